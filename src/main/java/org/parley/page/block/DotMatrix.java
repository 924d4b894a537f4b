package org.parley.page.block;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which positions are in which sets: sets down, positions across, grouped by party.
 *
 * @param depth how far it stands below what it belongs to
 * @param dot what a dot says of a position, such as {@code waived}
 * @param amount what the figures are, or empty where there are none
 * @param columns the positions, those of a party beside one another
 * @param rows the sets
 * @param fold how many sets to show first; nothing where all are
 */
public record DotMatrix(
    int depth, String dot, String amount, List<Column> columns, List<Row> rows, Optional<Fold> fold)
    implements Drawing {

  /**
   * A position.
   *
   * @param side whose it is
   * @param id its id
   */
  public record Column(Side side, String id) {}

  /**
   * A set.
   *
   * @param dots indexes of the columns of its positions, ascending
   * @param amount its figure; {@link GridCell#EMPTY} where there is none
   * @param aside what sets it apart, or empty
   */
  public record Row(List<Integer> dots, GridCell amount, String aside) {

    public Row {
      dots = List.copyOf(dots);
    }
  }

  public DotMatrix {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  @Override
  public List<Block> told() {
    List<GridRow> told = rows.stream().map(this::told).toList();
    Grid grid =
        Grid.of(
                depth,
                GridColumn.figures().headed(amount),
                GridColumn.words().headed(dot),
                GridColumn.words())
            .with(told);
    return List.of(fold.map(grid::folded).orElse(grid));
  }

  private GridRow told(Row row) {
    String ids =
        row.dots().stream().map(dot -> columns.get(dot).id()).collect(Collectors.joining(" + "));
    return GridRow.of(row.amount(), new GridCell.Text(ids), new GridCell.Text(row.aside()));
  }
}
