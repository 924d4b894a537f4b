package org.parley.page.block;

/**
 * A column of a grid.
 *
 * @param head what stands above it, or empty
 * @param side where its cells begin or end in one line
 * @param least room that its cells take at least, in letters, so that tables under one another have
 *     their columns in the same place; 0 where it is as wide as they are
 * @param isDispensable whether it can be left out where there is no room for all
 */
public record GridColumn(String head, Side side, int least, boolean isDispensable) {

  /** The side on which cells are aligned. */
  public enum Side {
    LEFT,
    RIGHT
  }

  /** Words. */
  public static GridColumn words() {
    return new GridColumn("", Side.LEFT, 0, false);
  }

  /** Numbers. */
  public static GridColumn figures() {
    return new GridColumn("", Side.RIGHT, 0, false);
  }

  /** The same with a head. */
  public GridColumn headed(String words) {
    return new GridColumn(words, side, least, isDispensable);
  }

  /** The same, at least so many letters wide. */
  public GridColumn atLeast(int letters) {
    return new GridColumn(head, side, letters, isDispensable);
  }

  /** The same, to be left out where there is no room. */
  public GridColumn dispensable() {
    return new GridColumn(head, side, least, true);
  }
}
