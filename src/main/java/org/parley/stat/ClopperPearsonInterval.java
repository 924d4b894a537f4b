package org.parley.stat;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.special.Beta;
import org.parley.stat.Interval.Method;

/**
 * The exact interval: C. J. Clopper and E. S. Pearson (1934), "The use of confidence or fiducial
 * limits illustrated in the case of the binomial", Biometrika 26, 404–413.
 *
 * <p>The lower limit is the {@code alpha / 2} quantile of {@code Beta(x, n - x + 1)}, found by
 * inverting the regularised incomplete beta function to a relative accuracy of 1e-12: a quantile to
 * an absolute accuracy, as {@code BetaDistribution} gives it, is worthless for five in a billion.
 */
final class ClopperPearsonInterval {

  private static final double RELATIVE_ACCURACY = 1e-12;
  private static final double ABSOLUTE_ACCURACY = 1e-300;
  private static final int MAXIMAL_EVALUATIONS = 2000;

  private ClopperPearsonInterval() {}

  static Interval of(Proportion proportion, double level) {
    double successes = proportion.successes();
    return of(successes, proportion.trials() - successes, level, Method.CLOPPER_PEARSON);
  }

  /** The same for counts that need not be whole; {@code [0, 1]} where both are 0. */
  static Interval of(double successes, double failures, double level, Method method) {
    double tail = (1 - level) / 2;
    double low =
        successes < failures
            ? lowerLimit(successes, failures, tail)
            : 1 - upperLimit(failures, successes, tail);
    return new Interval(low, high(successes, failures, tail), level, method);
  }

  /** The limit above, with all of the error on this side; 1 without trials. */
  static double upperBound(Proportion proportion, double level) {
    double successes = proportion.successes();
    return high(successes, proportion.trials() - successes, 1 - level);
  }

  private static double high(double successes, double failures, double tail) {
    // Small upper limits come from their own equation: 1 - (1 - small) would lose its digits.
    return successes < failures
        ? upperLimit(successes, failures, tail)
        : 1 - lowerLimit(failures, successes, tail);
  }

  private static double lowerLimit(double events, double others, double tail) {
    if (events == 0) {
      return 0;
    }
    if (others == 0) {
      return Math.pow(tail, 1 / events);
    }
    return quantile(tail, events, others + 1);
  }

  private static double upperLimit(double events, double others, double tail) {
    if (others == 0) {
      return 1;
    }
    if (events == 0) {
      return -Math.expm1(Math.log(tail) / others);
    }
    return quantile(1 - tail, events + 1, others);
  }

  private static double quantile(double probability, double alpha, double beta) {
    double mean = alpha / (alpha + beta);
    double low = mean;
    double high = mean;
    while (Beta.regularizedBeta(low, alpha, beta) > probability) {
      low /= 2;
    }
    while (Beta.regularizedBeta(high, alpha, beta) < probability) {
      high = Math.min(2 * high, (1 + high) / 2);
    }
    if (low == high) {
      return mean;
    }
    return new BrentSolver(RELATIVE_ACCURACY, ABSOLUTE_ACCURACY)
        .solve(
            MAXIMAL_EVALUATIONS,
            limit -> Beta.regularizedBeta(limit, alpha, beta) - probability,
            low,
            high);
  }
}
