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
  private final double[][] weights;
  private final double[][] classWeights;
  private final double[] below;

  private WeightedDraws(
      Diagram diagram, double[][] weights, double[][] classWeights, double[] below) {
    this.diagram = diagram;
    this.weights = weights;
    this.classWeights = classWeights;
    this.below = below;
  }

  static Optional<WeightedDraws> of(Diagram diagram, double[][] weights) {
    double[][] shares = shares(weights);
    double[][] classWeights = new double[diagram.levelCount()][];
    for (int level = 0; level < classWeights.length; level++) {
      double[] byOption = shares[diagram.issue(level)];
      classWeights[level] = new double[diagram.classCount(level)];
      for (int c = 0; c < classWeights[level].length; c++) {
        for (int option : diagram.options(level, c)) {
          classWeights[level][c] += byOption[option];
        }
      }
    }
    double[] below = below(diagram, classWeights);
    return below[0] > 0
        ? Optional.of(new WeightedDraws(diagram, shares, classWeights, below))
        : Optional.empty();
  }

  /** The weights of each issue scaled to sum 1. */
  private static double[][] shares(double[][] weights) {
    double[][] shares = new double[weights.length][];
    for (int issue = 0; issue < weights.length; issue++) {
      shares[issue] = weights[issue].clone();
      double sum = 0;
      for (double weight : weights[issue]) {
        if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
          throw new IllegalArgumentException(
              "weight [" + weight + "] of issue [" + issue + "] is outside [0, infinity)");
        }
        sum += weight;
      }
      if (!(sum > 0)) {
        throw new IllegalArgumentException("the weights of issue [" + issue + "] sum to 0");
      }
      for (int option = 0; option < shares[issue].length; option++) {
        shares[issue][option] /= sum;
      }
    }
    return shares;
  }

  private static double[] below(Diagram diagram, double[][] classWeights) {
    double[] below = new double[Math.max(1, diagram.nodeCount())];
    if (diagram.isEmpty()) {
      return below;
    }
    below[diagram.firstNode(diagram.levelCount())] = 1;
    for (int level = diagram.levelCount() - 1; level >= 0; level--) {
      for (int node = diagram.firstNode(level); node < diagram.firstNode(level + 1); node++) {
        int edge = diagram.edge(level, node);
        for (int c = 0; c < classWeights[level].length; c++) {
          int target = diagram.target(edge + c);
          below[node] += target == Diagram.NONE ? 0 : classWeights[level][c] * below[target];
        }
      }
    }
    return below;
  }

  /**
   * Probability, in {@code (0, 1]}, that an outcome drawn option by option with these weights,
   * independently for each issue, belongs to the set.
   */
  public double probability() {
    return below[0];
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
      outcome[issue] = drawOption(issue, diagram.options(level, c), classWeights[level][c], random);
      node = diagram.target(edge + c);
    }
  }

  private int drawClass(int level, int edge, double threshold) {
    double rest = threshold;
    int last = 0;
    for (int c = 0; c < classWeights[level].length; c++) {
      int target = diagram.target(edge + c);
      double mass = target == Diagram.NONE ? 0 : classWeights[level][c] * below[target];
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
      if (weights[issue][option] > 0) {
        last = option;
        rest -= weights[issue][option];
        if (rest < 0) {
          return option;
        }
      }
    }
    return last;
  }
}
