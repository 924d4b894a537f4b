package org.parley.preference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.scenario.Scenario;
import org.parley.scenario.StatedOption;
import org.parley.scenario.Wants.Importance;
import org.parley.scenario.Wants.OfParty;
import org.parley.scenario.Wants.Statement;
import org.parley.scenario.Wants.Want;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.reading.Locations;
import org.parley.tabulation.TabulatedScenario;

/** Finds what is said of wants and says nothing. */
final class IdleWants {

  private final Scenario scenario;
  private final Locations locations;
  private final List<Problem> problems = new ArrayList<>();

  private IdleWants(TabulatedScenario tabulated) {
    this.scenario = tabulated.scenario();
    this.locations = tabulated.located().locations();
  }

  /**
   * A warning for each issue that has a place in an order of importance while nothing says which of
   * its options is wanted, for each order that ranks nothing, and for each statement preferred
   * twice.
   */
  static List<Problem> of(TabulatedScenario tabulated) {
    IdleWants idle = new IdleWants(tabulated);
    idle.scenario.wants().byParty().forEach(idle::look);
    return idle.problems;
  }

  private void look(String party, OfParty wants) {
    Set<String> wanted = new HashSet<>(scenario.assumptions().utility(party).values().keySet());
    scenario
        .party(party)
        .ifPresent(p -> p.stated().stream().map(StatedOption::issue).forEach(wanted::add));
    for (Importance importance : wants.importance()) {
      importance.order().stream()
          .filter(issue -> !wanted.contains(issue))
          .forEach(issue -> problems.add(undirected(party, issue)));
      if (importance.order().size() == 1) {
        problems.add(lonely(party, importance.order().get(0)));
      }
    }
    Set<Statement> seen = new HashSet<>();
    for (Want want : wants.prefers()) {
      if (!seen.add(want.statement())) {
        problems.add(twice(party, want.statement()));
      }
    }
  }

  private Problem undirected(String party, String issue) {
    return new Problem(
        ProblemCode.IMPORTANCE_WITHOUT_EFFECT,
        locations.wants(party, "more-important"),
        "issue ["
            + issue
            + "] has a place in [more-important] of party ["
            + party
            + "], and nothing says which of its options is wanted, so it does not count",
        Optional.of(
            "Maybe add an option of it that the party has stated, or its worth to [values]"));
  }

  private Problem lonely(String party, String issue) {
    return new Problem(
        ProblemCode.IMPORTANCE_WITHOUT_EFFECT,
        locations.wants(party, "more-important"),
        "an order in [more-important] of party ["
            + party
            + "] has issue ["
            + issue
            + "] alone, so it says nothing",
        Optional.of("Maybe add what it matters more than"));
  }

  private Problem twice(String party, Statement statement) {
    return new Problem(
        ProblemCode.PREFERRED_TWICE,
        locations.wants(party, "prefers"),
        "[prefers] of party [" + party + "] has [" + statement + "] twice; the first decides",
        Optional.empty());
  }
}
