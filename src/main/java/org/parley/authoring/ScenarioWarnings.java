package org.parley.authoring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.parley.conflict.Limits;
import org.parley.effort.Attempt;
import org.parley.effort.Cutoff;
import org.parley.effort.Timer;
import org.parley.scenario.Enforcement;
import org.parley.scenario.LadderStep;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ProblemCode;
import org.parley.tabulation.Case;
import org.parley.tabulation.CrossingTables;
import org.parley.tabulation.RuleTable;
import org.parley.tabulation.RuleTables;
import org.parley.tabulation.TableWarnings;
import org.parley.tabulation.TabulatedScenario;

/** All that can be used of a scenario and is hardly meant, less what is accepted with a reason. */
public final class ScenarioWarnings {

  private static final Limits LIMITS = new Limits(1, 1, Duration.ofSeconds(10), 64L << 20);

  private final TabulatedScenario tabulated;
  private final Cutoff end;
  private final List<Problem> warnings;
  private final List<String> unfinished = new ArrayList<>();

  private ScenarioWarnings(TabulatedScenario tabulated, List<Problem> found, Cutoff end) {
    this.tabulated = tabulated;
    this.end = end;
    this.warnings = new ArrayList<>(found);
  }

  /**
   * The warnings about a scenario that are not accepted; what could not be looked for in time is
   * one of them.
   *
   * @param found warnings that others have found
   * @param limit how the limit of tables is called where the reader sets it
   * @param timer by which single questions are measured
   * @param end when to give up
   */
  public static List<Problem> of(
      TabulatedScenario tabulated, List<Problem> found, String limit, Timer timer, Cutoff end) {
    ScenarioWarnings all = new ScenarioWarnings(tabulated, found, end);
    all.add("rules without tables", () -> TableWarnings.tooWide(tabulated, limit, end));
    all.warnings.addAll(IdleParts.of(tabulated));
    all.coherent().ifPresent(tables -> all.exact(new Reach(tables, LIMITS, timer, end)));
    boolean isComplete = all.unfinished.isEmpty();
    if (!isComplete) {
      all.warnings.add(all.unfinished());
    }
    return Acceptance.applied(tabulated.located(), all.warnings, isComplete);
  }

  /** The coherence rules alone; nothing where one of them has no table. */
  private Optional<CrossingTables> coherent() {
    return Case.of(tabulated, Enforcement.of(LadderStep.DEFAULT))
        .tables()
        .map(tables -> new CrossingTables(tables.space(), tables.coherence(), List.of()));
  }

  private void exact(Reach reach) {
    Attempt<List<RuleTable>> tables = Attempt.of(() -> RuleTables.of(tabulated, end));
    if (tables.known().isEmpty()) {
      unfinished.add("rules");
    }
    List<RuleTable> known = tables.known().orElse(List.of());
    add("coherence rules", () -> RuleEffects.ofCoherence(known, reach));
    add("rules", () -> RuleEffects.of(known, reach));
    add("preferred statements", () -> RuleEffects.ofPreferences(known, reach));
    add("readings", () -> LineEffects.ofReadings(tabulated, reach));
    add("parties", () -> LineEffects.ofParties(tabulated, reach));
    add("positions", () -> LineEffects.ofPositions(tabulated, reach));
  }

  private void add(String what, Supplier<List<Problem>> some) {
    Attempt<List<Problem>> attempt = Attempt.of(some);
    attempt.known().ifPresent(warnings::addAll);
    if (attempt.known().isEmpty() && !unfinished.contains(what)) {
      unfinished.add(what);
    }
  }

  private Problem unfinished() {
    return new Problem(
        ProblemCode.WARNINGS_UNFINISHED,
        tabulated.located().locations().top(),
        "not all warnings could be looked for in time; missing are those about " + unfinished,
        Optional.of("Maybe allow more time"));
  }
}
