package org.parley.scenario.reading;

import java.util.List;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.Problem;

/**
 * A scenario that can be used, with where its parts stand in the file.
 *
 * @param scenario the scenario
 * @param locations where its parts stand
 * @param warnings what is odd but no error, by place; possibly none
 */
public record LocatedScenario(Scenario scenario, Locations locations, List<Problem> warnings) {

  public LocatedScenario {
    warnings = List.copyOf(warnings);
  }
}
