package org.parley.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of cells under each other, each column aligned to the left or to the right. A last column
 * aligned to the left is broken into several lines where it is too wide.
 */
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
    rows.forEach(row -> append(text, row, widths));
    return text.toString();
  }

  private void append(StringBuilder text, List<String> row, int[] widths) {
    int last = row.size() - 1;
    StringBuilder line = new StringBuilder("  ");
    for (int column = 0; column < last; column++) {
      line.append(aligned(row.get(column), column, widths[column])).append("  ");
    }
    String cell = row.get(last);
    if (alignment.charAt(last) == 'l' && !cell.isBlank()) {
      Wrapped.append(text, line.toString(), " ".repeat(line.length()), cell);
    } else {
      line.append(aligned(cell, last, widths[last]));
      text.append(line.toString().stripTrailing()).append('\n');
    }
  }

  private String aligned(String cell, int column, int width) {
    String space = " ".repeat(width - cell.length());
    return alignment.charAt(column) == 'l' ? cell + space : space + cell;
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
