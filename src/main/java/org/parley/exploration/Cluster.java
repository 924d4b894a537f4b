package org.parley.exploration;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Issues that coherence ties together, with their coherent combinations of options: drawn as one,
 * independently of all other issues.
 *
 * <p>Combinations are in lexicographic order and all have a positive weight.
 */
final class Cluster {

  private final int[] issues;
  private final int[] options;
  private final double[] weights;

  /**
   * @param issues indexes of the issues, ascending
   * @param options option of combination {@code c} on issue {@code issues[k]} at {@code c *
   *     issues.length + k}
   * @param weights weight of each combination, in {@code (0, 1]}
   */
  Cluster(int[] issues, int[] options, double[] weights) {
    this.issues = issues;
    this.options = options;
    this.weights = weights;
  }

  int issueCount() {
    return issues.length;
  }

  int issue(int k) {
    return issues[k];
  }

  int size() {
    return weights.length;
  }

  double weight(int combination) {
    return weights[combination];
  }

  /** Whether all combinations are equally probable. */
  boolean isUniform() {
    return Arrays.stream(weights).allMatch(weight -> weight == weights[0]);
  }

  /** Option of a combination on issue {@code issue(k)}. */
  int option(int combination, int k) {
    return options[combination * issues.length + k];
  }

  /** The combinations with an option on issue {@code issue(k)}. */
  BitSet having(int k, int option) {
    BitSet having = new BitSet(size());
    for (int combination = 0; combination < size(); combination++) {
      having.set(combination, option(combination, k) == option);
    }
    return having;
  }
}
