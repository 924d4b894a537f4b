package org.parley.sensitivity;

import java.util.stream.IntStream;
import org.apache.commons.math3.linear.EigenDecomposition;

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

  /**
   * A rule with this number of nodes, at least 1: the eigenvalues of the matrix of the polynomials'
   * recurrence, with the squares of the eigenvectors' first components for weights (G. H. Golub and
   * J. H. Welsch 1969, "Calculation of Gauss quadrature rules", Mathematics of Computation 23).
   */
  static Quadrature ofOrder(int order) {
    double[] recurrence = IntStream.range(1, order).mapToDouble(Math::sqrt).toArray();
    EigenDecomposition eigen = new EigenDecomposition(new double[order], recurrence);
    double[] nodes = new double[order];
    double[] weights = new double[order];
    for (int k = 0; k < order; k++) {
      // Eigenvalues come in descending order.
      int at = order - 1 - k;
      nodes[k] = eigen.getRealEigenvalue(at);
      double first = eigen.getEigenvector(at).getEntry(0);
      weights[k] = first * first;
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
