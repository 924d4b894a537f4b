package org.parley.elimination;

import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Draws from a set of outcomes, each as likely as the product of the weights of its options,
 * without rejection; probabilities are doubles, rounded as such.
 *
 * @implNote immutable; threads may share it with a generator each
 */
public final class WeightedDraws {

  private final Diagram diagram;
  private final OptionShares shares;
  private final double[] below;

  private WeightedDraws(Diagram diagram, OptionShares shares, double[] below) {
    this.diagram = diagram;
    this.shares = shares;
    this.below = below;
  }

  static Optional<WeightedDraws> of(Diagram diagram, double[][] weights) {
    OptionShares shares = OptionShares.of(diagram, weights);
    double[] below = shares.sumsOfProducts(diagram);
    return below[0] > 0 ? Optional.of(new WeightedDraws(diagram, shares, below)) : Optional.empty();
  }

  /**
   * Probability, in {@code (0, 1]}, that an outcome drawn option by option with these weights,
   * independently for each issue, belongs to the set.
   */
  public double probability() {
    return below[0];
  }

  /**
   * The probability of each option in a draw: that share of the set has it, in terms of the
   * weights.
   *
   * @return the probabilities by issue and option; those of an issue sum to 1
   */
  public double[][] optionProbabilities() {
    double[][] probabilities = shares.sumsByOption(diagram, below);
    for (double[] row : probabilities) {
      for (int option = 0; option < row.length; option++) {
        row[option] /= below[0];
      }
    }
    return probabilities;
  }

  /**
   * Fills {@code outcome} with the option index of each issue of a random outcome of the set.
   *
   * @throws IndexOutOfBoundsException if {@code outcome.length} is below the number of issues
   */
  public void draw(RandomGenerator random, int[] outcome) {
    int node = 0;
    for (int level = 0; level < diagram.levelCount(); level++) {
      int edge = diagram.edge(level, node);
      int c = drawClass(level, edge, random.nextDouble() * below[node]);
      int issue = diagram.issue(level);
      outcome[issue] =
          drawOption(issue, diagram.options(level, c), shares.ofClass(level, c), random);
      node = diagram.target(edge + c);
    }
  }

  private int drawClass(int level, int edge, double threshold) {
    double rest = threshold;
    int last = 0;
    for (int c = 0; c < diagram.classCount(level); c++) {
      int target = diagram.target(edge + c);
      double mass = target == Diagram.NONE ? 0 : shares.ofClass(level, c) * below[target];
      if (mass > 0) {
        last = c;
        rest -= mass;
        if (rest < 0) {
          return c;
        }
      }
    }
    // Rounding can leave a rest after the last class that has any mass.
    return last;
  }

  private int drawOption(int issue, int[] options, double total, RandomGenerator random) {
    if (options.length == 1) {
      return options[0];
    }
    double rest = random.nextDouble() * total;
    int last = options[0];
    for (int option : options) {
      double share = shares.ofOption(issue, option);
      if (share > 0) {
        last = option;
        rest -= share;
        if (rest < 0) {
          return option;
        }
      }
    }
    return last;
  }
}
