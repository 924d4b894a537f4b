package org.parley.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.parley.rules.check.RuleAcceptances;
import org.parley.scenario.problem.Accepted;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.reading.LocatedScenario;

/** Leaves out the warnings that are accepted where they arise. */
final class Acceptance {

  private Acceptance() {}

  /**
   * The warnings that remain, and one for each acceptance that accepts nothing.
   *
   * @param isComplete whether all warnings were looked for, without which none is accepted in vain
   */
  static List<Problem> applied(LocatedScenario located, List<Problem> found, boolean isComplete) {
    List<Accepted> all =
        Stream.concat(
                located.locations().accepted().stream(),
                RuleAcceptances.of(located.scenario()).stream())
            .toList();
    List<Problem> remaining = new ArrayList<>();
    for (Problem problem : found) {
      if (all.stream().noneMatch(accepted -> accepted.covers(problem))) {
        remaining.add(problem);
      }
    }
    all.stream()
        .filter(accepted -> isComplete && found.stream().noneMatch(accepted::covers))
        .forEach(
            accepted ->
                remaining.add(
                    Problem.of(
                        ProblemCode.ACCEPTED_IN_VAIN,
                        accepted.location(),
                        "warning [" + accepted.code().id() + "] is accepted here and does not arise")));
    return remaining;
  }
}
