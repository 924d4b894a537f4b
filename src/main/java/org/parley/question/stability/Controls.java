package org.parley.question.stability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.Issue;
import org.parley.scenario.Party;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reading.LocatedScenario;

/** Who can move in a scenario. */
public final class Controls {

  private static final int MOST_ISSUES = 3;

  private Controls() {}

  /**
   * Requires that a scenario says who controls what.
   *
   * @throws ScenarioException if it does not, with what it could say
   */
  public static void require(LocatedScenario located) {
    Scenario scenario = located.scenario();
    if (scenario.control().isEmpty()) {
      String message =
          "the scenario has no [control], so nobody could move: who can settle which issue by a"
              + " step of its own";
      throw new ScenarioException(
          List.of(
              new Problem(
                  ProblemCode.NO_CONTROL,
                  located.locations().top(),
                  message,
                  Optional.of(
                      "Maybe add, with the parties it takes, control: {"
                          + example(scenario)
                          + "}"))));
    }
  }

  /** Ids of the parties that control an issue, in the scenario's order. */
  public static List<String> movers(Scenario scenario) {
    return scenario.parties().stream()
        .map(Party::id)
        .filter(
            id -> scenario.control().byIssue().values().stream().anyMatch(c -> c.by().contains(id)))
        .toList();
  }

  private static String example(Scenario scenario) {
    List<String> entries = new ArrayList<>();
    for (Issue issue : scenario.issues().stream().limit(MOST_ISSUES).toList()) {
      String party = scenario.parties().get(entries.size() % scenario.parties().size()).id();
      entries.add(issue.id() + ": {by: " + party + ", basis: assumption}");
    }
    return String.join(", ", entries);
  }
}
