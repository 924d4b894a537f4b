package org.parley.page.html;

import java.util.List;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.page.block.GridColumn.Side;
import org.parley.page.block.GridRow;

/** Writes grids as tables; the bar of a figure stands in its own cell. */
final class HtmlGrid {

  private final Html html;
  private final Anchors anchors;

  HtmlGrid(Html html, Anchors anchors) {
    this.html = html;
    this.anchors = anchors;
  }

  void write(Grid grid) {
    if (grid.rows().isEmpty()) {
      return;
    }
    List<GridRow> rows = grid.rows();
    int first = HtmlBlocks.first(grid.fold(), rows.size());
    table(grid, rows.subList(0, first));
    HtmlBlocks.rest(html, rows.size() - first, () -> table(grid, rows.subList(first, rows.size())));
    if (!grid.legend().isEmpty()) {
      html.element("p", grid.legend(), "class", "legend").line();
    }
  }

  private void table(Grid grid, List<GridRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    open(html);
    if (grid.columns().stream().anyMatch(column -> !column.head().isEmpty())) {
      heads(grid.columns());
    }
    html.open("tbody").line();
    rows.forEach(row -> row(grid.columns(), row));
    close(html.close());
  }

  /** Begins a table that scrolls by itself where it is too wide. */
  static void open(Html html, String... classes) {
    html.open("div", "class", "scroll", "tabindex", "0");
    html.open("table", "class", String.join(" ", classes)).line();
  }

  static void close(Html html) {
    html.close().closeLine();
  }

  private void heads(List<GridColumn> columns) {
    html.open("thead").open("tr");
    for (GridColumn column : columns) {
      if (column.head().isEmpty()) {
        html.open("td", "class", side(column)).close();
      } else {
        html.element("th", column.head(), "scope", "col", "class", side(column));
      }
    }
    html.close().closeLine();
  }

  private static String side(GridColumn column) {
    String side = column.side() == Side.RIGHT ? "n" : "w";
    return column.isDispensable() ? side + " opt" : side;
  }

  private void row(List<GridColumn> columns, GridRow row) {
    if (row.isMarked()) {
      html.open("tr", "class", "marked");
    } else {
      html.open("tr");
    }
    for (int column = 0; column < columns.size(); column++) {
      GridCell cell = row.cells().get(column);
      open(columns.get(column), cell, column == 0);
      cell(cell);
      if (column == columns.size() - 1 && !row.below().isEmpty()) {
        html.open("div", "class", "below");
        LongText.write(html, row.below());
        html.close();
      }
      html.close();
    }
    html.closeLine();
  }

  private void open(GridColumn column, GridCell cell, boolean isFirst) {
    String side =
        cell instanceof GridCell.Bar || cell instanceof GridCell.Span ? "n bar" : side(column);
    if (cell instanceof GridCell.Defined defined) {
      html.open("th", "scope", "row", "class", "id", "id", anchors.of(defined.text()).orElse(""));
    } else if (cell instanceof GridCell.Id) {
      if (isFirst && !cell.text().isEmpty()) {
        html.open("th", "scope", "row", "class", "id");
      } else {
        html.open("td", "class", "id");
      }
    } else if (isFirst && column.side() == Side.LEFT && !cell.text().isEmpty()) {
      html.open("th", "scope", "row", "class", side);
    } else {
      html.open("td", "class", side);
    }
  }

  private void cell(GridCell cell) {
    if (cell instanceof GridCell.Bar bar) {
      bar(html, bar.part());
      html.element("span", bar.text(), "class", "v");
    } else if (cell instanceof GridCell.Span span) {
      span(span);
      if (!span.text().isEmpty()) {
        html.element("span", span.text(), "class", "v");
      }
    } else if (cell instanceof GridCell.Id id) {
      anchors.write(html, id.text());
    } else if (cell instanceof GridCell.Listed listed) {
      LongText.write(html, listed.text());
      listed(listed.under());
    } else if (cell instanceof GridCell.Excerpt excerpt) {
      LongText.write(html, excerpt.text() + excerpt.ending());
    } else if (cell instanceof GridCell.Unknown) {
      html.element("i", cell.text());
    } else {
      LongText.write(html, cell.text());
    }
  }

  private void listed(List<String> under) {
    if (!under.isEmpty()) {
      html.open("ul", "class", "below");
      for (String one : under) {
        html.open("li");
        LongText.write(html, one);
        html.close();
      }
      html.close();
    }
  }

  /** A bar from 0, on a track from 0 to 1. */
  static void bar(Html html, double part) {
    svg(html, "bar");
    html.empty("rect", "class", "track", "width", "100", "height", "10");
    html.empty("rect", "class", "fill", "width", percent(part), "height", "10").close();
  }

  private void span(GridCell.Span span) {
    svg(html, "bar");
    html.empty("rect", "class", "track", "y", "4", "width", "100", "height", "2");
    html.empty(
        "rect",
        "class",
        "fill",
        "x",
        percent(span.low()),
        "y",
        "1",
        "height",
        "8",
        "width",
        percent(Math.max(0.004, span.high() - span.low())));
    html.empty(
        "rect",
        "class",
        "mark",
        "x",
        percent(Math.max(0, span.mark() - 0.002)),
        "width",
        "0.4",
        "height",
        "10");
    html.close();
  }

  private static void svg(Html html, String kind) {
    html.open(
        "svg",
        "class",
        kind,
        "viewBox",
        "0 0 100 10",
        "preserveAspectRatio",
        "none",
        "aria-hidden",
        "true",
        "focusable",
        "false");
  }

  private static String percent(double part) {
    long hundredths = Math.round(10_000 * Math.max(0, Math.min(1, part)));
    return hundredths / 100 + "." + hundredths % 100 / 10 + hundredths % 10;
  }
}
