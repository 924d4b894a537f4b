package org.parley.rules;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.testkit.ShippedScenario;

/** {@code rules/february-hints.drl}. */
final class FebruaryHintsTest {

  static List<RuleCase> cases() {
    return RuleCase.parse(
        """
      Kyiv leaves land only for firmer assurances | donetsk-withdrawal-pct=50, security-assurances=none | security-assurances=binding-guarantee
      Western troops only if Moscow agrees | foreign-force=limited-nato-presence, force-consent=without-moscow, us-force-role=none | force-consent=moscow-agrees
      Less than full restoration only by contact between leaders | occupied-territory=frozen-line, talks-format=us-shuttle | talks-format=trilateral-leader-contact
      The way into NATO closes only for EU membership | nato-status=membership-excluded, eu-membership=path-open | eu-membership=membership-as-guarantee
      """);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void ruleSpeaksOfTheOutcomeAndNotOfItsNeighbour(RuleCase ruleCase) {
    ruleCase.check(ShippedScenario.FEBRUARY);
  }
}
