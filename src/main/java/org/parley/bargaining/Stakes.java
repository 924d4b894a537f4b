package org.parley.bargaining;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.parley.preference.PartyUtility;

/**
 * What each party has without a deal, in whole numbers, and what these stand for.
 *
 * @implNote immutable: arrays are copied in and out
 */
public final class Stakes {

  private final long[] denominators;
  private final long[] reservations;
  private final BigInteger[] toOneScale;

  private Stakes(long[] denominators, long[] reservations) {
    this.denominators = denominators;
    this.reservations = reservations;
    this.toOneScale = factors(denominators);
  }

  /** Those of some parties. */
  public static Stakes of(List<PartyUtility> parties) {
    return new Stakes(
        parties.stream().mapToLong(PartyUtility::denominator).toArray(),
        parties.stream().mapToLong(PartyUtility::reservation).toArray());
  }

  /**
   * Stakes by party.
   *
   * @param denominators what stands for a utility of 1, at least 1
   * @param reservations what the party has without a deal
   */
  static Stakes of(long[] denominators, long[] reservations) {
    return new Stakes(denominators.clone(), reservations.clone());
  }

  /** Number of parties. */
  int count() {
    return denominators.length;
  }

  /** What a party has without a deal. */
  long reservation(int party) {
    return reservations[party];
  }

  /** A utility of a party as the number that it stands for. */
  double value(int party, long utility) {
    return (double) utility / denominators[party];
  }

  /** Whether nobody is worse off than without a deal. */
  boolean allCanSign(long[] utilities) {
    for (int party = 0; party < reservations.length; party++) {
      if (utilities[party] < reservations[party]) {
        return false;
      }
    }
    return true;
  }

  /** What a party has beyond what it has without a deal. */
  BigInteger gain(int party, long[] utilities) {
    return BigInteger.valueOf(utilities[party] - reservations[party]);
  }

  /** Factors that bring utilities of all parties to one denominator; not to be changed. */
  BigInteger[] toOneScale() {
    return toOneScale;
  }

  /** For each of some numbers above 0, what makes their least common multiple of it. */
  static BigInteger[] factors(long[] numbers) {
    BigInteger common = BigInteger.ONE;
    for (long number : numbers) {
      BigInteger other = BigInteger.valueOf(number);
      common = common.divide(common.gcd(other)).multiply(other);
    }
    BigInteger all = common;
    return Arrays.stream(numbers)
        .mapToObj(number -> all.divide(BigInteger.valueOf(number)))
        .toArray(BigInteger[]::new);
  }
}
