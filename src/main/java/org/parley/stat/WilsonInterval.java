package org.parley.stat;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.parley.stat.Interval.Method;

/**
 * The score interval: E. B. Wilson (1927), "Probable inference, the law of succession, and
 * statistical inference", Journal of the American Statistical Association 22, 209–212.
 *
 * <p>Limits that rounding carries outside {@code [0, 1]} are put back, and the limit at zero or all
 * successes is exactly 0 or 1, as the formula has it.
 */
final class WilsonInterval {

  private WilsonInterval() {}

  static Interval of(Proportion proportion, double level) {
    double z = -new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 - level) / 2);
    double n = proportion.trials();
    double p = proportion.share();
    double q = (proportion.trials() - proportion.successes()) / n;
    double centre = p + z * z / (2 * n);
    double reach = z * Math.sqrt(p * q / n + z * z / (4 * n * n));
    double scale = 1 + z * z / n;
    double low = proportion.successes() == 0 ? 0 : (centre - reach) / scale;
    double high = proportion.successes() == proportion.trials() ? 1 : (centre + reach) / scale;
    return new Interval(Math.max(0, low), Math.min(1, high), level, Method.WILSON);
  }
}
