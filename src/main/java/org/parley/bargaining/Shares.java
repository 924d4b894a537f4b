package org.parley.bargaining;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What parties gain as shares of what they could gain at most, brought to one denominator; parties
 * that could gain nothing are left out.
 *
 * @implNote immutable
 */
final class Shares {

  private final Stakes stakes;
  private final int[] parties;
  private final BigInteger[] factors;
  private final long[] ideal;

  /**
   * @param ideal greatest utility by party, not below the reservation
   */
  Shares(Stakes stakes, long[] ideal) {
    this.stakes = stakes;
    this.ideal = ideal.clone();
    parties =
        IntStream.range(0, ideal.length).filter(p -> ideal[p] > stakes.reservation(p)).toArray();
    factors =
        Stakes.factors(
            IntStream.of(parties)
                .mapToLong(party -> ideal[party] - stakes.reservation(party))
                .toArray());
  }

  /** Parties that are left out. */
  List<Integer> leftOut() {
    return IntStream.range(0, ideal.length)
        .filter(party -> IntStream.of(parties).noneMatch(p -> p == party))
        .boxed()
        .toList();
  }

  /** The shares of the others. */
  List<BigInteger> of(long[] utilities) {
    List<BigInteger> shares = new ArrayList<>();
    for (int k = 0; k < parties.length; k++) {
      shares.add(stakes.gain(parties[k], utilities).multiply(factors[k]));
    }
    return shares;
  }

  /** The share of a party as a number; none where it is left out. */
  double value(int party, long[] utilities) {
    long most = ideal[party] - stakes.reservation(party);
    return most <= 0 ? Double.NaN : stakes.gain(party, utilities).doubleValue() / most;
  }
}
