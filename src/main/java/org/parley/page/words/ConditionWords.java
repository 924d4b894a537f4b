package org.parley.page.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.answer.WorldsReport;
import org.parley.scenario.Issue;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;
import org.parley.worlds.Box;
import org.parley.worlds.WorldModel;

/** Conditions on worlds and on outcomes in the words of the scenario. */
public final class ConditionWords {

  private final Scenario scenario;
  private final WorldModel model;

  public ConditionWords(WorldsReport report) {
    this.scenario = report.scenario();
    this.model = report.model();
  }

  /** Such as {@code UA-R4 does not bind and RU-R2 binds as flat-refusal}. */
  public String worlds(Box box) {
    List<String> parts = new ArrayList<>();
    for (int column : box.restricted()) {
      parts.add(world(scenario.positions().get(column), box.allowed(column)));
    }
    return joined(parts);
  }

  private String world(Position position, int... allowed) {
    boolean idle = allowed[0] == 0;
    List<String> readings =
        IntStream.of(allowed)
            .filter(category -> category > 0)
            .mapToObj(category -> position.readings().get(category - 1).name())
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
    return model.positions().get(index).readings().stream().filter(share -> share > 0).count();
  }

  /** Such as {@code nato-status is aspirations-frozen or membership-excluded}. */
  public String outcomes(Box box) {
    List<String> parts = new ArrayList<>();
    for (int column : box.restricted()) {
      Issue issue = scenario.issues().get(column);
      List<String> options =
          IntStream.of(box.allowed(column))
              .mapToObj(option -> issue.options().get(option).id())
              .toList();
      parts.add(issue.id() + " is " + String.join(" or ", options));
    }
    return joined(parts);
  }

  private static String joined(List<String> parts) {
    boolean choices = parts.stream().anyMatch(part -> part.contains(" or "));
    return String.join(choices ? ", and " : " and ", parts);
  }
}
