package org.parley.preference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The whole numbers that stand for fractions.
 *
 * @param denominator what stands for 1
 * @param isRounded whether some fraction is no whole number of these, and rounded to the nearest
 */
record Scaling(long denominator, boolean isRounded) {

  /** Greatest denominator, unless sums of whole numbers might then overflow. */
  static final long MOST = 1_000_000_000_000L;

  /** What sums of whole numbers stay below. */
  private static final double ROOM = 4e18;

  /** The scaling of these, by their least common denominator where that is not too great. */
  static Scaling of(List<BigFraction> fractions) {
    BigInteger common = BigInteger.ONE;
    long greatest = most(fractions);
    BigInteger most = BigInteger.valueOf(greatest);
    for (BigFraction fraction : fractions) {
      BigInteger other = fraction.getDenominator();
      common = common.divide(common.gcd(other)).multiply(other);
      if (common.compareTo(most) > 0) {
        return new Scaling(greatest, true);
      }
    }
    return new Scaling(common.longValueExact(), false);
  }

  private static long most(List<BigFraction> fractions) {
    double sum = fractions.stream().mapToDouble(f -> Math.abs(f.doubleValue())).sum();
    long most = MOST;
    while (most > 1 && most * sum > ROOM) {
      most /= 10;
    }
    return most;
  }

  /** The whole number that stands for a fraction. */
  long of(BigFraction fraction) {
    BigInteger scaled = fraction.getNumerator().multiply(BigInteger.valueOf(denominator));
    return new BigDecimal(scaled)
        .divide(new BigDecimal(fraction.getDenominator()), 0, RoundingMode.HALF_EVEN)
        .longValueExact();
  }
}
