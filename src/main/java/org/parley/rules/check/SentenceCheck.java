package org.parley.rules.check;

import java.util.Optional;
import org.parley.rules.syntax.RuleFile;
import org.parley.rules.syntax.RuleProblems;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.ProblemCode;

/** Checks that sentences say of the right party that it rejects something. */
public final class SentenceCheck {

  private SentenceCheck() {}

  /** Adds each sentence about a position of one party that names another. */
  public static void check(Scenario scenario, RuleFile file, RuleProblems problems) {
    file.aside()
        .owners()
        .forEach(
            owner -> {
              int index = scenario.positionIndex(owner.position().text());
              if (index < 0) {
                return;
              }
              Position position = scenario.positions().get(index);
              if (!position.party().equals(owner.party().text())) {
                problems.error(
                    ProblemCode.PARTY_OF_SENTENCE,
                    owner.party(),
                    "position ["
                        + position.id()
                        + "] is of party ["
                        + position.party()
                        + "], not of ["
                        + owner.party().text()
                        + "]",
                    Optional.of("Maybe [" + position.party() + "]"));
              }
            });
  }
}
