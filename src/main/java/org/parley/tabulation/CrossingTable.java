package org.parley.tabulation;

import java.util.Arrays;

/**
 * Which combinations of options of a few issues cross a position (or are incoherent): one bit each.
 *
 * <p>Combinations are numbered in mixed radix over the issues in scope, the first issue slowest:
 * with scope {@code {2, 5}} and option counts {@code {3, 4}}, options {@code (1, 2)} have number
 * {@code 1 * 4 + 2 = 6}. An empty scope has one combination, number 0.
 */
public final class CrossingTable implements CrossingFunction {

  private final int[] scope;
  private final int[] optionCounts;
  private final int size;
  private final long[] crossed;

  private CrossingTable(int[] scope, int[] optionCounts, int size, long[] crossed) {
    this.scope = scope;
    this.optionCounts = optionCounts;
    this.size = size;
    this.crossed = crossed;
  }

  /**
   * A table from its bits.
   *
   * @param scope indexes of the issues in scope, ascending
   * @param optionCounts number of options of each issue in scope
   * @param crossed the bit of combination {@code n} is bit {@code n % 64} of word {@code n / 64}
   * @throws IllegalArgumentException if {@code scope} is not strictly ascending, or the lengths do
   *     not fit one another
   */
  public static CrossingTable of(int[] scope, int[] optionCounts, long[] crossed) {
    if (scope.length != optionCounts.length) {
      throw new IllegalArgumentException(
          "scope has [" + scope.length + "] issues, option counts [" + optionCounts.length + "]");
    }
    for (int k = 1; k < scope.length; k++) {
      if (scope[k - 1] >= scope[k]) {
        throw new IllegalArgumentException("scope " + Arrays.toString(scope) + " is not ascending");
      }
    }
    int size = Arrays.stream(optionCounts).reduce(1, Math::multiplyExact);
    if (crossed.length != (size + 63) / 64) {
      throw new IllegalArgumentException(
          "[" + size + "] combinations do not fit [" + crossed.length + "] words");
    }
    return new CrossingTable(scope.clone(), optionCounts.clone(), size, crossed.clone());
  }

  /**
   * The table that all options of an issue cross but some.
   *
   * @param issue index of the issue
   * @param left indexes of the options that do not cross
   */
  public static CrossingTable allBut(int issue, int optionCount, int... left) {
    long[] words = new long[(optionCount + 63) / 64];
    Arrays.fill(words, -1L);
    if (optionCount % 64 != 0) {
      words[words.length - 1] = (1L << optionCount % 64) - 1;
    }
    for (int option : left) {
      words[option / 64] &= ~(1L << option % 64);
    }
    return CrossingTable.of(new int[] {issue}, new int[] {optionCount}, words);
  }

  /** Number of issues in scope. */
  @Override
  public int scopeSize() {
    return scope.length;
  }

  /** Index of the {@code k}-th issue in scope; indexes ascend with {@code k}. */
  @Override
  public int issue(int k) {
    return scope[k];
  }

  /** Indexes of the issues in scope, ascending; a copy. */
  @Override
  public int[] scope() {
    return scope.clone();
  }

  /** Number of options of the {@code k}-th issue in scope. */
  @Override
  public int optionCount(int k) {
    return optionCounts[k];
  }

  /**
   * How far apart the numbers of combinations are that differ by one in the {@code k}-th option.
   */
  public int stride(int k) {
    int stride = 1;
    for (int later = k + 1; later < scope.length; later++) {
      stride *= optionCounts[later];
    }
    return stride;
  }

  /** Number of combinations. */
  public int size() {
    return size;
  }

  /** Whether the combination with this number crosses. */
  public boolean crosses(int combination) {
    return (crossed[combination >>> 6] >>> combination & 1) != 0;
  }

  /** Whether an outcome, the option index of every issue, crosses. */
  @Override
  public boolean crossesOutcome(int[] outcome) {
    return crosses(number(outcome));
  }

  /** The number of the combination of an outcome, the option index of every issue. */
  int number(int[] outcome) {
    int combination = 0;
    for (int k = 0; k < scope.length; k++) {
      combination = combination * optionCounts[k] + outcome[scope[k]];
    }
    return combination;
  }

  /** The table of the same scope in which exactly the other combinations cross. */
  @Override
  public CrossingTable complement() {
    long[] words = new long[crossed.length];
    for (int word = 0; word < words.length; word++) {
      words[word] = ~crossed[word];
    }
    if (size % 64 != 0) {
      words[words.length - 1] &= (1L << size % 64) - 1;
    }
    return new CrossingTable(scope, optionCounts, size, words);
  }

  @Override
  public boolean isNeverCrossed() {
    return crossedCount() == 0;
  }

  @Override
  public boolean isAlwaysCrossed() {
    return crossedCount() == size;
  }

  /** Number of combinations that cross. */
  public int crossedCount() {
    return Arrays.stream(crossed).mapToInt(Long::bitCount).sum();
  }

  /** The bits, as in {@link #of}; a copy. */
  public long[] words() {
    return crossed.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CrossingTable that
        && Arrays.equals(scope, that.scope)
        && Arrays.equals(optionCounts, that.optionCounts)
        && Arrays.equals(crossed, that.crossed);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(scope) + Arrays.hashCode(crossed);
  }

  @Override
  public String toString() {
    return "CrossingTable" + Arrays.toString(scope) + " " + crossedCount() + " of " + size;
  }
}
