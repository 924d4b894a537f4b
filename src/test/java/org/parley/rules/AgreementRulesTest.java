package org.parley.rules;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.testkit.ShippedScenario;

/**
 * {@code rules/agreement.drl}: each rule on an outcome it speaks of and on the nearest it does not.
 */
final class AgreementRulesTest {

  static List<RuleCase> cases() {
    return RuleCase.parse(
        """
      Where nothing is paused nothing is agreed | ceasefire-days=0, energy-truce-days=0, energy-truce-scope=none | ceasefire-days=30
      """);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void ruleSpeaksOfTheOutcomeAndNotOfItsNeighbour(RuleCase ruleCase) {
    ruleCase.check(ShippedScenario.FEBRUARY);
  }
}
