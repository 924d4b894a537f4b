package org.parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.parley.scenario.Issue;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;
import org.parley.sensitivity.Box;
import org.parley.sensitivity.ExpectedZone;
import org.parley.sensitivity.WorldModel;

/** Conditions on worlds and on outcomes in the words of the scenario. */
final class BoxWords {

  /** The category of a position that does not bind, in the cells of a table. */
  static final String IDLE = "none";

  private final Scenario scenario;
  private final WorldModel model;
  private final Optional<ExpectedZone> zone;

  BoxWords(WorldsReport report) {
    this.scenario = report.scenario();
    this.model = report.model();
    this.zone = report.exactZone();
  }

  /** Such as {@code UA-R4 does not bind and RU-R2 binds as flat-refusal}. */
  String worlds(Box box) {
    List<String> parts = new ArrayList<>();
    for (int column : box.restricted()) {
      parts.add(world(scenario.positions().get(column), allowed(box, column, canBind(column))));
    }
    return joined(parts);
  }

  private IntPredicate canBind(int position) {
    List<Double> readings = model.positions().get(position).readings();
    return category -> category == 0 || readings.get(category - 1) > 0;
  }

  private String world(Position position, List<Integer> allowed) {
    boolean idle = allowed.contains(0);
    List<String> readings =
        allowed.stream()
            .filter(category -> category > 0)
            .map(category -> position.readings().get(category - 1).name())
            .toList();
    String binds =
        idle || readings.size() < bindable(position)
            ? " binds as " + String.join(" or ", readings)
            : " binds";
    if (!idle) {
      return position.id() + binds;
    }
    return position.id() + " does not bind" + (readings.isEmpty() ? "" : " or" + binds);
  }

  private long bindable(Position position) {
    int index = scenario.positionIndex(position.id());
    return IntStream.rangeClosed(1, position.readings().size()).filter(canBind(index)).count();
  }

  /** Such as {@code nato-status is aspirations-frozen or membership-excluded}. */
  String outcomes(Box box) {
    List<String> parts = new ArrayList<>();
    for (int column : box.restricted()) {
      Issue issue = scenario.issues().get(column);
      List<String> options =
          allowed(box, column, isCoherent(column)).stream()
              .map(option -> issue.options().get(option).id())
              .toList();
      parts.add(issue.id() + " is " + String.join(" or ", options));
    }
    return joined(parts);
  }

  private IntPredicate isCoherent(int issue) {
    return option -> zone.map(z -> z.coherentByOption()[issue][option] > 0).orElse(true);
  }

  /** What a table says of a condition, such as {@code UA-R4=none} and {@code RU-R2=none|plain}. */
  List<String> worldTerms(Box box) {
    List<String> terms = new ArrayList<>();
    for (int column : box.restricted()) {
      Position position = scenario.positions().get(column);
      List<String> names =
          allowed(box, column, canBind(column)).stream()
              .map(c -> c == 0 ? IDLE : position.readings().get(c - 1).name())
              .toList();
      terms.add(position.id() + "=" + String.join("|", names));
    }
    return terms;
  }

  /** The same of a condition on outcomes. */
  List<String> outcomeTerms(Box box) {
    List<String> terms = new ArrayList<>();
    for (int column : box.restricted()) {
      Issue issue = scenario.issues().get(column);
      List<String> ids =
          allowed(box, column, isCoherent(column)).stream()
              .map(option -> issue.options().get(option).id())
              .toList();
      terms.add(issue.id() + "=" + String.join("|", ids));
    }
    return terms;
  }

  /** Categories without mass are never peeled off, so they say nothing. */
  private static List<Integer> allowed(Box box, int column, IntPredicate possible) {
    return IntStream.of(box.allowed(column)).filter(possible).boxed().toList();
  }

  private static String joined(List<String> parts) {
    boolean choices = parts.stream().anyMatch(part -> part.contains(" or "));
    return String.join(choices ? ", and " : " and ", parts);
  }
}
