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
    return new Relation(without(scope, k), without(sizes, k), words);
  }

  private static int[] without(int[] values, int k) {
    int[] less = Arrays.copyOf(values, values.length - 1);
    System.arraycopy(values, k + 1, less, k, less.length - k);
    return less;
  }

  /** Whether all combinations are marked. */
  boolean isFull() {
    return complement().isEmpty();
  }

  /** The relation of the same variables in which exactly the other combinations are marked. */
  Relation complement() {
    long[] words = new long[marked.length];
    for (int n = 0; n < size(); n++) {
      words[n >>> 6] |= isMarked(n) ? 0 : 1L << n;
    }
    return new Relation(scope, sizes, words);
  }

  /** Whether the combination that these values of all variables have is marked. */
  boolean holds(int[] values) {
    int combination = 0;
    for (int k = 0; k < scope.length; k++) {
      combination = combination * sizes[k] + values[scope[k]];
    }
    return isMarked(combination);
  }

  boolean isEmpty() {
    return Arrays.stream(marked).allMatch(word -> word == 0);
  }
}
