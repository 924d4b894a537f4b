package org.parley.stat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Doubles as the shortest decimals that read back as the same double. {@link Double#toString}
 * promises that only since Java 19; what it gave before had more digits for some numbers, so that
 * files written by two machines differed.
 */
public final class ShortestDecimal {

  /** Every double is the nearest one to a decimal of so many digits. */
  private static final int ENOUGH_DIGITS = 17;

  /** Two decimals of at most so many digits are never nearest to the same double. */
  private static final int TOLD_APART = 15;

  private static final int FIRST_PLAIN = -3;
  private static final int FIRST_SCIENTIFIC = 7;

  private ShortestDecimal() {}

  /**
   * The decimal that {@link #text} writes, with as many digits behind the point.
   *
   * @throws NumberFormatException if the number is infinite or none
   */
  public static BigDecimal of(double number) {
    return new BigDecimal(text(number));
  }

  /** Of several the one closest to the number, for which two digits are as short as one. */
  private static BigDecimal shortest(double number) {
    BigDecimal written = BigDecimal.valueOf(number).stripTrailingZeros();
    if (written.precision() <= TOLD_APART && Math.abs(number) >= Double.MIN_NORMAL) {
      return written;
    }
    BigDecimal exact = new BigDecimal(number);
    for (int digits = 2; digits < ENOUGH_DIGITS; digits++) {
      BigDecimal shorter = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (shorter.doubleValue() == number) {
        return shorter.stripTrailingZeros();
      }
    }
    return exact.round(new MathContext(ENOUGH_DIGITS, RoundingMode.HALF_EVEN));
  }

  /** The text of a number in the form of {@link Double#toString}. */
  public static String text(double number) {
    if (!Double.isFinite(number) || number == 0) {
      return String.valueOf(number);
    }
    BigDecimal decimal = shortest(number);
    int exponent = decimal.precision() - decimal.scale() - 1;
    if (exponent >= FIRST_PLAIN && exponent < FIRST_SCIENTIFIC) {
      return decimal.setScale(Math.max(1, decimal.scale())).toPlainString();
    }
    BigDecimal digits = decimal.movePointLeft(exponent);
    return digits.setScale(Math.max(1, digits.scale())).toPlainString() + "E" + exponent;
  }
}
