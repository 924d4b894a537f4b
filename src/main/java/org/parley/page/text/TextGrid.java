package org.parley.page.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridCell.Excerpt;
import org.parley.page.block.GridColumn;
import org.parley.page.block.GridColumn.Side;
import org.parley.page.block.GridRow;
import org.parley.page.text.Line.Look;
import org.parley.table.Words;

/**
 * The lines of a grid, its columns two spaces apart. Words in the last column are broken into
 * several lines where they are too long; a row that is marked begins with an arrow.
 */
final class TextGrid {

  private static final String MARK = "> ";

  private final String indent;
  private final int width;
  private final List<GridColumn> columns;
  private final List<GridRow> rows;
  private final List<List<String>> texts = new ArrayList<>();
  private final int[] widths;

  private TextGrid(String indent, int width, List<GridColumn> columns, List<GridRow> rows) {
    this.indent = indent;
    this.width = width;
    this.columns = columns;
    this.rows = rows;
    this.widths = columns.stream().mapToInt(GridColumn::least).toArray();
    rows.forEach(row -> texts.add(texts(row)));
    texts.forEach(this::widen);
    fill();
  }

  /**
   * The lines of the rows that are shown first; columns are left out where there is no room.
   *
   * @param width most columns of a line that is broken or cut
   */
  static List<Line> of(Grid grid, String indent, int width) {
    List<GridRow> shown = new ArrayList<>(TextRenderer.first(grid.rows(), grid.fold()));
    if (!shown.isEmpty() && grid.columns().stream().anyMatch(c -> !c.head().isEmpty())) {
      shown.add(0, heads(grid.columns()));
    }
    List<Line> whole = new TextGrid(indent, width, grid.columns(), shown).lines();
    return whole.stream().allMatch(line -> line.text().length() <= width)
            || grid.columns().stream().noneMatch(GridColumn::isDispensable)
        ? whole
        : brief(grid.columns(), shown, indent, width);
  }

  private static GridRow heads(List<GridColumn> columns) {
    List<GridCell> heads = new ArrayList<>();
    columns.forEach(column -> heads.add(new GridCell.Text(column.head())));
    return new GridRow(heads, false);
  }

  private static List<Line> brief(
      List<GridColumn> columns, List<GridRow> rows, String indent, int width) {
    List<Integer> kept =
        IntStream.range(0, columns.size())
            .filter(column -> !columns.get(column).isDispensable())
            .boxed()
            .toList();
    List<GridRow> brief = new ArrayList<>();
    for (GridRow row : rows) {
      List<GridCell> cells = kept.stream().map(row.cells()::get).toList();
      brief.add(new GridRow(cells, row.isMarked(), row.below()));
    }
    return new TextGrid(indent, width, kept.stream().map(columns::get).toList(), brief).lines();
  }

  /** Excerpts that may take all the room there is are not among them yet. */
  private List<String> texts(GridRow row) {
    List<String> cells = new ArrayList<>();
    for (GridCell cell : row.cells()) {
      cells.add(
          cell instanceof Excerpt excerpt ? cut(excerpt, excerpt.most().orElse(0)) : cell.text());
    }
    if (rows.stream().anyMatch(GridRow::isMarked) && !cells.get(0).isEmpty()) {
      cells.set(0, (row.isMarked() ? MARK : " ".repeat(MARK.length())) + cells.get(0));
    }
    return cells;
  }

  private static String cut(Excerpt excerpt, int room) {
    return room == 0
        ? ""
        : Words.cut(excerpt.text(), room - excerpt.ending().length()) + excerpt.ending();
  }

  private void widen(List<String> cells) {
    for (int column = 0; column < widths.length; column++) {
      widths[column] = Math.max(widths[column], cells.get(column).length());
    }
  }

  /** Gives excerpts that have no limit of their own the room that the other columns leave. */
  private void fill() {
    for (int column = 0; column < widths.length; column++) {
      int others = IntStream.of(widths).sum() - widths[column];
      int gaps = TextRenderer.STEP.length() * (widths.length - 1);
      int room = width - indent.length() - others - gaps;
      for (int row = 0; row < rows.size(); row++) {
        if (rows.get(row).cells().get(column) instanceof Excerpt excerpt
            && excerpt.most().isEmpty()) {
          texts.get(row).set(column, cut(excerpt, Math.max(TextRenderer.LEAST_EXCERPT, room)));
        }
      }
    }
    texts.forEach(this::widen);
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      Look look = rows.get(row).isMarked() ? Look.MARKED : Look.PLAIN;
      lines.addAll(Line.of(look, text(rows.get(row), texts.get(row))));
    }
    return lines;
  }

  private String text(GridRow row, List<String> cells) {
    int last = cells.size() - 1;
    StringBuilder text = new StringBuilder();
    StringBuilder line = new StringBuilder(indent);
    for (int column = 0; column < last; column++) {
      line.append(aligned(cells.get(column), column)).append(TextRenderer.STEP);
    }
    String below = " ".repeat(line.length());
    boolean isBroken =
        columns.get(last).side() == Side.LEFT
            && !cells.get(last).isBlank()
            && !(row.cells().get(last) instanceof Excerpt);
    if (isBroken) {
      Wrapped.append(text, width, line.toString(), below, cells.get(last));
    } else {
      line.append(aligned(cells.get(last), last));
      text.append(line.toString().stripTrailing()).append('\n');
    }
    Wrapped.append(text, width, below, below, row.below());
    return text.toString();
  }

  private String aligned(String cell, int column) {
    String space = " ".repeat(widths[column] - cell.length());
    return columns.get(column).side() == Side.LEFT ? cell + space : space + cell;
  }
}
