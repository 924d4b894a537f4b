package org.parley.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.testkit.Outcomes;
import org.parley.testkit.ShippedScenario;

/** {@code rules/march-truce.drl}. */
final class MarchTruceTest {

  static List<RuleCase> cases() {
    return RuleCase.parse(
        """
      No end of American aid once Kyiv has accepted the truce | us-arms-aid=cut-off, ceasefire-days=30 | ceasefire-days=0
      Moscow's truce needs an agreed way of keeping it | ceasefire-days=30, ceasefire-implementation=no-mechanism | ceasefire-days=9999
      """);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void ruleSpeaksOfTheOutcomeAndNotOfItsNeighbour(RuleCase ruleCase) {
    ruleCase.check(ShippedScenario.MARCH);
  }

  /** S004 p32: Kyiv has said yes, the aid is back, and the fighting goes on. */
  @Test
  void whatTheHeadlineDescribesIsNotCrossed() {
    assertThat(crossed("us-arms-aid=conditional-on-acceptance, ceasefire-days=0"))
        .doesNotContain("L-09");
  }

  /** S004 p15 speaks of how a truce is carried out, which an agreed mechanism settles. */
  @Test
  void agreedMechanismSettlesTheWorry() {
    assertThat(crossed("ceasefire-days=30, ceasefire-implementation=no-mechanism"))
        .contains("L-10");
    assertThat(crossed("ceasefire-days=30, ceasefire-implementation=agreed-mechanism"))
        .doesNotContain("L-10");
  }

  private static List<String> crossed(String terms) {
    try (Judge judge = ShippedScenario.MARCH.rules().openJudge()) {
      return judge.judge(Outcomes.of(ShippedScenario.MARCH.scenario(), terms)).crossings().stream()
          .map(crossing -> crossing.target().position())
          .toList();
    }
  }
}
