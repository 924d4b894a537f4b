package org.parley.rules;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.scenario.reading.LocatedScenario;
import org.parley.scenario.reading.ScenarioReader;

/** {@code rules/february-second.drl}. */
final class FebruarySecondTest {

  private static final LocatedScenario SECOND =
      ScenarioReader.readLocated(Path.of("scenarios/february-2026-second.yaml"));

  private static final RuleBook RULES = RuleBook.compile(SECOND);

  static List<RuleCase> cases() {
    return RuleCase.parse(
        """
      A force only with guarantees to Moscow about it | foreign-force=neutral-peacekeepers, force-consent=moscow-agrees | force-consent=moscow-agrees-with-guarantees
      No deployment without Moscow | foreign-force=neutral-peacekeepers, force-consent=without-moscow | force-consent=moscow-agrees
      No European deployment without Moscow | foreign-force=european-contingent, force-consent=without-moscow | foreign-force=neutral-peacekeepers
      A pull-back in exchange for firmer assurances | donetsk-withdrawal-pct=25, security-assurances=general-assurances | security-assurances=firmer-assurances
      NATO troops only under restrictions | foreign-force=limited-nato-presence, force-consent=moscow-agrees | foreign-force=european-contingent
      No withdrawal without contact between leaders | donetsk-withdrawal-pct=100, occupied-territory=frozen-line, talks-format=trilateral-teams | donetsk-withdrawal-pct=0
      No title to land without contact between leaders | occupied-territory=partial-return, talks-format=trilateral-teams | occupied-territory=frozen-line
      No recognition without contact between leaders | recognition=de-facto-acknowledged, occupied-territory=frozen-line, talks-format=trilateral-teams | recognition=none
      No settlement that leaves land aside | ceasefire-days=9999, donetsk-withdrawal-pct=0, occupied-territory=frozen-line | ceasefire-days=90
      """);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void ruleSpeaksOfTheOutcomeAndNotOfItsNeighbour(RuleCase ruleCase) {
    ruleCase.check(SECOND.scenario(), RULES);
  }
}
