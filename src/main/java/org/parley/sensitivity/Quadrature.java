package org.parley.sensitivity;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Gauss–Hermite quadrature over a standard normal variable: exact for polynomials of degree {@code
 * 2 order - 1} (M. Abramowitz and I. A. Stegun 1964, "Handbook of mathematical functions",
 * 25.4.46).
 *
 * @param nodes values of the variable, ascending
 * @param weights weight of each node; they sum to 1
 */
record Quadrature(double[] nodes, double[] weights) {

  static final int MAXIMAL_ORDER = 64;

  /** Keeps the rules it has computed, which take some ten milliseconds each. */
  private static final GaussIntegratorFactory RULES = new GaussIntegratorFactory();

  /** A rule with this number of nodes, at least 1. */
  static Quadrature ofOrder(int order) {
    double[] nodes = new double[order];
    double[] weights = new double[order];
    GaussIntegrator rule = RULES.hermite(order);
    double sum = 0;
    for (int k = 0; k < order; k++) {
      nodes[k] = Math.sqrt(2) * rule.getPoint(k);
      weights[k] = rule.getWeight(k);
      sum += weights[k];
    }
    for (int k = 0; k < order; k++) {
      weights[k] /= sum;
    }
    return new Quadrature(nodes, weights);
  }

  /**
   * The greatest order, at most {@value #MAXIMAL_ORDER}, with at most this many points in a product
   * of rules; 1 where there are none.
   */
  static int order(int rules, int points) {
    int order = rules == 0 ? 1 : MAXIMAL_ORDER;
    while (order > 1 && Math.pow(order, rules) > points) {
      order--;
    }
    return order;
  }

  /** The trivial rule, for a party whose positions are independent. */
  static Quadrature none() {
    return new Quadrature(new double[] {0}, new double[] {1});
  }

  int order() {
    return nodes.length;
  }
}
