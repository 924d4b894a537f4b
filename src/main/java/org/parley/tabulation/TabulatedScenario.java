package org.parley.tabulation;

import java.util.Optional;
import org.parley.scenario.Scenario;
import org.parley.scenario.reading.LocatedScenario;

/**
 * A scenario with the judge's answers: all that any question about it needs.
 *
 * @param located the scenario and where its parts stand
 * @param tabulation the judge's answers
 * @param remembered whether the answers are from an earlier run, so that Drools was not started
 * @param key what the answers depend on
 * @param limit most combinations of the issues of one table
 * @param store remembers answers between runs, where wanted
 */
public record TabulatedScenario(
    LocatedScenario located,
    Tabulation tabulation,
    boolean remembered,
    TableKey key,
    int limit,
    Optional<TableStore> store) {

  /** The scenario. */
  public Scenario scenario() {
    return located.scenario();
  }

  /** Drools's own word on whole outcomes; to be closed after use. */
  public OutcomeVerdicts verdicts() {
    return new OutcomeVerdicts(located, key, store);
  }
}
