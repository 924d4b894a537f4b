package org.parley.bargaining;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/**
 * Exponents of the Nash product by party: how much the gain of each counts.
 *
 * @implNote immutable
 */
public final class Powers {

  private final int[] whole;
  private final double[] given;

  private Powers(int[] whole, double[] given) {
    this.whole = whole;
    this.given = given;
  }

  /** These exponents, each above 0, by party. */
  public static Powers of(List<BigDecimal> exponents) {
    int digits = exponents.stream().mapToInt(e -> Math.max(0, e.scale())).max().orElse(0);
    List<BigInteger> scaled =
        exponents.stream().map(e -> e.movePointRight(digits).toBigIntegerExact()).toList();
    BigInteger common = scaled.stream().reduce(BigInteger.ZERO, BigInteger::gcd);
    return new Powers(
        scaled.stream().mapToInt(e -> e.divide(common).intValueExact()).toArray(),
        exponents.stream().mapToDouble(BigDecimal::doubleValue).toArray());
  }

  /** Exponent of a party as a whole number, all of them in the proportions given. */
  int whole(int party) {
    return whole[party];
  }

  /** Exponent of a party as it was given. */
  double given(int party) {
    return given[party];
  }
}
