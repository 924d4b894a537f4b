package org.parley.tabulation;

import org.parley.scenario.LocatedScenario;
import org.parley.scenario.Scenario;

/**
 * A scenario with the judge's answers: all that any question about it needs.
 *
 * @param located the scenario and where its parts stand
 * @param tabulation the judge's answers
 * @param remembered whether the answers are from an earlier run, so that Drools was not started
 */
public record TabulatedScenario(
    LocatedScenario located, Tabulation tabulation, boolean remembered) {

  /** The scenario. */
  public Scenario scenario() {
    return located.scenario();
  }
}
