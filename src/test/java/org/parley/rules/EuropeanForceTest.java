package org.parley.rules;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.testkit.ShippedScenario;

/** {@code rules/european-force.drl}. */
final class EuropeanForceTest {

  static List<RuleCase> cases() {
    return RuleCase.parse(
        """
      A European contingent only with American backing | foreign-force=european-contingent, us-force-role=none | us-force-role=political-backing
      """);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void ruleSpeaksOfTheOutcomeAndNotOfItsNeighbour(RuleCase ruleCase) {
    ruleCase.check(ShippedScenario.FEBRUARY);
  }
}
