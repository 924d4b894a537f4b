package org.parley.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as people read them, in plain ASCII and whatever the locale. */
public final class Words {

  private Words() {}

  /** Digits in groups of three: {@code 1,358,954,496,000}. */
  public static String count(BigInteger count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** Digits in groups of three. */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /**
   * A share as a percentage: {@code 1.40 %}, {@code 0 %}, {@code 100 %}; with two significant
   * digits below a hundredth of a percent, so that small never looks like none.
   */
  public static String percent(double share) {
    if (share == 0 || share == 1) {
      return share == 0 ? "0 %" : "100 %";
    }
    double percent = 100 * share;
    return percent < 0.01
        ? small(percent)
        : String.format(Locale.ROOT, percent > 99.99 ? "%.4f %%" : "%.2f %%", percent);
  }

  /** A confidence level as a percentage without needless digits: {@code 95 %}, {@code 99.9 %}. */
  public static String level(double level) {
    return BigDecimal.valueOf(level).movePointRight(2).stripTrailingZeros().toPlainString() + " %";
  }

  /** A count with its noun: {@code 1 outcome}, {@code 3 outcomes}. */
  public static String plural(long count, String noun) {
    return count(count) + " " + noun + (count == 1 ? "" : "s");
  }

  /** A count with its noun. */
  public static String plural(BigInteger count, String noun) {
    return count(count) + " " + noun + (count.equals(BigInteger.ONE) ? "" : "s");
  }

  /** A text cut to a width, ending in dots where something was cut. */
  public static String cut(String text, int width) {
    return text.length() <= width ? text : text.substring(0, Math.max(0, width - 2)) + "..";
  }

  private static String small(double percent) {
    BigDecimal rounded = new BigDecimal(percent).round(new MathContext(2));
    return percent < 1e-7
        ? String.format(Locale.ROOT, "%.1e %%", percent)
        : rounded.toPlainString() + " %";
  }
}
