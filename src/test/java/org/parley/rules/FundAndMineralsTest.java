package org.parley.rules;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.testkit.ShippedScenario;

/** {@code rules/fund-and-minerals.drl}. */
final class FundAndMineralsTest {

  static List<RuleCase> cases() {
    return RuleCase.parse(
        """
      Assets rebuild Ukraine only if America shares the profits | frozen-assets=fund-reconstruction, us-economic-terms=minerals-consortium | us-economic-terms=profit-share-50
      Minerals only in return for peace | us-economic-terms=minerals-consortium, ceasefire-days=30 | ceasefire-days=9999
      """);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void ruleSpeaksOfTheOutcomeAndNotOfItsNeighbour(RuleCase ruleCase) {
    ruleCase.check(ShippedScenario.DECEMBER);
  }
}
