package org.parley.stat;

import org.parley.stat.Interval.Method;

/**
 * A count of successes in independent trials, and what it says of their probability.
 *
 * @param successes number of successes, in {@code [0, trials]}
 * @param trials number of trials, at least 0
 */
public record Proportion(long successes, long trials) {

  /**
   * Counts of successes or of failures below this get a Clopper–Pearson interval from {@link
   * #interval}. Brown, Cai and DasGupta (2001), "Interval estimation for a binomial proportion",
   * Statistical Science 16, section 4, show the coverage of Wilson's interval dipping where the
   * expected count is a few units, and there a guarantee is worth more than a short interval.
   */
  public static final long SMALL_COUNT = 10;

  /**
   * @throws IllegalArgumentException unless {@code 0 <= successes <= trials}
   */
  public Proportion {
    if (successes < 0 || successes > trials) {
      throw new IllegalArgumentException(
          "successes [" + successes + "] are outside [0, " + trials + "]");
    }
  }

  /** Share of successes, in {@code [0, 1]}; {@code NaN} where there are no trials. */
  public double share() {
    return (double) successes / trials;
  }

  /**
   * The interval for reports: Clopper–Pearson where successes or failures are fewer than {@link
   * #SMALL_COUNT}, Wilson elsewhere; {@code [0, 1]} where there are no trials.
   *
   * @throws IllegalArgumentException unless {@code 0 < level < 1}
   */
  public Interval interval(double level) {
    boolean small = Math.min(successes, trials - successes) < SMALL_COUNT;
    return interval(level, small ? Method.CLOPPER_PEARSON : Method.WILSON);
  }

  /**
   * The one-sided limit above of Clopper and Pearson, which holds at least with the level; 1
   * without trials.
   *
   * @throws IllegalArgumentException unless {@code 0 < level < 1}
   */
  public double upperBound(double level) {
    if (!(0 < level && level < 1)) {
      throw new IllegalArgumentException("level [" + level + "] is outside (0, 1)");
    }
    return ClopperPearsonInterval.upperBound(this, level);
  }

  /**
   * The interval by a method of the caller's choice; {@code [0, 1]} where there are no trials.
   *
   * @throws IllegalArgumentException unless {@code 0 < level < 1}, or if the method is not one for
   *     counts
   */
  public Interval interval(double level, Method method) {
    if (trials == 0) {
      return new Interval(0, 1, level, method);
    }
    return switch (method) {
      case WILSON -> WilsonInterval.of(this, level);
      case CLOPPER_PEARSON -> ClopperPearsonInterval.of(this, level);
      case KORN_GRAUBARD, NORMAL, BOUND ->
          throw new IllegalArgumentException("method [" + method + "] is not one for counts");
    };
  }
}
