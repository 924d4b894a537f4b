package org.parley.table;

import java.util.List;

/**
 * Columns whose cells are the key of a row in another table.
 *
 * @param columns the columns that refer
 * @param table name of the table referred to
 * @param targets its columns, one for each that refers
 */
public record Reference(List<String> columns, String table, List<String> targets) {

  public Reference {
    columns = List.copyOf(columns);
    targets = List.copyOf(targets);
    if (columns.isEmpty() || columns.size() != targets.size()) {
      throw new IllegalArgumentException(
          "columns " + columns + " cannot refer to " + targets + " of table [" + table + "]");
    }
  }
}
