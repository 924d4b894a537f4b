package org.parley.page;

import java.util.Comparator;
import java.util.function.Function;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;
import org.parley.stat.ShortestDecimal;
import org.parley.table.Words;

/**
 * Positions as lines of a table: id, kind, status, firmness and as much of the text as fits. The
 * columns are as wide whichever positions are shown.
 */
final class PositionLines {

  private static final int WIDTH = 79;
  private static final int LEAST_TEXT = 12;

  private final Scenario scenario;
  private final String indent;
  private final int id;
  private final int kind;
  private final int status;
  private final int firmness;

  /**
   * @param indent what each line starts with
   */
  PositionLines(Scenario scenario, String indent) {
    this.scenario = scenario;
    this.indent = indent;
    this.id = width(Position::id);
    this.kind = width(position -> position.kind().label());
    this.status = width(position -> position.status().label());
    this.firmness = width(PositionLines::firmness);
  }

  private int width(Function<Position, String> cell) {
    return scenario.positions().stream()
        .map(cell)
        .map(String::length)
        .max(Comparator.naturalOrder())
        .orElse(0);
  }

  private static String firmness(Position position) {
    return ShortestDecimal.text(position.firmness().value());
  }

  /** The line of a position, ended by a newline. */
  String line(Position position) {
    StringBuilder line = new StringBuilder(indent);
    append(line, position.id(), id);
    append(line, position.kind().label(), kind);
    append(line, position.status().label(), status);
    append(line, firmness(position), firmness);
    int room = Math.max(LEAST_TEXT, WIDTH - line.length());
    return line + Words.cut(position.text(), room) + "\n";
  }

  private static void append(StringBuilder line, String cell, int width) {
    line.append(cell).append(" ".repeat(width - cell.length() + 2));
  }
}
