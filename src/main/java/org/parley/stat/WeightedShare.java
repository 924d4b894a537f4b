package org.parley.stat;

import org.parley.stat.Interval.Method;

/**
 * A share estimated from weighted draws, and as many equal draws as would tell as much.
 *
 * <p>E. L. Korn and B. I. Graubard (1998), "Confidence intervals for proportions with small
 * expected number of positive counts estimated from survey data", Survey Methodology 24, 193–201:
 * the Clopper–Pearson interval at the effective number of draws, which need not be whole.
 *
 * @param share the estimate, in {@code [0, 1]}
 * @param trials effective number of draws, at least 0
 */
public record WeightedShare(double share, double trials) {

  /**
   * @throws IllegalArgumentException unless {@code 0 <= share <= 1} and {@code trials >= 0}
   */
  public WeightedShare {
    if (!(0 <= share && share <= 1) || !(trials >= 0)) {
      throw new IllegalArgumentException(
          "share [" + share + "] is outside [0, 1] or trials [" + trials + "] are below 0");
    }
  }

  /**
   * The interval; {@code [0, 1]} where there are no trials.
   *
   * @throws IllegalArgumentException unless {@code 0 < level < 1}
   */
  public Interval interval(double level) {
    double successes = share * trials;
    return ClopperPearsonInterval.of(successes, trials - successes, level, Method.KORN_GRAUBARD);
  }
}
