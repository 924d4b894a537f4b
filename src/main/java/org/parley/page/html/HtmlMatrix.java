package org.parley.page.html;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parley.page.block.DotMatrix;
import org.parley.page.block.DotMatrix.Column;
import org.parley.page.block.DotMatrix.Row;
import org.parley.page.block.GridCell;
import org.parley.page.block.Side;

/** Writes which positions are in which sets as a table of dots. */
final class HtmlMatrix {

  private final Html html;
  private final Anchors anchors;

  HtmlMatrix(Html html, Anchors anchors) {
    this.html = html;
    this.anchors = anchors;
  }

  void write(DotMatrix matrix) {
    List<Row> rows = matrix.rows();
    int first = HtmlBlocks.first(matrix.fold(), rows.size());
    table(matrix, rows.subList(0, first), 1);
    HtmlBlocks.rest(
        html,
        rows.size() - first,
        () -> table(matrix, rows.subList(first, rows.size()), first + 1));
  }

  private void table(DotMatrix matrix, List<Row> rows, int number) {
    HtmlGrid.open(html, "matrix");
    html.open("thead").open("tr");
    html.open("td").close();
    List<Column> columns = matrix.columns();
    for (int from = 0; from < columns.size(); ) {
      int to = from;
      Side side = columns.get(from).side();
      while (to < columns.size() && columns.get(to).side().equals(side)) {
        to++;
      }
      html.open(
          "th",
          "scope",
          "colgroup",
          "colspan",
          String.valueOf(to - from),
          "class",
          "party " + Badge.colour(side));
      Badge.shape(html, side);
      html.words(" ").element("bdi", side.title()).close();
      from = to;
    }
    ends(matrix, "td", "");
    html.closeLine();
    html.open("tr").element("th", "No.", "scope", "col", "class", "n");
    for (Column column : columns) {
      html.open("th", "scope", "col", "class", "dot");
      anchors.write(html, column.id());
      html.close();
    }
    ends(matrix, "th", matrix.amount());
    html.close().close().open("tbody").line();
    int next = number;
    for (Row row : rows) {
      row(matrix, row, next++);
    }
    HtmlGrid.close(html.close());
  }

  /** The columns beside the dots. */
  private void ends(DotMatrix matrix, String tag, String head) {
    if (hasAmounts(matrix)) {
      if (head.isEmpty()) {
        html.open("td").close();
      } else {
        html.element(tag, head, "scope", "col", "class", "n");
      }
    }
    if (hasAsides(matrix)) {
      html.open("td").close();
    }
  }

  private static boolean hasAmounts(DotMatrix matrix) {
    return !matrix.amount().isEmpty();
  }

  private static boolean hasAsides(DotMatrix matrix) {
    return matrix.rows().stream().anyMatch(row -> !row.aside().isEmpty());
  }

  private void row(DotMatrix matrix, Row row, int number) {
    html.open("tr").element("th", String.valueOf(number), "scope", "row", "class", "n");
    Set<Integer> dots = new HashSet<>(row.dots());
    for (int column = 0; column < matrix.columns().size(); column++) {
      html.open("td", "class", "dot");
      if (dots.contains(column)) {
        Badge.shape(html, matrix.columns().get(column).side());
        html.element("span", matrix.dot(), "class", "sr");
      } else {
        html.element("span", "·", "class", "no", "aria-hidden", "true");
      }
      html.close();
    }
    if (hasAmounts(matrix)) {
      html.open("td", "class", "n bar");
      if (row.amount() instanceof GridCell.Bar bar) {
        HtmlGrid.bar(html, bar.part());
      }
      html.element("span", row.amount().text(), "class", "v").close();
    }
    if (hasAsides(matrix)) {
      html.element("td", row.aside(), "class", "w marks");
    }
    html.closeLine();
  }
}
