package org.parley.worlds;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.parley.stat.NormalCurve;

/**
 * What a party's common factor makes of a firmness: the probability that a position binds given the
 * value {@code z} of the factor, which is {@code Phi((Phi^-1(firmness) + sqrt(rho) z) / sqrt(1 -
 * rho))}.
 */
final class PartyFactor {

  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  private final double pull;
  private final double rest;

  PartyFactor(double correlation) {
    this.pull = Math.sqrt(correlation);
    this.rest = Math.sqrt(1 - correlation);
  }

  /** The probability given the factor; a firmness of 0 or 1 stays as it is. */
  double given(double firmness, double factor) {
    if (firmness <= 0 || firmness >= 1) {
      return firmness;
    }
    return cumulative(quantile(firmness), factor);
  }

  /** The probability at each of these values of the factor. */
  double[] given(double firmness, double[] factors) {
    double[] given = new double[factors.length];
    boolean open = 0 < firmness && firmness < 1;
    double quantile = open ? quantile(firmness) : 0;
    for (int k = 0; k < given.length; k++) {
      given[k] = open ? cumulative(quantile, factors[k]) : firmness;
    }
    return given;
  }

  private double cumulative(double quantile, double factor) {
    return NormalCurve.below((quantile + pull * factor) / rest);
  }

  /** The value of the factor that a share of all worlds stays below. */
  static double quantile(double share) {
    return NORMAL.inverseCumulativeProbability(share);
  }
}
