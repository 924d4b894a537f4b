package org.parley.scenario;

import java.util.List;

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
