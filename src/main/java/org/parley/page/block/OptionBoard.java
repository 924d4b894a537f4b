package org.parley.page.block;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Issues with their options in order: who has stated which, and how much speaks for each.
 *
 * @param depth how far it stands below what it belongs to
 * @param shares what the shares of the options are, or empty where there are none
 * @param rows the issues
 */
public record OptionBoard(int depth, String shares, List<Row> rows) implements Drawing {

  private static final int ISSUE = 24;

  /**
   * An issue.
   *
   * @param title what is to be settled
   * @param options the ways to settle it
   */
  public record Row(String title, List<Choice> options) {

    public Row {
      options = List.copyOf(options);
    }
  }

  /**
   * An option.
   *
   * @param title what it means
   * @param stated the parties that have stated it
   * @param share a {@link GridCell.Share}, or {@link GridCell#EMPTY} where none is known
   */
  public record Choice(String title, List<Side> stated, GridCell share) {

    public Choice {
      stated = List.copyOf(stated);
    }
  }

  public OptionBoard {
    rows = List.copyOf(rows);
  }

  @Override
  public List<Block> told() {
    List<GridRow> told = new ArrayList<>();
    for (Row row : rows) {
      String issue = row.title();
      for (Choice choice : row.options()) {
        String who = choice.stated().stream().map(Side::title).collect(Collectors.joining(", "));
        told.add(
            GridRow.of(
                new GridCell.Excerpt(issue, "", OptionalInt.of(ISSUE)),
                new GridCell.Text(who),
                choice.share(),
                new GridCell.Text(choice.title())));
        issue = "";
      }
    }
    return List.of(
        Grid.of(
                depth,
                GridColumn.words(),
                GridColumn.words().headed("stated by"),
                GridColumn.figures().headed(shares),
                GridColumn.words())
            .with(told));
  }
}
