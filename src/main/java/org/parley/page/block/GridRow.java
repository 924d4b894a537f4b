package org.parley.page.block;

import java.util.List;

/**
 * A row of a grid.
 *
 * @param cells from the first column to the last
 * @param isMarked whether it is the one among the rows that the rest is about
 * @param below what is said under its last cell, or empty
 */
public record GridRow(List<GridCell> cells, boolean isMarked, String below) {

  public GridRow {
    cells = List.copyOf(cells);
  }

  /** A row with nothing under it. */
  public GridRow(List<GridCell> cells, boolean isMarked) {
    this(cells, isMarked, "");
  }

  /** A row that is like the others. */
  public static GridRow of(GridCell... cells) {
    return new GridRow(List.of(cells), false);
  }
}
