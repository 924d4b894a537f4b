package org.parley.generation;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The combinations that a position or a coherence rule was meant to exclude, to hold against what
 * the judge makes of the files.
 *
 * <p>Combinations are numbered in mixed radix over the issues in scope, the first issue slowest:
 * the numbers of crossing tables.
 */
public final class ForbiddenSet {

  private final String id;
  private final int[] scope;
  private final int[] optionCounts;
  private final BitSet combinations;

  /**
   * @param id id of the position or coherence rule
   * @param scope indexes of the issues in scope, ascending
   * @param optionCounts number of options of each issue in scope
   * @param combinations numbers of the excluded combinations
   */
  ForbiddenSet(String id, int[] scope, int[] optionCounts, BitSet combinations) {
    this.id = id;
    this.scope = scope.clone();
    this.optionCounts = optionCounts.clone();
    this.combinations = (BitSet) combinations.clone();
  }

  /** Id of the position or coherence rule. */
  public String id() {
    return id;
  }

  /** Indexes of the issues in scope, ascending; a copy. */
  public int[] scope() {
    return scope.clone();
  }

  /** Number of options of each issue in scope; a copy. */
  public int[] optionCounts() {
    return optionCounts.clone();
  }

  /** Number of combinations of the issues in scope, excluded or not. */
  public int size() {
    return Arrays.stream(optionCounts).reduce(1, Math::multiplyExact);
  }

  /** Numbers of the excluded combinations, each in {@code [0, size())}; a copy. */
  public BitSet combinations() {
    return (BitSet) combinations.clone();
  }

  /**
   * One bit a combination, 64 a word: combination {@code n} is bit {@code n % 64} of word n / 64.
   */
  public long[] words() {
    return Arrays.copyOf(combinations.toLongArray(), (size() + 63) / 64);
  }

  /** Whether an outcome, the option index of every issue, is excluded. */
  public boolean excludes(int[] outcome) {
    int combination = 0;
    for (int k = 0; k < scope.length; k++) {
      combination = combination * optionCounts[k] + outcome[scope[k]];
    }
    return combinations.get(combination);
  }

  @Override
  public String toString() {
    return id + " " + Arrays.toString(scope) + " " + combinations.cardinality() + " of " + size();
  }
}
