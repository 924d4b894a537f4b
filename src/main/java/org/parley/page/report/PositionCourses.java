package org.parley.page.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parley.answer.CompareReport;
import org.parley.answer.CompareReport.Life;
import org.parley.answer.CompareReport.State;
import org.parley.answer.CompareReport.State.Stated;
import org.parley.page.block.Side;
import org.parley.page.block.Timeline;
import org.parley.page.block.Timeline.Course;
import org.parley.page.block.Timeline.Mark;
import org.parley.page.block.Timeline.Stop;
import org.parley.page.block.Timeline.Weight;
import org.parley.page.words.StateWords;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;

/** Positions that change from snapshot to snapshot, as a drawing. */
final class PositionCourses {

  private final CompareReport report;
  private final List<String> parties;

  private PositionCourses(CompareReport report) {
    this.report = report;
    this.parties =
        report.scenarios().stream()
            .flatMap(side -> side.scenario().parties().stream())
            .map(Party::id)
            .distinct()
            .toList();
  }

  /** The drawing; nothing where no position changes. */
  static Optional<Timeline> of(CompareReport report) {
    return new PositionCourses(report).timeline();
  }

  private Optional<Timeline> timeline() {
    List<Course> courses = new ArrayList<>();
    for (Life life : report.lives()) {
      if (life.states().stream().distinct().count() > 1) {
        courses.add(course(life));
      }
    }
    courses.sort(Comparator.comparingInt(course -> course.side().map(Side::number).orElse(-1)));
    List<Stop> stops =
        report.scenarios().stream()
            .map(side -> new Stop(side.id(), side.scenario().date()))
            .toList();
    return courses.isEmpty() ? Optional.empty() : Optional.of(new Timeline(0, stops, courses));
  }

  private Course course(Life life) {
    List<Mark> marks = life.states().stream().map(PositionCourses::mark).toList();
    // The latest text is what readers know.
    for (int k = report.scenarios().size() - 1; k >= 0; k--) {
      Scenario scenario = report.scenarios().get(k).scenario();
      for (Position position : scenario.positions()) {
        if (position.id().equals(life.position())) {
          return new Course(
              Optional.of(side(scenario, position)), position.id(), position.text(), marks);
        }
      }
    }
    throw new IllegalArgumentException("[" + life.position() + "] is in no snapshot");
  }

  private Side side(Scenario scenario, Position position) {
    String title = new Sides(scenario).side(position).title();
    return new Side(parties.indexOf(position.party()), title);
  }

  private static Mark mark(State state) {
    if (!(state instanceof Stated stated)) {
      return new Mark(Weight.NONE, "");
    }
    Weight weight =
        switch (stated.status()) {
          case STATED -> Weight.FULL;
          case CARRIED -> Weight.LIGHT;
          default -> Weight.FAINT;
        };
    return new Mark(weight, StateWords.of(stated));
  }
}
