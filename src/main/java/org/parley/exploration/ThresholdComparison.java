package org.parley.exploration;

import java.util.Arrays;

/**
 * Compares a random number for every draw of a block with thresholds, 64 draws a word.
 *
 * <p>The leading bits, one column each, are compared from the last to the first: {@code below} so
 * far becomes the majority of itself, the threshold's bit and the complement of the number's. The
 * same chain started from all ones gives "not above"; where the two differ the draw is undecided,
 * and a further random word decides it.
 */
final class ThresholdComparison {

  private final Thresholds thresholds;
  private final long[][] bits = new long[Thresholds.PREFIX_BITS][Columns.WORDS];
  private final long[] undecided = new long[Columns.WORDS];
  private final long[][] masks;
  private final long[][] below;

  ThresholdComparison(Thresholds thresholds) {
    this.thresholds = thresholds;
    this.masks = new long[thresholds.size()][Thresholds.PREFIX_BITS];
    this.below = new long[thresholds.size()][Columns.WORDS];
    for (int threshold = 0; threshold < masks.length; threshold++) {
      int of = threshold;
      Arrays.setAll(masks[threshold], bit -> thresholds.mask(of, bit));
    }
  }

  /** Which draws are below a threshold. */
  long[] below(int threshold) {
    return below[threshold];
  }

  void draw(BlockRandom random) {
    for (long[] bit : bits) {
      random.fill(bit);
    }
    Arrays.fill(undecided, 0);
    for (int threshold = 0; threshold < below.length; threshold++) {
      compare(bits, below[threshold], undecided, masks[threshold]);
    }
    decideRest(random);
  }

  // Twelve arrays by name: an inner loop over the bits would keep the outer one from vectorising.
  private static void compare(long[][] bits, long[] below, long[] undecided, long[] masks) {
    long[] bits0 = bits[0];
    long[] bits1 = bits[1];
    long[] bits2 = bits[2];
    long[] bits3 = bits[3];
    long[] bits4 = bits[4];
    long[] bits5 = bits[5];
    long[] bits6 = bits[6];
    long[] bits7 = bits[7];
    long[] bits8 = bits[8];
    long[] bits9 = bits[9];
    long[] bits10 = bits[10];
    long[] bits11 = bits[11];
    long mask0 = masks[0];
    long mask1 = masks[1];
    long mask2 = masks[2];
    long mask3 = masks[3];
    long mask4 = masks[4];
    long mask5 = masks[5];
    long mask6 = masks[6];
    long mask7 = masks[7];
    long mask8 = masks[8];
    long mask9 = masks[9];
    long mask10 = masks[10];
    long mask11 = masks[11];
    for (int w = 0; w < Columns.WORDS; w++) {
      long b = ~bits0[w];
      long lt = mask0 & b;
      long le = mask0 | b;
      b = ~bits1[w];
      lt = (b & lt) | (mask1 & (b | lt));
      le = (b & le) | (mask1 & (b | le));
      b = ~bits2[w];
      lt = (b & lt) | (mask2 & (b | lt));
      le = (b & le) | (mask2 & (b | le));
      b = ~bits3[w];
      lt = (b & lt) | (mask3 & (b | lt));
      le = (b & le) | (mask3 & (b | le));
      b = ~bits4[w];
      lt = (b & lt) | (mask4 & (b | lt));
      le = (b & le) | (mask4 & (b | le));
      b = ~bits5[w];
      lt = (b & lt) | (mask5 & (b | lt));
      le = (b & le) | (mask5 & (b | le));
      b = ~bits6[w];
      lt = (b & lt) | (mask6 & (b | lt));
      le = (b & le) | (mask6 & (b | le));
      b = ~bits7[w];
      lt = (b & lt) | (mask7 & (b | lt));
      le = (b & le) | (mask7 & (b | le));
      b = ~bits8[w];
      lt = (b & lt) | (mask8 & (b | lt));
      le = (b & le) | (mask8 & (b | le));
      b = ~bits9[w];
      lt = (b & lt) | (mask9 & (b | lt));
      le = (b & le) | (mask9 & (b | le));
      b = ~bits10[w];
      lt = (b & lt) | (mask10 & (b | lt));
      le = (b & le) | (mask10 & (b | le));
      b = ~bits11[w];
      lt = (b & lt) | (mask11 & (b | lt));
      le = (b & le) | (mask11 & (b | le));
      below[w] = lt;
      undecided[w] |= le & ~lt;
    }
  }

  private void decideRest(BlockRandom random) {
    for (int word = 0; word < undecided.length; word++) {
      for (long left = undecided[word]; left != 0; left &= left - 1) {
        decide(word, Long.numberOfTrailingZeros(left), random.word());
      }
    }
  }

  private void decide(int word, int lane, long rest) {
    int prefix = 0;
    for (int bit = 0; bit < bits.length; bit++) {
      prefix |= (int) (bits[bit][word] >>> lane & 1) << bit;
    }
    for (int threshold = 0; threshold < below.length; threshold++) {
      if (thresholds.prefixes()[threshold] == prefix
          && Long.compareUnsigned(rest, thresholds.rests()[threshold]) < 0) {
        below[threshold][word] |= 1L << lane;
      }
    }
  }
}
