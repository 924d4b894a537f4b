package org.parley.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows under named columns, one observation a row: what becomes a CSV file and a list in JSON.
 *
 * <p>A cell is a string, a number, a truth value, a list of strings, or {@link #ABSENT} where the
 * figure does not exist; an absent cell is empty in CSV and left out in JSON.
 *
 * @param name name of the file without its ending, in snake case
 * @param columns column names in snake case
 * @param rows cells by row and column
 */
public record Table(String name, List<String> columns, List<List<Object>> rows) {

  /** A figure that does not exist. */
  public static final Object ABSENT =
      new Object() {
        @Override
        public String toString() {
          return "";
        }
      };

  /**
   * @throws IllegalArgumentException if a row has not as many cells as there are columns
   */
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (List<Object> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "table [" + name + "]: a row has [" + row.size() + "] cells, not " + columns.size());
      }
    }
  }

  /** Starts a table without rows. */
  public static Builder of(String name, String... columns) {
    return new Builder(name, List.of(columns));
  }

  /** Collects the rows of a table. */
  public static final class Builder {

    private final String name;
    private final List<String> columns;
    private final List<List<Object>> rows = new ArrayList<>();

    Builder(String name, List<String> columns) {
      this.name = name;
      this.columns = columns;
    }

    /** Adds a row. */
    public Builder row(Object... cells) {
      rows.add(List.of(cells));
      return this;
    }

    /** The table. */
    public Table build() {
      return new Table(name, columns, rows);
    }
  }
}
