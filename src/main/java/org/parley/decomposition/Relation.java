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
