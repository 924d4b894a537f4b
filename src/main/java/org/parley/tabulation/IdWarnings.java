package org.parley.tabulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.scenario.Reading;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.reading.Locations;

/** Finds ids that mean two things where a position, a coherence rule or a party can be named. */
final class IdWarnings {

  private IdWarnings() {}

  /** A warning for each position and coherence rule with the id of a party. */
  static List<Problem> of(TabulatedScenario tabulated) {
    Scenario scenario = tabulated.scenario();
    Locations locations = tabulated.located().locations();
    Set<String> parties =
        scenario.parties().stream().map(Party::id).collect(Collectors.toUnmodifiableSet());
    List<Problem> warnings = new ArrayList<>();
    for (Position position : scenario.positions()) {
      if (parties.contains(position.id())) {
        warnings.add(
            shared("position", position.id(), locations.reading(position.id(), Reading.PLAIN)));
      }
    }
    for (String rule : tabulated.tabulation().coherenceIds()) {
      if (parties.contains(rule)) {
        warnings.add(shared("coherence rule", rule, locations.coherenceRule(rule)));
      }
    }
    return warnings;
  }

  private static Problem shared(String what, String id, Problem.Location location) {
    return new Problem(
        ProblemCode.ID_OF_A_PARTY,
        location,
        what
            + " ["
            + id
            + "] has the id of a party, so waiving ["
            + id
            + "] waives it alone and not the positions of the party",
        Optional.of("Maybe [" + id + "-1]"));
  }
}
