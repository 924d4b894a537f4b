package org.parley.parts;

import java.util.Arrays;

/**
 * A whole number for each combination of options of a few issues.
 *
 * @implNote Immutable.
 */
public final class Addend {

  private final Grid grid;
  private final long[] values;

  private Addend(Grid grid, long[] values) {
    this.grid = grid;
    this.values = values;
  }

  /**
   * Numbers by combination.
   *
   * @throws IllegalArgumentException if there are not as many as combinations
   */
  public static Addend of(Grid grid, long[] values) {
    if (values.length != grid.size()) {
      throw new IllegalArgumentException(
          "[" + values.length + "] values for [" + grid.size() + "] combinations");
    }
    return new Addend(grid, values.clone());
  }

  /** The combinations. */
  public Grid grid() {
    return grid;
  }

  /** The number of a combination. */
  public long value(int number) {
    return values[number];
  }

  /** The number that an outcome has. */
  public long value(int[] outcome) {
    return values[grid.number(outcome)];
  }

  /** The least number. */
  public long least() {
    return Arrays.stream(values).min().orElse(0);
  }

  /** The greatest number. */
  public long greatest() {
    return Arrays.stream(values).max().orElse(0);
  }

  Addend over(int[][] kept) {
    Grid narrowed = grid.over(kept);
    long[] fewer = new long[narrowed.size()];
    for (int n = 0; n < fewer.length; n++) {
      fewer[n] = values[grid.original(kept, narrowed, n)];
    }
    return new Addend(narrowed, fewer);
  }

  Rank rank(int issue, int option, int other) {
    int place = grid.place(issue);
    if (place < 0) {
      return Rank.EQUAL;
    }
    int stride = grid.stride(place);
    boolean below = true;
    boolean above = true;
    for (int n = 0; n < values.length; n++) {
      if (n / stride % grid.optionCount(place) == option) {
        long difference = values[n] - values[n + (other - option) * stride];
        below &= difference <= 0;
        above &= difference >= 0;
      }
    }
    return Rank.of(below, above);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Addend that
        && grid.equals(that.grid)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * grid.hashCode() + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Addend" + grid + Arrays.toString(values);
  }
}
