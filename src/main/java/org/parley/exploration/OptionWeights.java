package org.parley.exploration;

import java.util.Arrays;
import org.parley.scenario.OutcomeSpace;

/**
 * How probable each option is before coherence is looked at.
 *
 * <p>A coherent outcome is drawn with a probability proportional to the product of the weights of
 * its options.
 */
public final class OptionWeights {

  private final double[][] relative;

  private OptionWeights(double[][] relative) {
    this.relative = relative;
  }

  /** Equal weights: every coherent outcome is equally probable. */
  public static OptionWeights uniform(OutcomeSpace space) {
    double[][] weights = new double[space.issueCount()][];
    for (int issue = 0; issue < weights.length; issue++) {
      weights[issue] = new double[space.optionCount(issue)];
      Arrays.fill(weights[issue], 1);
    }
    return new OptionWeights(weights);
  }

  /**
   * Weights by issue and option, each finite and at least 0; only their ratios within an issue
   * matter.
   *
   * @throws IllegalArgumentException if a weight is negative, infinite or not a number
   */
  public static OptionWeights of(double[][] weights) {
    double[][] relative = new double[weights.length][];
    for (int issue = 0; issue < weights.length; issue++) {
      double[] row = weights[issue];
      double greatest = 0;
      for (double weight : row) {
        if (!(weight >= 0 && weight <= Double.MAX_VALUE)) {
          throw new IllegalArgumentException(
              "weight [" + weight + "] of issue [" + issue + "] is not a number of at least 0");
        }
        greatest = Math.max(greatest, weight);
      }
      double divisor = greatest == 0 ? 1 : greatest;
      relative[issue] = Arrays.stream(row).map(weight -> weight / divisor).toArray();
    }
    return new OptionWeights(relative);
  }

  /** The weight of an option divided by the greatest weight of its issue, in {@code [0, 1]}. */
  double relative(int issue, int option) {
    return relative[issue][option];
  }

  /** Whether there is one weight for every option of every issue. */
  boolean fits(OutcomeSpace space) {
    return Arrays.equals(
        space.optionCounts(), Arrays.stream(relative).mapToInt(row -> row.length).toArray());
  }
}
