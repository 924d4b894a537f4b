package org.parley.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.answer.CompareReport;
import org.parley.answer.CompareReport.Life;
import org.parley.answer.CompareReport.State;
import org.parley.answer.CompareReport.State.Stated;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.page.block.GridRow;

/** Positions from one scenario to the next at a glance, those with the same course together. */
final class LifeBlocks {

  private static final String ABSENT = "-";

  /** After the status of a position that is of another kind or read otherwise than before. */
  private static final String OTHERWISE = "*";

  private LifeBlocks() {}

  /** A row a course; nothing where no position changes. */
  static List<Block> of(CompareReport report) {
    Map<List<String>, List<String>> courses = new LinkedHashMap<>();
    for (Life life : report.lives()) {
      if (life.states().stream().distinct().count() > 1) {
        courses.computeIfAbsent(course(life), c -> new ArrayList<>()).add(life.position());
      }
    }
    if (courses.isEmpty()) {
      return List.of();
    }
    List<GridColumn> columns = new ArrayList<>();
    report.scenarios().forEach(side -> columns.add(GridColumn.words().headed(side.id())));
    columns.add(GridColumn.words());
    List<GridRow> rows = new ArrayList<>();
    courses.forEach(
        (course, ids) -> {
          List<GridCell> cells = new ArrayList<>();
          course.forEach(words -> cells.add(new GridCell.Text(words)));
          cells.add(new GridCell.Text(String.join(", ", ids)));
          rows.add(new GridRow(cells, false));
        });
    Grid grid = Grid.of(1, columns.toArray(GridColumn[]::new)).with(rows);
    boolean isExplained =
        courses.keySet().stream().flatMap(List::stream).anyMatch(w -> w.endsWith(OTHERWISE));
    return List.of(
        new Heading(0, "Positions that change, scenario by scenario"),
        isExplained
            ? grid.explained(OTHERWISE + ": of another kind, or read otherwise, than before")
            : grid);
  }

  private static List<String> course(Life life) {
    List<String> course = new ArrayList<>();
    State before = State.Plain.ABSENT;
    for (State state : life.states()) {
      course.add(words(state, before));
      before = state;
    }
    return course;
  }

  private static String words(State state, State before) {
    if (!(state instanceof Stated stated)) {
      return ABSENT;
    }
    boolean isOtherwise =
        before instanceof Stated was
            && !(was.kind() == stated.kind() && was.reading().equals(stated.reading()));
    return stated.status().label() + (isOtherwise ? OTHERWISE : "");
  }
}
