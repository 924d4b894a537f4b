package org.parley.page;

import java.util.List;
import java.util.function.Function;
import org.parley.page.block.Block.Table;
import org.parley.page.block.Cell;
import org.parley.page.block.Column;
import org.parley.page.block.Row;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;
import org.parley.stat.ShortestDecimal;

/**
 * Positions as rows of a table: id, kind, status, firmness and text. The columns are as wide
 * whichever positions are shown.
 */
final class PositionTable {

  /** What the columns are. */
  static final String COLUMNS = "id, kind, status, assumed firmness, text";

  private final Scenario scenario;

  PositionTable(Scenario scenario) {
    this.scenario = scenario;
  }

  /** A table of some of the positions. */
  Table of(int depth, List<Position> positions) {
    return empty(depth).with(positions.stream().map(position -> row(position, "")).toList());
  }

  /** The same without rows. */
  Table empty(int depth) {
    return Table.of(
        depth,
        column(Position::id),
        column(position -> position.kind().label()),
        column(position -> position.status().label()),
        column(PositionTable::firmness),
        Column.words());
  }

  private Column column(Function<Position, String> cell) {
    return Column.words()
        .atLeast(scenario.positions().stream().map(cell).mapToInt(String::length).max().orElse(0));
  }

  private static String firmness(Position position) {
    return ShortestDecimal.text(position.firmness().value());
  }

  /** The row of a position. */
  static Row row(Position position, String below) {
    return new Row(
        List.of(
            new Cell.Id(position.id()),
            new Cell.Text(position.kind().label()),
            new Cell.Text(position.status().label()),
            new Cell.Figure(firmness(position)),
            Cell.Excerpt.of(position.text())),
        false,
        below);
  }
}
