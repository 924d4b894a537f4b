package org.parley.page.block;

/**
 * A column of a table.
 *
 * @param head what stands above it, or empty
 * @param side where its cells begin or end in one line
 * @param least room that its cells take at least, in letters, so that tables under one another have
 *     their columns in the same place; 0 where it is as wide as they are
 * @param isDispensable whether it can be left out where there is no room for all
 */
public record Column(String head, Side side, int least, boolean isDispensable) {

  /** The side on which cells are aligned. */
  public enum Side {
    LEFT,
    RIGHT
  }

  /** Words. */
  public static Column words() {
    return new Column("", Side.LEFT, 0, false);
  }

  /** Numbers. */
  public static Column figures() {
    return new Column("", Side.RIGHT, 0, false);
  }

  /** The same with a head. */
  public Column headed(String words) {
    return new Column(words, side, least, isDispensable);
  }

  /** The same, at least so many letters wide. */
  public Column atLeast(int letters) {
    return new Column(head, side, letters, isDispensable);
  }

  /** The same, to be left out where there is no room. */
  public Column dispensable() {
    return new Column(head, side, least, true);
  }
}
