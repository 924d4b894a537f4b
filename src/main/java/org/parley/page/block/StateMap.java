package org.parley.page.block;

import java.util.ArrayList;
import java.util.List;

/**
 * Ways from one state to others, each a move further to the right.
 *
 * @param columns what is so many moves away, from none
 * @param spots the states on the ways
 * @param moves the moves between them
 */
public record StateMap(int depth, List<Column> columns, List<Spot> spots, List<Move> moves)
    implements Drawing {

  /**
   * What is so many moves away.
   *
   * @param head how far that is
   * @param under how many states are, or empty
   */
  public record Column(String head, String under) {}

  /**
   * A state.
   *
   * @param column index of its column
   * @param name a letter or two
   * @param words what it is
   */
  public record Spot(int column, Kind kind, String name, String words) {}

  /** What a state is on the map. */
  public enum Kind {
    START,
    WAY,
    GOAL
  }

  /**
   * A move.
   *
   * @param from index of the spot it leads from
   * @param to index of the spot it leads to, in a later column
   * @param who who makes it
   */
  public record Move(int from, int to, String who) {}

  public StateMap {
    columns = List.copyOf(columns);
    spots = List.copyOf(spots);
    moves = List.copyOf(moves);
    for (Move move : moves) {
      if (spots.get(move.from()).column() >= spots.get(move.to()).column()) {
        throw new IllegalArgumentException("[" + move + "] leads to no later column");
      }
    }
  }

  @Override
  public List<Block> told() {
    List<Block> blocks = new ArrayList<>();
    for (Column column : columns) {
      if (!column.under().isEmpty()) {
        blocks.add(new Sentence(depth, column.head() + ": " + column.under()));
      }
    }
    blocks.add(key());
    return blocks;
  }

  /** What the names stand for, and from where each is reached by whom. */
  public Grid key() {
    Grid grid =
        Grid.of(
            depth,
            GridColumn.words().headed("state"),
            GridColumn.words().headed("from"),
            GridColumn.words().headed("what it is"));
    for (int spot = 0; spot < spots.size(); spot++) {
      grid =
          grid.with(
              new GridRow(
                  List.of(
                      new GridCell.Id(spots.get(spot).name()),
                      new GridCell.Text(from(spot)),
                      new GridCell.Text(spots.get(spot).words())),
                  spots.get(spot).kind() == Kind.GOAL));
    }
    return grid;
  }

  private String from(int spot) {
    return String.join(
        "; ",
        moves.stream()
            .filter(move -> move.to() == spot)
            .map(move -> spots.get(move.from()).name() + " by " + move.who())
            .toList());
  }
}
