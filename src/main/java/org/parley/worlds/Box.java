package org.parley.worlds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A condition on categorical columns: in each, one of the categories it allows. Columns and
 * categories are numbered from 0.
 */
public final class Box {

  private final boolean[][] allowed;
  private final int[] restricted;

  private Box(boolean[][] allowed) {
    this.allowed = allowed;
    this.restricted =
        IntStream.range(0, allowed.length).filter(column -> !all(allowed[column])).toArray();
  }

  private static boolean all(boolean[] flags) {
    for (boolean flag : flags) {
      if (!flag) {
        return false;
      }
    }
    return true;
  }

  /** The box that allows everything, for columns with these numbers of categories. */
  public static Box everything(int... categoryCounts) {
    boolean[][] allowed = new boolean[categoryCounts.length][];
    for (int column = 0; column < allowed.length; column++) {
      allowed[column] = new boolean[categoryCounts[column]];
      Arrays.fill(allowed[column], true);
    }
    return new Box(allowed);
  }

  /** Number of columns. */
  public int columnCount() {
    return allowed.length;
  }

  /** Whether a category of a column is allowed. */
  public boolean allows(int column, int category) {
    return allowed[column][category];
  }

  /** The categories allowed in a column, ascending. */
  public int[] allowed(int column) {
    return IntStream.range(0, allowed[column].length).filter(c -> allowed[column][c]).toArray();
  }

  /** The columns in which not everything is allowed, ascending. */
  public int[] restricted() {
    return restricted.clone();
  }

  /** Whether everything is allowed in a column. */
  public boolean isFree(int column) {
    return all(allowed[column]);
  }

  /** Whether a row, one category a column, meets the condition. */
  public boolean contains(int... row) {
    return IntStream.range(0, allowed.length).allMatch(column -> allowed[column][row[column]]);
  }

  /** The box with one category more forbidden. */
  public Box without(int column, int category) {
    return with(column, category, false);
  }

  /** The box with one category more allowed. */
  public Box with(int column, int category) {
    return with(column, category, true);
  }

  /** The box with everything forbidden in a column, to allow categories of it one by one. */
  public Box emptied(int column) {
    return replaced(column, new boolean[allowed[column].length]);
  }

  private Box with(int column, int category, boolean value) {
    boolean[] categories = allowed[column].clone();
    categories[category] = value;
    return replaced(column, categories);
  }

  private Box replaced(int column, boolean[] categories) {
    boolean[][] changed = allowed.clone();
    changed[column] = categories;
    return new Box(changed);
  }

  /** What a probability or measure has on the categories of a column; not a copy. */
  boolean[] mask(int column) {
    return allowed[column];
  }

  /** Disjoint boxes that together are this one without the others. */
  public List<Box> minus(List<Box> others) {
    List<Box> pieces = List.of(this);
    for (Box other : others) {
      List<Box> left = new ArrayList<>();
      pieces.forEach(piece -> piece.cut(other, left));
      pieces = left;
    }
    return pieces;
  }

  /** Adds the parts of this box outside the other: column by column what the other forbids. */
  private void cut(Box other, List<Box> parts) {
    Box inside = this;
    for (int column = 0; column < allowed.length; column++) {
      boolean[] in = new boolean[allowed[column].length];
      boolean[] out = new boolean[allowed[column].length];
      for (int category = 0; category < in.length; category++) {
        in[category] = allowed[column][category] && other.allowed[column][category];
        out[category] = allowed[column][category] && !other.allowed[column][category];
      }
      if (any(out)) {
        parts.add(inside.replaced(column, out));
      }
      if (!any(in)) {
        return;
      }
      inside = inside.replaced(column, in);
    }
  }

  private static boolean any(boolean[] flags) {
    return IntStream.range(0, flags.length).anyMatch(k -> flags[k]);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Box that && Arrays.deepEquals(allowed, that.allowed);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(allowed);
  }

  @Override
  public String toString() {
    return Arrays.stream(restricted())
        .mapToObj(column -> column + Arrays.toString(allowed(column)))
        .toList()
        .toString();
  }
}
