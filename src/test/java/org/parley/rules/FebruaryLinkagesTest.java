package org.parley.rules;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.testkit.ShippedScenario;

/** {@code rules/february-linkages.drl}. */
final class FebruaryLinkagesTest {

  static List<RuleCase> cases() {
    return RuleCase.parse(
        """
      Foreign troops only with guarantees to Moscow | foreign-force=neutral-peacekeepers, force-consent=moscow-agrees | force-consent=moscow-agrees-with-guarantees
      European troops only with Moscow's agreement | foreign-force=european-contingent, force-consent=without-moscow | foreign-force=neutral-peacekeepers
      Any foreign troops only with Moscow's agreement | foreign-force=neutral-peacekeepers, force-consent=without-moscow | force-consent=moscow-agrees
      A pull-back only against firmer assurances | donetsk-withdrawal-pct=25, security-assurances=general-assurances | security-assurances=firmer-assurances
      A NATO presence only under tight restrictions | foreign-force=limited-nato-presence, force-consent=moscow-agrees | foreign-force=european-contingent
      A withdrawal only by contact between leaders | donetsk-withdrawal-pct=100, occupied-territory=frozen-line, talks-format=trilateral-teams | donetsk-withdrawal-pct=0
      Title to land only by contact between leaders | occupied-territory=partial-return, talks-format=trilateral-teams | occupied-territory=frozen-line
      No lasting peace with territory left aside | ceasefire-days=9999, donetsk-withdrawal-pct=0, occupied-territory=frozen-line, recognition=none | recognition=de-facto-acknowledged
      """);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void ruleSpeaksOfTheOutcomeAndNotOfItsNeighbour(RuleCase ruleCase) {
    ruleCase.check(ShippedScenario.FEBRUARY);
  }
}
