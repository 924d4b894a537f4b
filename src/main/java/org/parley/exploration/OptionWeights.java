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

  private final double[][] weights;

  private OptionWeights(double[][] weights) {
    this.weights = weights;
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
    double[][] copy = new double[weights.length][];
    for (int issue = 0; issue < weights.length; issue++) {
      copy[issue] = weights[issue].clone();
      for (double weight : copy[issue]) {
        if (!(weight >= 0 && weight <= Double.MAX_VALUE)) {
          throw new IllegalArgumentException(
              "weight [" + weight + "] of issue [" + issue + "] is not a number of at least 0");
        }
      }
    }
    return new OptionWeights(copy);
  }

  /** The weight of an option divided by the greatest weight of its issue, in {@code [0, 1]}. */
  double relative(int issue, int option) {
    double greatest = Arrays.stream(weights[issue]).max().orElse(0);
    return greatest == 0 ? 0 : weights[issue][option] / greatest;
  }

  /** Whether there is one weight for every option of every issue. */
  boolean fits(OutcomeSpace space) {
    return Arrays.equals(
        space.optionCounts(), Arrays.stream(weights).mapToInt(row -> row.length).toArray());
  }
}
