package org.parley.elimination;

/** Weights of options as shares that sum to 1 for each issue, by option and by class of options. */
final class OptionShares {

  private final double[][] byIssue;
  private final double[][] byLevel;

  private OptionShares(double[][] byIssue, double[][] byLevel) {
    this.byIssue = byIssue;
    this.byLevel = byLevel;
  }

  /**
   * The shares of weights, over the levels of a diagram.
   *
   * @param weights weight by issue and option
   * @throws IllegalArgumentException if a weight is negative or not finite, those of an issue sum
   *     to 0, or their numbers are not those of the issues and options
   */
  static OptionShares of(Diagram diagram, double[][] weights) {
    if (weights.length != diagram.levelCount()) {
      throw new IllegalArgumentException(
          "weights for [" + weights.length + "] of [" + diagram.levelCount() + "] issues");
    }
    double[][] byIssue = new double[weights.length][];
    for (int issue = 0; issue < weights.length; issue++) {
      byIssue[issue] = shares(issue, weights[issue], diagram.space().optionCount(issue));
    }
    double[][] byLevel = new double[weights.length][];
    for (int level = 0; level < byLevel.length; level++) {
      byLevel[level] = byClass(diagram, level, byIssue[diagram.issue(level)]);
    }
    return new OptionShares(byIssue, byLevel);
  }

  private static double[] shares(int issue, double[] weights, int optionCount) {
    if (weights.length != optionCount) {
      throw new IllegalArgumentException(
          "["
              + weights.length
              + "] weights for ["
              + optionCount
              + "] options of issue ["
              + issue
              + "]");
    }
    double sum = 0;
    for (double weight : weights) {
      if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "weight [" + weight + "] of issue [" + issue + "] is outside [0, infinity)");
      }
      sum += weight;
    }
    if (!(sum > 0)) {
      throw new IllegalArgumentException("the weights of issue [" + issue + "] sum to 0");
    }
    double[] shares = new double[weights.length];
    for (int option = 0; option < shares.length; option++) {
      shares[option] = weights[option] / sum;
    }
    return shares;
  }

  private static double[] byClass(Diagram diagram, int level, double[] byOption) {
    double[] byClass = new double[diagram.classCount(level)];
    for (int c = 0; c < byClass.length; c++) {
      for (int option : diagram.options(level, c)) {
        byClass[c] += byOption[option];
      }
    }
    return byClass;
  }

  double ofOption(int issue, int option) {
    return byIssue[issue][option];
  }

  double ofClass(int level, int c) {
    return byLevel[level][c];
  }

  /** The sum over the outcomes below each node of the product of their shares. */
  double[] sumsOfProducts(Diagram diagram) {
    double[] below = new double[Math.max(1, diagram.nodeCount())];
    if (diagram.isEmpty()) {
      return below;
    }
    below[diagram.firstNode(diagram.levelCount())] = 1;
    for (int level = diagram.levelCount() - 1; level >= 0; level--) {
      for (int node = diagram.firstNode(level); node < diagram.firstNode(level + 1); node++) {
        int edge = diagram.edge(level, node);
        for (int c = 0; c < byLevel[level].length; c++) {
          int target = diagram.target(edge + c);
          if (target != Diagram.NONE) {
            below[node] += byLevel[level][c] * below[target];
          }
        }
      }
    }
    return below;
  }

  /**
   * The sum over the outcomes with each option of the product of their shares.
   *
   * @param below the sums below each node, as {@link #sumsOfProducts} gives them
   * @return the sums by issue and option
   */
  double[][] sumsByOption(Diagram diagram, double[] below) {
    double[][] sums = new double[byIssue.length][];
    double[] above = new double[below.length];
    above[0] = 1;
    for (int level = 0; level < byLevel.length; level++) {
      double[] byClass = new double[byLevel[level].length];
      for (int node = diagram.firstNode(level); node < diagram.firstNode(level + 1); node++) {
        int edge = diagram.edge(level, node);
        for (int c = 0; c < byClass.length; c++) {
          int target = diagram.target(edge + c);
          if (target != Diagram.NONE) {
            above[target] += above[node] * byLevel[level][c];
            byClass[c] += above[node] * below[target];
          }
        }
      }
      int issue = diagram.issue(level);
      sums[issue] = new double[byIssue[issue].length];
      for (int c = 0; c < byClass.length; c++) {
        for (int option : diagram.options(level, c)) {
          sums[issue][option] = byIssue[issue][option] * byClass[c];
        }
      }
    }
    return sums;
  }
}
