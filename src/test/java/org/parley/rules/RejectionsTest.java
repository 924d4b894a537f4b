package org.parley.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.rules.Target.Crossing;
import org.parley.scenario.Position;
import org.parley.scenario.Reading;
import org.parley.scenario.Rejected;
import org.parley.scenario.Scenario;
import org.parley.testkit.Outcomes;
import org.parley.testkit.ShippedScenario;

/** {@code rules/rejections.drl}. */
final class RejectionsTest {

  private static final String RULE = "The party rules this option out";

  static List<RuleCase> cases() {
    return RuleCase.parse(
        RULE + " | armed-forces-limits=partial-limits | armed-forces-limits=no-limits");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void ruleSpeaksOfTheOutcomeAndNotOfItsNeighbour(RuleCase ruleCase) {
    ruleCase.check(ShippedScenario.FEBRUARY);
  }

  @ParameterizedTest
  @EnumSource
  void everyRejectedOptionCrossesItsPositionInItsReading(ShippedScenario shipped) {
    Scenario scenario = shipped.scenario();
    try (Judge judge = shipped.rules().openJudge()) {
      for (Position position : scenario.positions()) {
        for (Reading reading : position.readings()) {
          for (Rejected rejected : reading.rejects()) {
            String term = rejected.issue() + "=" + rejected.option();
            assertThat(judge.judge(Outcomes.of(scenario, term)).crossings())
                .contains(
                    new Verdict.Crossing(
                        new Crossing(position.id(), reading.name()),
                        RULE,
                        List.of(term.replace("=", " = "))));
          }
        }
      }
    }
  }
}
