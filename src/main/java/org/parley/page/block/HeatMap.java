package org.parley.page.block;

import java.util.List;
import java.util.stream.Stream;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Sentence;

/**
 * Fields of which the darker ones have more.
 *
 * @param depth how far it stands below what it belongs to
 * @param across what the columns are
 * @param up what the rows are
 * @param columns their names
 * @param rows from the top, each a field a column
 */
public record HeatMap(int depth, String across, String up, List<String> columns, List<Row> rows)
    implements Drawing {

  /**
   * A row.
   *
   * @param name its name
   * @param fields one a column
   */
  public record Row(String name, List<Field> fields) {

    public Row {
      fields = List.copyOf(fields);
    }
  }

  /**
   * A field.
   *
   * @param heat from 0 for the least to 1 for the most
   * @param text what it is, or empty where nothing is known
   */
  public record Field(double heat, String text) {}

  /**
   * @throws IllegalArgumentException if a row has not a field in every column
   */
  public HeatMap {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (Row row : rows) {
      if (row.fields().size() != columns.size()) {
        throw new IllegalArgumentException(
            "[" + row.fields().size() + "] fields in [" + columns.size() + "] columns");
      }
    }
  }

  @Override
  public List<Block> told() {
    Grid grid =
        Grid.of(
            depth + 1,
            Stream.concat(
                    Stream.of(GridColumn.words()),
                    columns.stream().map(name -> GridColumn.figures().headed(name)))
                .toArray(GridColumn[]::new));
    for (Row row : rows) {
      grid =
          grid.row(
              Stream.concat(
                      Stream.<GridCell>of(new GridCell.Text(row.name())),
                      row.fields().stream().map(field -> new GridCell.Figure(field.text())))
                  .toArray(GridCell[]::new));
    }
    return List.of(new Sentence(depth, "across: " + across + "; downwards: " + up), grid);
  }
}
