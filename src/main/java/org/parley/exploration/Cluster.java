package org.parley.exploration;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Issues that coherence ties together, with their coherent combinations of options: drawn as one,
 * independently of all other issues.
 *
 * <p>Combinations are in lexicographic order and all have a positive weight.
 */
final class Cluster {

  private static final long[] NONE = {};

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

  /** Weights of the combinations. */
  double[] weights() {
    return weights.clone();
  }

  /** The combinations with each option on issue {@code issue(k)}. */
  BitSet[] having(int k, int optionCount) {
    int[] strides = new int[issues.length];
    strides[k] = 1;
    return Arrays.stream(sorted(strides, optionCount)).map(BitSet::valueOf).toArray(BitSet[]::new);
  }

  /**
   * The combinations by the sum of their options times these strides, as bits; of a sum that none
   * has no bits.
   *
   * @param most above every sum
   */
  long[][] sorted(int[] strides, int most) {
    int[] read = IntStream.range(0, strides.length).filter(k -> strides[k] > 0).toArray();
    long[][] sorted = new long[most][];
    Arrays.fill(sorted, NONE);
    int words = (size() + Long.SIZE - 1) / Long.SIZE;
    for (int combination = 0, at = 0; at < options.length; combination++, at += issues.length) {
      int sum = 0;
      for (int k : read) {
        sum += strides[k] * options[at + k];
      }
      if (sorted[sum].length == 0) {
        sorted[sum] = new long[words];
      }
      sorted[sum][combination / Long.SIZE] |= 1L << combination;
    }
    return sorted;
  }
}
