package org.parley.exploration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/** Whether counts are those of a distribution, as far as chance lets one say. */
final class ChiSquare {

  /**
   * Level of one chi-square test. With a correct sampler the chance that any of the few hundred
   * tests here rejects is below one in ten thousand, and the fixed seeds then settle it for good.
   */
  private static final double LEVEL = 1e-7;

  private ChiSquare() {}

  /** Pearson's test, with the outcomes expected fewer than ten times taken together. */
  static void assertFits(double[] weights, long[] observed) {
    double total = Arrays.stream(weights).sum();
    long draws = Arrays.stream(observed).sum();
    double statistic = 0;
    int cells = 0;
    double rareExpected = 0;
    long rareObserved = 0;
    for (int k = 0; k < weights.length; k++) {
      double expected = draws * weights[k] / total;
      if (expected < 10) {
        rareExpected += expected;
        rareObserved += observed[k];
      } else {
        statistic += (observed[k] - expected) * (observed[k] - expected) / expected;
        cells++;
      }
    }
    if (rareExpected >= 10) {
      statistic += (rareObserved - rareExpected) * (rareObserved - rareExpected) / rareExpected;
      cells++;
    }
    if (cells > 1) {
      double critical =
          new ChiSquaredDistribution(cells - 1).inverseCumulativeProbability(1 - LEVEL);
      assertThat(statistic).isLessThan(critical);
    }
  }
}
