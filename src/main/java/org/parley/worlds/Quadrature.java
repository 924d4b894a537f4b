package org.parley.worlds;

/**
 * The trapezoidal rule over a standard normal variable: nodes a step apart, weighted by the
 * density. Its error falls exponentially with the inverse square of the step (L. N. Trefethen and
 * J. A. C. Weideman 2014, "The exponentially convergent trapezoidal rule", SIAM Review 56).
 *
 * @param nodes values of the variable, ascending
 * @param weights weight of each node; they sum to 1
 */
record Quadrature(double[] nodes, double[] weights) {

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

  /** The trivial rule, for a party whose positions are independent. */
  static Quadrature none() {
    return new Quadrature(new double[] {0}, new double[] {1});
  }

  /** Number of nodes. */
  int order() {
    return nodes.length;
  }
}
