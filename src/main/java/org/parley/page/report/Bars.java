package org.parley.page.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.page.block.GridRow;
import org.parley.table.Words;

/** Draws the shares of tables as bars beside them. */
final class Bars {

  private static final List<Double> SCALES = List.of(0.01, 0.05, 0.1, 0.2, 0.5, 1.0);

  private Bars() {}

  /** The same blocks, the last share of each row of a table drawn. */
  static List<Block> last(List<Block> blocks) {
    return blocks.stream()
        .map(block -> block instanceof Grid grid ? (Block) drawn(grid) : block)
        .toList();
  }

  /**
   * The same blocks, and what lies between the two shares of each row of a table drawn.
   *
   * @param mark a share to compare with
   */
  static List<Block> between(List<Block> blocks, double mark) {
    return blocks.stream()
        .map(block -> block instanceof Grid grid ? (Block) between(grid, mark) : block)
        .toList();
  }

  private static Grid between(Grid grid, double mark) {
    double most = grid.rows().stream().flatMapToDouble(row -> shares(row)).max().orElse(1);
    double scale = SCALES.stream().filter(s -> s >= Math.max(most, mark)).findFirst().orElse(1.0);
    List<GridColumn> columns = new ArrayList<>(grid.columns());
    columns.add(GridColumn.figures());
    List<GridRow> rows =
        grid.rows().stream().map(row -> between(row, mark / scale, scale)).toList();
    String legend =
        "Bars run from 0 to " + Words.percent(scale) + "; the line is at " + Words.percent(mark);
    return new Grid(grid.depth(), columns, rows, legend + ".", grid.fold());
  }

  private static DoubleStream shares(GridRow row) {
    return row.cells().stream()
        .filter(GridCell.Share.class::isInstance)
        .mapToDouble(cell -> ((GridCell.Share) cell).share());
  }

  private static GridRow between(GridRow row, double mark, double scale) {
    List<GridCell> cells = new ArrayList<>(row.cells());
    double low = shares(row).min().orElse(0) / scale;
    double high = shares(row).max().orElse(0) / scale;
    cells.add(new GridCell.Span(low, mark, high, ""));
    return new GridRow(cells, row.isMarked(), row.below());
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
