package org.parley.bargaining;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The least distance from what would be best for all at once, each utility as a share of its
 * greatest (opposition; Baarslag 2014, "What to bid and when to stop"). What parties have without a
 * deal does not count; a party whose greatest utility is 0 is left out.
 */
final class Opposition implements Measure {

  private final long[] best;
  private final int[] parties;
  private final BigInteger[] factors;

  /**
   * @param best greatest utility by party
   */
  Opposition(long[] best) {
    this.best = best.clone();
    parties = IntStream.range(0, best.length).filter(party -> best[party] > 0).toArray();
    factors = Stakes.factors(IntStream.of(parties).mapToLong(party -> best[party]).toArray());
  }

  /** Parties that are left out. */
  List<Integer> leftOut() {
    return IntStream.range(0, best.length).filter(party -> best[party] <= 0).boxed().toList();
  }

  @Override
  public Optional<Score> of(long[] utilities) {
    BigInteger sum = BigInteger.ZERO;
    for (int k = 0; k < parties.length; k++) {
      long loss = Math.max(0, best[parties[k]] - utilities[parties[k]]);
      sum = sum.add(BigInteger.valueOf(loss).multiply(factors[k]).pow(2));
    }
    return Optional.of(Score.of(sum.negate()));
  }

  /** The distance. */
  double distance(long[] utilities) {
    double sum = 0;
    for (int party : parties) {
      double loss = (double) Math.max(0, best[party] - utilities[party]) / best[party];
      sum += loss * loss;
    }
    return Math.sqrt(sum);
  }
}
