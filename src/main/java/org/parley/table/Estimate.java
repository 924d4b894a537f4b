package org.parley.table;

/**
 * A figure with its limits.
 *
 * @param value the figure; {@code NaN} where it does not exist
 * @param low lower limit; {@code NaN} where the figure is exact
 * @param high upper limit, likewise
 */
public record Estimate(double value, double low, double high) {

  /** A figure that has no limits. */
  public static Estimate exact(double value) {
    return new Estimate(value, Double.NaN, Double.NaN);
  }
}
