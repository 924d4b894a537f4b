package org.parley.tabulation;

import java.util.List;
import java.util.Optional;
import org.parley.scenario.Enforcement;
import org.parley.scenario.LadderStep;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ProblemCode;

/** Finds whether moves can start from how things stand today. */
public final class TodayWarnings {

  private TodayWarnings() {}

  /** A warning where a scenario says who can move, and no outcome is as things stand today. */
  public static List<Problem> of(TabulatedScenario tabulated) {
    Scenario scenario = tabulated.scenario();
    Optional<int[]> today = scenario.wants().today(scenario.issues());
    Optional<CrossingTables> tables =
        Case.of(tabulated, Enforcement.of(LadderStep.DEFAULT)).sensibleTables();
    boolean isIncoherent =
        today.isPresent()
            && tables.isPresent()
            && tables.get().coherence().stream().anyMatch(rule -> rule.crossesOutcome(today.get()));
    return scenario.control().isEmpty() || !isIncoherent
        ? List.of()
        : List.of(
            new Problem(
                ProblemCode.INCOHERENT_TODAY,
                tabulated.located().locations().today(),
                "[today] is excluded by the coherence rules, so no move can start from it",
                Optional.of("Maybe parley explain names the rule")));
  }
}
