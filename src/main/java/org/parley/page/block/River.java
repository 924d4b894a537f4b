package org.parley.page.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How many of many go on, and into what the others go, from one time to the next.
 *
 * @param across what goes on from left to right, such as rounds
 * @param rest what those are that have gone into no stream
 * @param times the times, at least one
 * @param streams into what they go, the first of which is drawn apart from the others
 */
public record River(int depth, String across, String rest, List<String> times, List<Stream> streams)
    implements Drawing {

  /** Rows of the table that are shown first. */
  private static final int MOST = 12;

  /**
   * What many go into.
   *
   * @param parts by time which part of all has gone into it by then, in {@code [0, 1]}, ascending
   */
  public record Stream(String name, List<Double> parts) {

    public Stream {
      parts = List.copyOf(parts);
    }

    /** The part that has gone into it in the end. */
    public double whole() {
      return parts.get(parts.size() - 1);
    }
  }

  public River {
    times = List.copyOf(times);
    streams = List.copyOf(streams);
    for (Stream stream : streams) {
      if (stream.parts().size() != times.size()) {
        throw new IllegalArgumentException(
            "[" + stream.parts().size() + "] parts at [" + times.size() + "] times");
      }
    }
  }

  /** The part of all that has gone into no stream by some time. */
  public double rest(int time) {
    return Math.max(0, 1 - streams.stream().mapToDouble(s -> s.parts().get(time)).sum());
  }

  /** A part in words. */
  public static String percent(double part) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * part);
  }

  @Override
  public List<Block> told() {
    List<GridColumn> columns = new ArrayList<>(List.of(GridColumn.words().headed(across)));
    streams.forEach(stream -> columns.add(GridColumn.figures().headed(stream.name())));
    columns.add(GridColumn.figures().headed(rest));
    Grid grid = Grid.of(depth, columns.toArray(GridColumn[]::new));
    for (int time = 0; time < times.size(); time++) {
      List<GridCell> cells = new ArrayList<>(List.of(new GridCell.Text(times.get(time))));
      for (Stream stream : streams) {
        cells.add(share(stream.parts().get(time)));
      }
      cells.add(share(rest(time)));
      grid = grid.with(new GridRow(cells, false));
    }
    return List.of(new Grid(depth, grid.columns(), grid.rows(), "", fold()));
  }

  private Optional<Fold> fold() {
    return times.size() > MOST ? Optional.of(new Fold(MOST, "")) : Optional.empty();
  }

  private static GridCell share(double part) {
    return new GridCell.Share(part, percent(part));
  }
}
