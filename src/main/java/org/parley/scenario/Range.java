package org.parley.scenario;

/**
 * An assumed number and the range an analyst might defend for it.
 *
 * @param value the number used
 * @param low least defensible number
 * @param high greatest defensible number
 */
public record Range(double value, double low, double high) {

  /**
   * @throws IllegalArgumentException unless {@code low <= value <= high}
   */
  public Range {
    if (!(low <= value && value <= high)) {
      throw new IllegalArgumentException(
          "value [" + value + "] is outside its range [" + low + ", " + high + "]");
    }
  }

  /** Whether there is more than one number in it. */
  public boolean isWide() {
    return low < high;
  }

  /** A number without a range. */
  public static Range exactly(double value) {
    return new Range(value, value, value);
  }
}
