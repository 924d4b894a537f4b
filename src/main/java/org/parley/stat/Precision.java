package org.parley.stat;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How narrow an interval shall be.
 *
 * @param halfWidth half the width of the interval, above 0; a share of the estimate if relative
 * @param relative whether the half-width is relative to the estimate; never met at an estimate of 0
 */
public record Precision(double halfWidth, boolean relative) {

  private static final Pattern TEXT =
      Pattern.compile(
          "(?<number>[-+]?(\\d{1,400}[.,]?\\d{0,400}|[.,]\\d{1,400})([eE][-+]?\\d{1,9})?)"
              + "(?<percent>\\s*%)?");

  /**
   * @throws IllegalArgumentException unless {@code 0 < halfWidth < 1}
   */
  public Precision {
    if (!isInRange(halfWidth)) {
      throw new IllegalArgumentException("half-width [" + halfWidth + "] is outside (0, 1)");
    }
  }

  /**
   * The precision of a text: {@code 0.01} is a half-width, {@code 1%} one relative to the estimate.
   *
   * @throws IllegalArgumentException if the text is neither, or its number is out of range
   */
  public static Precision parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "[" + text + "] is neither a half-width such as 0.01 nor a relative one such as 1%");
    }
    if (text.contains(",")) {
      throw new IllegalArgumentException(
          "[" + text + "] has a comma; write " + text.replace(',', '.'));
    }
    boolean relative = matcher.group("percent") != null;
    BigDecimal number = new BigDecimal(matcher.group("number"));
    double halfWidth = (relative ? number.movePointLeft(2) : number).doubleValue();
    if (!isInRange(halfWidth)) {
      throw new IllegalArgumentException(
          "[" + text + "] must be above 0 and below 1, or above 0% and below 100%");
    }
    return new Precision(halfWidth, relative);
  }

  /** Whether an interval around an estimate is narrow enough. */
  public boolean isMet(double estimate, Interval interval) {
    return interval.width() / 2 <= (relative ? halfWidth * estimate : halfWidth);
  }

  /** A text that {@link #parse} reads, with no more digits than were given. */
  @Override
  public String toString() {
    BigDecimal written = ShortestDecimal.of(halfWidth);
    return relative ? plain(written.movePointRight(2)) + "%" : plain(written);
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static boolean isInRange(double halfWidth) {
    return 0 < halfWidth && halfWidth < 1;
  }
}
