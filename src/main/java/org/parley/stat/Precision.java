package org.parley.stat;

/**
 * How narrow an interval shall be.
 *
 * @param halfWidth half the width of the interval, above 0; a share of the estimate if relative
 * @param relative whether the half-width is relative to the estimate; never met at an estimate of 0
 */
public record Precision(double halfWidth, boolean relative) {

  /**
   * @throws IllegalArgumentException unless {@code 0 < halfWidth < 1}
   */
  public Precision {
    if (!(0 < halfWidth && halfWidth < 1)) {
      throw new IllegalArgumentException("half-width [" + halfWidth + "] is outside (0, 1)");
    }
  }

  /**
   * The precision of a text: {@code 0.01} is a half-width, {@code 1%} one relative to the estimate.
   *
   * @throws IllegalArgumentException if the text is neither, or its number is out of range
   */
  public static Precision parse(String text) {
    boolean relative = text.endsWith("%");
    String number = relative ? text.substring(0, text.length() - 1) : text;
    try {
      double value = Double.parseDouble(number.strip());
      return new Precision(relative ? value / 100 : value, relative);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "precision ["
              + text
              + "] is neither a half-width such as 0.01 nor a relative one"
              + " such as 1%",
          e);
    }
  }

  /** Whether an interval around an estimate is narrow enough. */
  public boolean isMet(double estimate, Interval interval) {
    return interval.width() / 2 <= (relative ? halfWidth * estimate : halfWidth);
  }

  /** A text that {@link #parse} reads. */
  @Override
  public String toString() {
    return relative ? 100 * halfWidth + "%" : String.valueOf(halfWidth);
  }
}
