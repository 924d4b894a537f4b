package org.parley.process.opening;

import java.util.List;

/**
 * What can become of talks within one round, as a decision diagram: one rule after another happens
 * or does not, and what comes to the same is put together. No chance is in it, so that it serves
 * any.
 *
 * @implNote immutable
 */
final class ChainStep {

  /** Where a rule happens for certain, there is no branch without it. */
  static final int NOWHERE = -1;

  private final int[] rules;
  private final int[][] branches;
  private final int[] leaves;

  /**
   * @param rules those that can happen, in their order
   * @param branches by rule, in pairs for each place before it: the place after it where it
   *     happens, and where it does not
   * @param leaves by place after the last rule, the number of the state, or of the end as {@link
   *     #end} says
   */
  ChainStep(int[] rules, List<int[]> branches, int[] leaves) {
    this.rules = rules;
    this.branches = branches.toArray(new int[0][]);
    this.leaves = leaves;
  }

  /** How talks ended, as a leaf; and back again. */
  static int end(int number) {
    return -1 - number;
  }

  /** The leaves; not a copy. */
  int[] leaves() {
    return leaves;
  }

  /** Numbers that are kept. */
  int size() {
    int size = leaves.length;
    for (int[] level : branches) {
      size += level.length;
    }
    return size;
  }

  /**
   * How likely each leaf is.
   *
   * @param chances the chance of each rule, by place
   */
  double[] weights(double[] chances) {
    double[] weights = {1};
    for (int level = 0; level < rules.length; level++) {
      int[] pairs = branches[level];
      double chance = chances[rules[level]];
      double[] next = new double[width(level)];
      for (int place = 0; place < weights.length; place++) {
        next[pairs[2 * place]] += weights[place] * chance;
        if (pairs[2 * place + 1] != NOWHERE) {
          next[pairs[2 * place + 1]] += weights[place] * (1 - chance);
        }
      }
      weights = next;
    }
    return weights;
  }

  private int width(int level) {
    return level + 1 < branches.length ? branches[level + 1].length / 2 : leaves.length;
  }
}
