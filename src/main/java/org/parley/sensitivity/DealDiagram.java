package org.parley.sensitivity;

/**
 * Whether a world has a deal, as a decision diagram over the positions: one edge for "none binds"
 * and one for each reading.
 *
 * <p>Its probability for any firmness is one pass from the terminals to the root, so that thousands
 * of assumptions can be tried on a diagram built once.
 */
public final class DealDiagram {

  static final int NO_DEAL = 0;
  static final int DEAL = 1;

  private final int[] positions;
  private final int[][] children;
  private final int root;

  /**
   * @param positions position that each node asks for; children come before their parents
   * @param children node for "none binds" and for each reading, by node; nothing for the terminals
   */
  DealDiagram(int[] positions, int[][] children, int root) {
    this.positions = positions;
    this.children = children;
    this.root = root;
  }

  /**
   * The probability of a deal where positions are independent.
   *
   * @param states by position, the probability that none of its readings binds and of each reading;
   *     each row sums to 1
   */
  double probability(double[][] states) {
    double[] value = new double[positions.length];
    value[DEAL] = 1;
    for (int node = DEAL + 1; node < value.length; node++) {
      double[] state = states[positions[node]];
      int[] next = children[node];
      double sum = 0;
      for (int k = 0; k < next.length; k++) {
        sum += state[k] * value[next[k]];
      }
      value[node] = sum;
    }
    return value[root];
  }
}
