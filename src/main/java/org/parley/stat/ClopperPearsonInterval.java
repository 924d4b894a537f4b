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
    // The limits of the smaller share have their own equations: 1 - (1 - small) loses its digits.
    return successes < failures
        ? new Interval(
            lowerLimit(successes, failures, tail),
            upperLimit(successes, failures, tail),
            level,
            method)
        : new Interval(
            1 - upperLimit(failures, successes, tail),
            1 - lowerLimit(failures, successes, tail),
            level,
            method);
  }

  private static double lowerLimit(double successes, double failures, double tail) {
    if (successes == 0) {
      return 0;
    }
    if (failures == 0) {
      return Math.pow(tail, 1 / successes);
    }
    return quantile(tail, successes, failures + 1);
  }

  private static double upperLimit(double successes, double failures, double tail) {
    if (failures == 0) {
      return 1;
    }
    if (successes == 0) {
      return -Math.expm1(Math.log(tail) / failures);
    }
    return quantile(1 - tail, successes + 1, failures);
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
