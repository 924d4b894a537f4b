package org.parley.stat;

import org.parley.stat.Interval.Method;

/**
 * The difference of two independent proportions, with the interval that is put together from those
 * of Wilson (Newcombe 1998, "Interval estimation for the difference between independent
 * proportions: comparison of eleven methods", Statistics in Medicine 17, method 10).
 *
 * @param one the proportion from which is taken away, of at least one trial
 * @param other the proportion taken away, of at least one trial
 */
public record ProportionDifference(Proportion one, Proportion other) {

  /**
   * @throws IllegalArgumentException unless both have trials
   */
  public ProportionDifference {
    if (one.trials() < 1 || other.trials() < 1) {
      throw new IllegalArgumentException("no trials in [" + one + "] or [" + other + "]");
    }
  }

  /** The difference, from -1 to 1. */
  public double difference() {
    return one.share() - other.share();
  }

  /**
   * Low and high end of the interval.
   *
   * @param level above 0 and below 1
   */
  public double[] interval(double level) {
    Interval first = one.interval(level, Method.WILSON);
    Interval second = other.interval(level, Method.WILSON);
    double down = Math.hypot(one.share() - first.low(), second.high() - other.share());
    double up = Math.hypot(first.high() - one.share(), other.share() - second.low());
    return new double[] {difference() - down, difference() + up};
  }
}
