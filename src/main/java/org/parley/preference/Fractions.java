package org.parley.preference;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;
import org.parley.stat.ShortestDecimal;

/** Numbers as the fractions that were written, since in doubles 0.1 + 0.2 is not 0.3. */
final class Fractions {

  private Fractions() {}

  /** The decimal that a double was read from. */
  static BigFraction of(double number) {
    BigDecimal decimal = number == 0 ? BigDecimal.ZERO : ShortestDecimal.of(number);
    return of(decimal);
  }

  /** A decimal. */
  static BigFraction of(BigDecimal decimal) {
    BigDecimal plain = decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    return new BigFraction(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
  }
}
