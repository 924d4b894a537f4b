package org.parley.page.sweep;

import java.math.BigDecimal;
import java.math.MathContext;
import org.parley.table.Words;

/** Numbers of which nobody says what they are: counts in full, others to four digits. */
final class Numerals {

  private static final MathContext SHOWN = new MathContext(4);

  private static final int MOST_PLACES = 9;

  private Numerals() {}

  static String of(double number) {
    return Double.isFinite(number) ? of(BigDecimal.valueOf(number)) : "none";
  }

  static String of(BigDecimal number) {
    if (number.signum() == 0) {
      return "0";
    }
    BigDecimal stripped = number.stripTrailingZeros();
    if (stripped.scale() <= 0) {
      return Words.count(stripped.toBigInteger());
    }
    BigDecimal rounded = number.round(SHOWN).stripTrailingZeros();
    if (rounded.scale() <= 0) {
      return Words.count(rounded.toBigInteger());
    }
    return rounded.scale() > MOST_PLACES ? rounded.toString() : rounded.toPlainString();
  }
}
