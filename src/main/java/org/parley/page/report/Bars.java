package org.parley.page.report;

import java.util.ArrayList;
import java.util.List;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridRow;

/** Draws the shares of tables as bars beside them. */
final class Bars {

  private Bars() {}

  /** The same blocks, the last share of each row of a table drawn. */
  static List<Block> last(List<Block> blocks) {
    return blocks.stream()
        .map(block -> block instanceof Grid grid ? (Block) drawn(grid) : block)
        .toList();
  }

  private static Grid drawn(Grid grid) {
    return grid.with(grid.rows().stream().map(Bars::drawn).toList());
  }

  private static GridRow drawn(GridRow row) {
    List<GridCell> cells = new ArrayList<>(row.cells());
    for (int cell = cells.size() - 1; cell >= 0; cell--) {
      if (cells.get(cell) instanceof GridCell.Share share) {
        cells.set(cell, GridCell.Bar.of(share));
        break;
      }
    }
    return new GridRow(cells, row.isMarked(), row.below());
  }
}
