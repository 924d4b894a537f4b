package org.parley.table;

import java.util.List;

/**
 * A table with its rows.
 *
 * @param table what is in them
 * @param rows one observation each
 */
public record Sheet<R>(Table<R> table, List<R> rows) {

  public Sheet {
    rows = List.copyOf(rows);
  }

  /** The cells of a row, one a column. */
  List<Cell> cells(R row) {
    return table.columns().stream().map(column -> column.fill().apply(row)).toList();
  }
}
