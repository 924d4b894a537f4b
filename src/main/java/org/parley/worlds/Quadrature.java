package org.parley.worlds;

/**
 * A rule for the mean over a variable, most often the trapezoidal rule over a standard normal one:
 * nodes a step apart, weighted by the density. Its error falls exponentially with the inverse
 * square of the step (L. N. Trefethen and J. A. C. Weideman 2014, "The exponentially convergent
 * trapezoidal rule", SIAM Review 56).
 *
 * @param nodes values of the variable, ascending
 * @param weights weight of each node; they sum to 1
 */
record Quadrature(double[] nodes, double[] weights) {

  /** Nodes of a rule over a range on either side of its middle, and the step between them. */
  private static final int RANGE_SIDE = 16;

  private static final double RANGE_STEP = 0.2;

  /**
   * A rule.
   *
   * @param step distance between the nodes, above 0
   * @param reach value of the variable, above 0, beyond which its density is left out
   */
  static Quadrature of(double step, double reach) {
    int side = (int) Math.ceil(reach / step);
    double[] nodes = new double[2 * side + 1];
    double[] weights = new double[nodes.length];
    double sum = 0;
    for (int k = 0; k < nodes.length; k++) {
      nodes[k] = (k - side) * step;
      weights[k] = Math.exp(-nodes[k] * nodes[k] / 2);
      sum += weights[k];
    }
    for (int k = 0; k < weights.length; k++) {
      weights[k] /= sum;
    }
    return new Quadrature(nodes, weights);
  }

  /**
   * A rule for the mean over a range, with nodes that crowd towards its ends, so that a function
   * may rise there as steeply as it likes: H. Takahasi and M. Mori (1974), "Double exponential
   * formulas for numerical integration".
   */
  static Quadrature between(double low, double high) {
    double[] nodes = new double[2 * RANGE_SIDE + 1];
    double[] weights = new double[nodes.length];
    double sum = 0;
    for (int k = 0; k < nodes.length; k++) {
      double t = (k - RANGE_SIDE) * RANGE_STEP;
      double place = Math.PI / 2 * Math.sinh(t);
      nodes[k] = low + (high - low) / (1 + Math.exp(-2 * place));
      weights[k] = Math.cosh(t) / (Math.cosh(place) * Math.cosh(place));
      sum += weights[k];
    }
    for (int k = 0; k < weights.length; k++) {
      weights[k] /= sum;
    }
    return new Quadrature(nodes, weights);
  }

  /** The trivial rule, for a party whose positions are independent. */
  static Quadrature none() {
    return new Quadrature(new double[] {0}, new double[] {1});
  }

  /** Number of nodes. */
  int order() {
    return nodes.length;
  }
}
