package org.parley.table;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.parley.stat.Interval;
import org.parley.stat.ShortestDecimal;

/** Numbers as people read them, in plain ASCII and whatever the locale. */
public final class Words {

  private static final BigInteger LONGEST = BigInteger.TEN.pow(18);

  private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_UP);

  private Words() {}

  /** Digits in groups of three: {@code 1,358,954,496,000}. */
  public static String count(BigInteger count) {
    return grouped(count.toString());
  }

  /**
   * A count that keeps a column narrow: digits in groups of three, from 10^18 on rounded to four
   * digits, {@code 2.756 x 10^52}.
   */
  public static String columnCount(BigInteger count) {
    if (count.abs().compareTo(LONGEST) < 0) {
      return count(count);
    }
    BigDecimal rounded = new BigDecimal(count).round(FOUR_DIGITS);
    int power = rounded.precision() - rounded.scale() - 1;
    return rounded.movePointLeft(power).setScale(3, RoundingMode.UNNECESSARY) + " x 10^" + power;
  }

  /** Digits in groups of three. */
  public static String count(long count) {
    return grouped(Long.toString(count));
  }

  /** By hand: the first number that Java formats takes as long as a tenth of a short command. */
  private static String grouped(String number) {
    StringBuilder grouped = new StringBuilder(number);
    int first = number.startsWith("-") ? 1 : 0;
    for (int at = number.length() - 3; at > first; at -= 3) {
      grouped.insert(at, ',');
    }
    return grouped.toString();
  }

  /**
   * A share as a percentage: {@code 1.40 %}, {@code 0 %}, {@code 100 %}; with two significant
   * digits below a hundredth of a percent, so that small never looks like none.
   */
  public static String percent(double share) {
    return percent(share, RoundingMode.HALF_UP);
  }

  /** The share that the last digit of {@link #percent(double)} stands for. */
  public static double percentStep(double share) {
    double percent = 100 * share;
    if (percent > 0 && percent < 0.01) {
      return Math.pow(10, Math.floor(Math.log10(percent)) - 1) / 100;
    }
    return percent > 99.99 ? 1e-6 : 1e-4;
  }

  /** The limits of an interval as percentages, rounded outwards: {@code [1.39 %, 1.41 %]}. */
  public static String percents(Interval interval) {
    return "["
        + percent(interval.low(), RoundingMode.FLOOR)
        + ", "
        + percent(interval.high(), RoundingMode.CEILING)
        + "]";
  }

  private static String percent(double share, RoundingMode rounding) {
    if (share == 0 || share == 1) {
      return share == 0 ? "0 %" : "100 %";
    }
    BigDecimal percent = ShortestDecimal.of(share).movePointRight(2);
    return percent.doubleValue() < 0.01
        ? small(percent.round(new MathContext(2, rounding)))
        : percent.setScale(percent.doubleValue() > 99.99 ? 4 : 2, rounding) + " %";
  }

  /** A confidence level as a percentage without needless digits: {@code 95 %}, {@code 99.9 %}. */
  public static String level(double level) {
    return ShortestDecimal.of(level).movePointRight(2).stripTrailingZeros().toPlainString() + " %";
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

  private static String small(BigDecimal percent) {
    return percent.doubleValue() < 1e-7
        ? String.format(Locale.ROOT, "%.1e %%", percent)
        : percent.toPlainString() + " %";
  }
}
