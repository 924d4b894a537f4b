package org.parley.decomposition;

import java.util.Arrays;

/**
 * A set of combinations of values of a few variables: those that are ruled out, or told apart.
 *
 * @param scope the variables, ascending
 * @param sizes number of values of each
 * @param marked bit {@code n % 64} of word {@code n / 64} for combination {@code n}; combinations
 *     are numbered in mixed radix, the first variable slowest
 */
public record Relation(int[] scope, int[] sizes, long[] marked) {

  boolean isMarked(int combination) {
    return (marked[combination >>> 6] >>> combination & 1) != 0;
  }

  /** Number of combinations. */
  int size() {
    return Arrays.stream(sizes).reduce(1, Math::multiplyExact);
  }

  boolean reads(int variable) {
    return Arrays.binarySearch(scope, variable) >= 0;
  }

  /** What is left of the relation, without the variable, once a variable that it reads is fixed. */
  Relation fixing(int variable, int value) {
    int k = Arrays.binarySearch(scope, variable);
    int[] lessScope = without(scope, k);
    int[] lessSizes = without(sizes, k);
    int inner = 1;
    for (int later = k + 1; later < sizes.length; later++) {
      inner *= sizes[later];
    }
    int size = size() / sizes[k];
    long[] words = new long[(size + 63) / 64];
    for (int n = 0; n < size; n++) {
      if (isMarked((n / inner * sizes[k] + value) * inner + n % inner)) {
        words[n >>> 6] |= 1L << n;
      }
    }
    return new Relation(lessScope, lessSizes, words);
  }

  boolean isEmpty() {
    return Arrays.stream(marked).allMatch(word -> word == 0);
  }

  private static int[] without(int[] values, int k) {
    int[] less = new int[values.length - 1];
    System.arraycopy(values, 0, less, 0, k);
    System.arraycopy(values, k + 1, less, k, less.length - k);
    return less;
  }
}
