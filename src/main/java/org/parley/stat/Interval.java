package org.parley.stat;

/**
 * A confidence interval of a proportion.
 *
 * @param low lower limit, in {@code [0, high]}
 * @param high upper limit, in {@code [low, 1]}
 * @param level confidence level {@code 1 - alpha}, in {@code (0, 1)}
 * @param method how it was computed
 */
public record Interval(double low, double high, double level, Method method) {

  /** How an interval was computed. */
  public enum Method {
    /** Inverted score test; its coverage is near the level on average over the proportions. */
    WILSON("wilson"),
    /** Inverted binomial test; its coverage is never below the level. */
    CLOPPER_PEARSON("clopper-pearson"),
    /** Clopper–Pearson's at the effective number of weighted draws. */
    KORN_GRAUBARD("korn-graubard"),
    /** The mean of weighted draws and its standard error, by the central limit theorem. */
    NORMAL("normal"),
    /** Not from a sample: limits that are certain. */
    BOUND("bound");

    private final String label;

    Method(String label) {
      this.label = label;
    }

    /** The name in files and reports. */
    public String label() {
      return label;
    }
  }

  /**
   * @throws IllegalArgumentException unless {@code 0 <= low <= high <= 1} and {@code 0 < level < 1}
   */
  public Interval {
    if (!(0 <= low && low <= high && high <= 1)) {
      throw new IllegalArgumentException("limits [" + low + "] and [" + high + "] are no interval");
    }
    if (!(0 < level && level < 1)) {
      throw new IllegalArgumentException("level [" + level + "] is outside (0, 1)");
    }
  }

  /** Whether a proportion lies in the interval, limits included. */
  public boolean contains(double proportion) {
    return low <= proportion && proportion <= high;
  }

  /** Distance between the limits. */
  public double width() {
    return high - low;
  }
}
