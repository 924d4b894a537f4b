package org.parley.page.block;

import java.util.List;

/**
 * A row of a table.
 *
 * @param cells from the first column to the last
 * @param isMarked whether it is the one among the rows that the rest is about
 * @param below what is said under its last cell, or empty
 */
public record Row(List<Cell> cells, boolean isMarked, String below) {

  public Row {
    cells = List.copyOf(cells);
  }

  /** A row with nothing under it. */
  public Row(List<Cell> cells, boolean isMarked) {
    this(cells, isMarked, "");
  }

  /** A row that is like the others. */
  public static Row of(Cell... cells) {
    return new Row(List.of(cells), false);
  }
}
