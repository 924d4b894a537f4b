package org.parley.page.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How things stood at one time after the other: times across, a row a thing.
 *
 * @param stops the times
 * @param courses what is followed, each with as many marks as there are stops
 */
public record Timeline(int depth, List<Stop> stops, List<Course> courses) implements Drawing {

  public Timeline {
    stops = List.copyOf(stops);
    courses = List.copyOf(courses);
    for (Course course : courses) {
      if (course.marks().size() != stops.size()) {
        throw new IllegalArgumentException(
            "[" + course.marks().size() + "] marks at [" + stops.size() + "] stops");
      }
    }
  }

  /**
   * A time.
   *
   * @param date its date as it is written, or empty
   */
  public record Stop(String id, String date) {}

  /**
   * What is followed.
   *
   * @param side whose it is; nothing where it is nobody's
   */
  public record Course(Optional<Side> side, String id, String text, List<Mark> marks) {

    public Course {
      marks = List.copyOf(marks);
    }
  }

  /**
   * How it stood.
   *
   * @param words the same in words; empty where it was not there
   */
  public record Mark(Weight weight, String words) {}

  /** How firmly something stood. */
  public enum Weight {
    NONE,
    /** It was there and counted for nothing any more, or not yet. */
    FAINT,
    /** It was said before and not taken back. */
    LIGHT,
    FULL
  }

  @Override
  public List<Block> told() {
    List<GridColumn> columns = new ArrayList<>(List.of(GridColumn.words()));
    stops.forEach(stop -> columns.add(GridColumn.words().headed(stop.id())));
    columns.add(GridColumn.words());
    Grid grid = Grid.of(depth, columns.toArray(GridColumn[]::new));
    for (Course course : courses) {
      List<GridCell> cells = new ArrayList<>(List.of(new GridCell.Id(course.id())));
      course.marks().forEach(mark -> cells.add(new GridCell.Text(mark.words())));
      cells.add(GridCell.Excerpt.of(course.text()));
      grid = grid.with(new GridRow(cells, false));
    }
    return List.of(grid);
  }
}
