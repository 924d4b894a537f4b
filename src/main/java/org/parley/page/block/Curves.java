package org.parley.page.block;

import java.util.List;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Sentence;

/**
 * Lines across upright axes, each axis a place.
 *
 * @param depth how far it stands below what it belongs to
 * @param up what is drawn upwards
 * @param axes at least two
 * @param curves each with a point on every axis
 */
public record Curves(int depth, String up, List<Axis> axes, List<Curve> curves) implements Drawing {

  /** With more of them than this a table of them tells nobody anything. */
  private static final int MOST_TOLD = 12;

  /** Wider tables are read by nobody either. */
  private static final int MOST_AXES_TOLD = 8;

  /**
   * An axis.
   *
   * @param name what it is
   * @param low what stands at its foot, or empty
   * @param high what stands at its top, or empty
   */
  public record Axis(String name, String low, String high) {}

  /**
   * A point.
   *
   * @param height from 0 at the foot to 1 at the top
   * @param text what it is
   */
  public record Point(double height, String text) {}

  /**
   * A line.
   *
   * @param name its name, or empty
   * @param points one an axis
   * @param isMarked whether it is to be told from others
   */
  public record Curve(String name, List<Point> points, boolean isMarked) {

    public Curve {
      points = List.copyOf(points);
    }
  }

  /**
   * @throws IllegalArgumentException if a line has not a point on every axis
   */
  public Curves {
    axes = List.copyOf(axes);
    curves = List.copyOf(curves);
    for (Curve curve : curves) {
      if (curve.points().size() != axes.size()) {
        throw new IllegalArgumentException(
            "[" + curve.points().size() + "] points on [" + axes.size() + "] axes");
      }
    }
  }

  @Override
  public List<Block> told() {
    if (curves.size() > MOST_TOLD) {
      long marked = curves.stream().filter(Curve::isMarked).count();
      String text = up + ": " + curves.size() + " lines, of which " + marked + " are marked";
      return List.of(new Sentence(depth, text));
    }
    int shown = Math.min(MOST_AXES_TOLD, axes.size());
    GridColumn[] columns = new GridColumn[shown + 1];
    columns[0] = GridColumn.words();
    for (int k = 0; k < shown; k++) {
      columns[k + 1] = GridColumn.figures().headed(axes.get(place(k, shown)).name());
    }
    Grid grid = Grid.of(depth + 1, columns);
    for (Curve curve : curves) {
      GridCell[] cells = new GridCell[shown + 1];
      cells[0] = new GridCell.Text(curve.name());
      for (int k = 0; k < shown; k++) {
        cells[k + 1] = new GridCell.Figure(curve.points().get(place(k, shown)).text());
      }
      grid = grid.row(cells);
    }
    return List.of(new Sentence(depth, up), grid);
  }

  /** The first and the last, and others as evenly between as can be. */
  private int place(int k, int shown) {
    return shown == 1 ? 0 : (int) Math.round((double) k * (axes.size() - 1) / (shown - 1));
  }
}
