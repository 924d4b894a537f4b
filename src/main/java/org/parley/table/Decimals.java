package org.parley.table;

import java.math.BigDecimal;
import java.math.MathContext;
import org.parley.stat.ShortestDecimal;

/** Computed numbers as files hold them. */
final class Decimals {

  /** Beyond it the last digits are the noise of binary fractions; no figure is used finer. */
  private static final MathContext SIGNIFICANT = new MathContext(12);

  private Decimals() {}

  /**
   * The double whose shortest decimal is the number rounded to 12 significant digits, half up; the
   * number itself where it is infinite or none.
   */
  static double rounded(double number) {
    return Double.isFinite(number)
        ? new BigDecimal(number).round(SIGNIFICANT).doubleValue()
        : number;
  }

  /** The text of the number rounded so, the same whichever Java writes it. */
  static String text(double number) {
    return ShortestDecimal.text(rounded(number));
  }
}
