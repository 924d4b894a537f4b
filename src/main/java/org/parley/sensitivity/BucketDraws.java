package org.parley.sensitivity;

import java.util.List;
import java.util.random.RandomGenerator;
import org.parley.sensitivity.WeightTable.Summary;

/**
 * Draws of all variables of an elimination by sums, each combination as probable as the product of
 * its weights, without rejection: the buckets are gone through backwards, and each draws its
 * variable given those drawn before (R. Dechter 2019, "Reasoning with probabilistic and
 * deterministic graphical models", section 4.3).
 *
 * @implNote immutable; threads may share it with a generator each
 */
final class BucketDraws {

  private final Bucket[] buckets;
  private final double[][] cumulative;
  private final int[][] strides;
  private final int[] sizes;

  /**
   * @param tree an elimination of all variables by sums, with a total above 0
   * @param sizes number of values of every variable
   */
  BucketDraws(BucketTree tree, int[] sizes) {
    this.buckets = tree.buckets();
    this.sizes = sizes;
    this.cumulative = new double[buckets.length][];
    this.strides = new int[buckets.length][];
    for (int at = 0; at < buckets.length; at++) {
      tabulate(at);
    }
  }

  /** The sums of weights up to each value of a bucket's variable, by values of its separator. */
  private void tabulate(int at) {
    Bucket bucket = buckets[at];
    int[] separator = bucket.separator();
    int[] scope = new int[separator.length + 1];
    System.arraycopy(separator, 0, scope, 0, separator.length);
    scope[separator.length] = bucket.variable();
    List<WeightTable> received = bucket.received();
    double[] sums = WeightTable.product(received, scope, new int[0], sizes, Summary.SUM).weights();
    int size = sizes[bucket.variable()];
    for (int cell = 0; cell < sums.length; cell++) {
      sums[cell] += cell % size == 0 ? 0 : sums[cell - 1];
    }
    cumulative[at] = sums;
    strides[at] = new int[separator.length];
    int stride = size;
    for (int k = separator.length - 1; k >= 0; k--) {
      strides[at][k] = stride;
      stride *= sizes[separator[k]];
    }
  }

  /** Number of variables. */
  int variableCount() {
    return sizes.length;
  }

  /**
   * Draws.
   *
   * @param values receives the value of every variable
   */
  void draw(RandomGenerator random, int[] values) {
    for (int at = buckets.length - 1; at >= 0; at--) {
      int[] separator = buckets[at].separator();
      int base = 0;
      for (int k = 0; k < separator.length; k++) {
        base += values[separator[k]] * strides[at][k];
      }
      values[buckets[at].variable()] = value(at, base, random);
    }
  }

  private int value(int at, int base, RandomGenerator random) {
    double[] sums = cumulative[at];
    int last = sizes[buckets[at].variable()] - 1;
    double sum = sums[base + last];
    // Below the sum even where the product is rounded up to it.
    double threshold = Math.min(random.nextDouble() * sum, Math.nextDown(sum));
    int value = 0;
    while (sums[base + value] <= threshold) {
      value++;
    }
    return value;
  }
}
