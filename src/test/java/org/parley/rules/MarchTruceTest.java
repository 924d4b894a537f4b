package org.parley.rules;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.testkit.ShippedScenario;

/** {@code rules/march-truce.drl}. */
final class MarchTruceTest {

  static List<RuleCase> cases() {
    return RuleCase.parse(
        """
      American aid resumes only if the truce is accepted | us-arms-aid=conditional-on-acceptance, ceasefire-days=0 | ceasefire-days=30
      Moscow's truce needs an agreed way of keeping it | ceasefire-days=30, ceasefire-implementation=no-mechanism | ceasefire-implementation=agreed-mechanism
      """);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void ruleSpeaksOfTheOutcomeAndNotOfItsNeighbour(RuleCase ruleCase) {
    ruleCase.check(ShippedScenario.MARCH);
  }
}
