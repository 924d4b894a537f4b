package org.parley.files;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.scenario.Issue;
import org.parley.scenario.Position;
import org.parley.scenario.Reading;
import org.parley.scenario.Scenario;
import org.parley.worlds.Box;

/** Conditions on worlds and on outcomes as cells of tables. */
final class ConditionTerms {

  private ConditionTerms() {}

  /** What a table says of a condition, such as {@code UA-R4=none} and {@code RU-R2=none|plain}. */
  static List<String> worlds(Scenario scenario, Box box) {
    List<String> terms = new ArrayList<>();
    for (int column : box.restricted()) {
      Position position = scenario.positions().get(column);
      List<String> names =
          IntStream.of(box.allowed(column))
              .mapToObj(c -> c == 0 ? Reading.NONE : position.readings().get(c - 1).name())
              .toList();
      terms.add(position.id() + "=" + String.join("|", names));
    }
    return terms;
  }

  /** The same of a condition on outcomes. */
  static List<String> outcomes(Scenario scenario, Box box) {
    List<String> terms = new ArrayList<>();
    for (int column : box.restricted()) {
      Issue issue = scenario.issues().get(column);
      List<String> ids =
          IntStream.of(box.allowed(column))
              .mapToObj(option -> issue.options().get(option).id())
              .toList();
      terms.add(issue.id() + "=" + String.join("|", ids));
    }
    return terms;
  }
}
