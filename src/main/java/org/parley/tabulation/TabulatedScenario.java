package org.parley.tabulation;

import java.util.List;
import java.util.Optional;
import org.parley.rules.RuleBook;
import org.parley.rules.course.WrittenCourse;
import org.parley.scenario.ProcessRule;
import org.parley.scenario.Scenario;
import org.parley.scenario.reading.LocatedScenario;

/**
 * A scenario with the judge's answers: all that any question about it needs.
 *
 * @param located the scenario and where its parts stand
 * @param tabulation the judge's answers
 * @param compiled the rules, where they had to be read; nothing where all answers are from an
 *     earlier run
 * @param key what the answers depend on
 * @param limit most combinations of the issues of one table
 * @param store remembers answers between runs, where wanted
 * @param partly what is known of verdicts where some rules are others than in an earlier run
 */
public record TabulatedScenario(
    LocatedScenario located,
    Tabulation tabulation,
    Optional<RuleBook> compiled,
    TableKey key,
    int limit,
    Optional<TableStore> store,
    Optional<PartlyKnown> partly) {

  /** The same where nothing is known of other verdicts than those remembered for all rules. */
  public TabulatedScenario(
      LocatedScenario located,
      Tabulation tabulation,
      Optional<RuleBook> compiled,
      TableKey key,
      int limit,
      Optional<TableStore> store) {
    this(located, tabulation, compiled, key, limit, store, Optional.empty());
  }

  /** The scenario. */
  public Scenario scenario() {
    return located.scenario();
  }

  /** Whether all answers are from an earlier run. */
  public boolean remembered() {
    return compiled.isEmpty();
  }

  /**
   * The rules, compiled if they have not been.
   *
   * @throws org.parley.scenario.problem.ScenarioException if a rule file cannot be used
   */
  public RuleBook rules() {
    return compiled.orElseGet(() -> RuleBook.compile(located));
  }

  /**
   * The rules of what may happen in talks, as they are written; they are read anew.
   *
   * @throws org.parley.scenario.problem.ScenarioException if a rule file cannot be used
   */
  public List<ProcessRule> process() {
    return WrittenCourse.read(scenario());
  }

  /** Drools's own word on whole outcomes; to be closed after use. */
  public OutcomeVerdicts verdicts() {
    return new OutcomeVerdicts(this);
  }
}
