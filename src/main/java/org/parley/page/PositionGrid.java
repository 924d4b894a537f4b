package org.parley.page;

import java.util.List;
import java.util.function.Function;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.page.block.GridRow;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;
import org.parley.stat.ShortestDecimal;

/**
 * Positions as rows of a grid: id, kind, status, firmness and text. The columns are as wide
 * whichever positions are shown.
 */
final class PositionGrid {

  /** What the columns are. */
  static final String COLUMNS = "id, kind, status, assumed firmness, text";

  private final Scenario scenario;

  PositionGrid(Scenario scenario) {
    this.scenario = scenario;
  }

  /** A grid of some of the positions. */
  Grid of(int depth, List<Position> positions) {
    return empty(depth).with(positions.stream().map(position -> row(position, "")).toList());
  }

  /** The same without rows. */
  Grid empty(int depth) {
    return Grid.of(
        depth,
        column(Position::id),
        column(position -> position.kind().label()),
        column(position -> position.status().label()),
        column(PositionGrid::firmness),
        GridColumn.words());
  }

  private GridColumn column(Function<Position, String> cell) {
    return GridColumn.words()
        .atLeast(scenario.positions().stream().map(cell).mapToInt(String::length).max().orElse(0));
  }

  private static String firmness(Position position) {
    return ShortestDecimal.text(position.firmness().value());
  }

  /** The row of a position. */
  static GridRow row(Position position, String below) {
    return new GridRow(
        List.of(
            new GridCell.Id(position.id()),
            new GridCell.Text(position.kind().label()),
            new GridCell.Text(position.status().label()),
            new GridCell.Figure(firmness(position)),
            GridCell.Excerpt.of(position.text())),
        false,
        below);
  }
}
