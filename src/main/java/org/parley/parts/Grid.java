package org.parley.parts;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The combinations of options of a few issues, numbered in mixed radix, the first issue slowest.
 *
 * @implNote Immutable.
 */
public final class Grid {

  private final int[] issues;
  private final int[] optionCounts;
  private final int size;

  private Grid(int[] issues, int[] optionCounts) {
    this.issues = issues;
    this.optionCounts = optionCounts;
    this.size = Arrays.stream(optionCounts).reduce(1, Math::multiplyExact);
  }

  /**
   * The combinations of some issues.
   *
   * @param issues indexes, strictly ascending
   * @param optionCounts number of options of each of them
   * @throws IllegalArgumentException if {@code issues} is not strictly ascending, or the lengths
   *     differ
   */
  public static Grid of(int[] issues, int[] optionCounts) {
    if (issues.length != optionCounts.length) {
      throw new IllegalArgumentException(
          "[" + issues.length + "] issues, option counts of [" + optionCounts.length + "]");
    }
    for (int k = 1; k < issues.length; k++) {
      if (issues[k - 1] >= issues[k]) {
        throw new IllegalArgumentException("issues " + Arrays.toString(issues) + " do not ascend");
      }
    }
    return new Grid(issues.clone(), optionCounts.clone());
  }

  /** The combinations of a set of issues, given the number of options of every issue. */
  public static Grid of(BitSet issues, int[] optionCounts) {
    int[] indexes = issues.stream().toArray();
    return new Grid(indexes, Arrays.stream(indexes).map(i -> optionCounts[i]).toArray());
  }

  /** Number of issues. */
  public int width() {
    return issues.length;
  }

  /** Index of the {@code k}-th issue. */
  public int issue(int k) {
    return issues[k];
  }

  /** Number of options of the {@code k}-th issue. */
  public int optionCount(int k) {
    return optionCounts[k];
  }

  /** Number of combinations. */
  public int size() {
    return size;
  }

  /** Place of an issue among these, or a negative number. */
  public int place(int issue) {
    return Arrays.binarySearch(issues, issue);
  }

  /** How far apart combinations are that differ by one in the option of the {@code k}-th issue. */
  public int stride(int k) {
    int stride = 1;
    for (int later = k + 1; later < issues.length; later++) {
      stride *= optionCounts[later];
    }
    return stride;
  }

  /** Number of the combination that an outcome has. */
  public int number(int[] outcome) {
    int number = 0;
    for (int k = 0; k < issues.length; k++) {
      number = number * optionCounts[k] + outcome[issues[k]];
    }
    return number;
  }

  /** Gives an outcome the options of a combination. */
  public void copyTo(int number, int[] outcome) {
    int rest = number;
    for (int k = issues.length - 1; k >= 0; k--) {
      outcome[issues[k]] = rest % optionCounts[k];
      rest /= optionCounts[k];
    }
  }

  /** Adds the issues to a set. */
  void addTo(BitSet set) {
    for (int issue : issues) {
      set.set(issue);
    }
  }

  /**
   * The same issues with some of their options only.
   *
   * @param kept by issue, the options that stay
   */
  Grid over(int[][] kept) {
    int[] counts = new int[issues.length];
    for (int k = 0; k < counts.length; k++) {
      counts[k] = kept[issues[k]].length;
    }
    return new Grid(issues, counts);
  }

  /** What a combination of {@link #over} is called here. */
  int original(int[][] kept, Grid narrowed, int number) {
    int rest = number;
    int original = 0;
    int stride = 1;
    for (int k = issues.length - 1; k >= 0; k--) {
      original += kept[issues[k]][rest % narrowed.optionCounts[k]] * stride;
      rest /= narrowed.optionCounts[k];
      stride *= optionCounts[k];
    }
    return original;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Grid that
        && Arrays.equals(issues, that.issues)
        && Arrays.equals(optionCounts, that.optionCounts);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(issues) + Arrays.hashCode(optionCounts);
  }

  @Override
  public String toString() {
    return "Grid" + Arrays.toString(issues) + "x" + Arrays.toString(optionCounts);
  }
}
