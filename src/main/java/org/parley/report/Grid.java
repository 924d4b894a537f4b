package org.parley.report;

import java.util.ArrayList;
import java.util.List;

/** Lines of cells under each other, each column aligned to the left or to the right. */
final class Grid {

  private final String alignment;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * @param alignment one letter a column, {@code l} or {@code r}
   */
  Grid(String alignment) {
    this.alignment = alignment;
  }

  Grid row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** The lines, indented by two, without trailing spaces; empty where there are no rows. */
  String text() {
    int[] widths = widths();
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(" ");
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        String space = " ".repeat(widths[column] - cell.length());
        line.append(column == 0 ? " " : "  ");
        line.append(alignment.charAt(column) == 'l' ? cell + space : space + cell);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private int[] widths() {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int column = 0; column < row.size(); column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    return widths;
  }
}
