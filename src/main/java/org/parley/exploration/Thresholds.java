package org.parley.exploration;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * The cumulative probabilities of some weights as binary fractions of {@value #PREFIX_BITS} + 64
 * bits: a uniform number of as many bits is below threshold {@code k} with the probability of the
 * options up to {@code k}, to within 2^-76.
 */
final class Thresholds {

  /**
   * Bits compared for all draws at once. More cost a random word each for 64 draws; fewer leave
   * more draws undecided, each of which costs some ten nanoseconds.
   */
  static final int PREFIX_BITS = 12;

  private final int[] prefixes;
  private final long[] rests;

  private Thresholds(int[] prefixes, long[] rests) {
    this.prefixes = prefixes;
    this.rests = rests;
  }

  /** The thresholds between neighbouring options, one fewer than there are positive weights. */
  static Thresholds of(double[] weights) {
    BigDecimal[] cumulative = new BigDecimal[weights.length];
    BigDecimal total = BigDecimal.ZERO;
    for (int option = 0; option < weights.length; option++) {
      total = total.add(new BigDecimal(weights[option]));
      cumulative[option] = total;
    }
    int[] prefixes = new int[weights.length - 1];
    long[] rests = new long[weights.length - 1];
    BigDecimal scale = new BigDecimal(BigInteger.ONE.shiftLeft(PREFIX_BITS + Long.SIZE));
    for (int k = 0; k < prefixes.length; k++) {
      BigInteger scaled =
          cumulative[k].multiply(scale).divide(total, 0, RoundingMode.FLOOR).toBigInteger();
      prefixes[k] = scaled.shiftRight(Long.SIZE).intValue();
      rests[k] = scaled.longValue();
    }
    return new Thresholds(prefixes, rests);
  }

  int size() {
    return prefixes.length;
  }

  /** The leading bits of a threshold. */
  int prefix(int threshold) {
    return prefixes[threshold];
  }

  /** The 64 bits that follow the leading ones, unsigned. */
  long rest(int threshold) {
    return rests[threshold];
  }

  /** All bits of a word set or none, as bit {@code bit} of the prefix is; bit 0 is the last. */
  long mask(int threshold, int bit) {
    return -(prefixes[threshold] >>> bit & 1L);
  }
}
