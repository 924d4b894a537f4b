package org.parley.rules;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.testkit.ShippedScenario;

/** {@code rules/coherence.drl}. */
final class CoherenceRulesTest {

  static List<RuleCase> cases() {
    return RuleCase.parse(
        """
      A zone needs vacated land | donetsk-zone-regime=dmz-unpatrolled | donetsk-zone-regime=no-zone
      Vacated land needs a regime | donetsk-withdrawal-pct=25 | donetsk-withdrawal-pct=0
      Full restoration leaves nothing to vacate | occupied-territory=full-restoration, donetsk-withdrawal-pct=50 | occupied-territory=partial-return
      Full restoration leaves nothing to recognise | occupied-territory=full-restoration, recognition=de-facto-acknowledged | recognition=none
      Control of the annexed east takes the rest of Donetsk | occupied-territory=russian-control-annexed, donetsk-withdrawal-pct=75, donetsk-zone-regime=russian-control | donetsk-withdrawal-pct=100
      Control of the annexed east includes the vacated land | occupied-territory=russian-control-annexed, donetsk-withdrawal-pct=100, donetsk-zone-regime=dmz-unpatrolled | donetsk-zone-regime=russian-control
      Without a force there is nothing to agree to | foreign-force=none, force-consent=moscow-agrees | force-consent=not-applicable
      A force raises the question of consent | foreign-force=european-contingent, force-consent=not-applicable | force-consent=without-moscow
      Without a force there is no American part in it | foreign-force=none, us-force-role=backstop | us-force-role=none
      American soldiers are not neutral peacekeepers | foreign-force=neutral-peacekeepers, us-force-role=us-troops-on-ground | us-force-role=backstop
      A neutral zone needs neutral peacekeepers | donetsk-zone-regime=dmz-neutral-peacekeepers, foreign-force=none | foreign-force=neutral-peacekeepers
      A European patrol needs a European contingent | donetsk-zone-regime=buffer-european-patrol, foreign-force=limited-nato-presence | foreign-force=european-contingent
      A pause of no days covers no targets | energy-truce-days=0, energy-truce-scope=kyiv-and-cities | energy-truce-scope=none
      A pause of some days covers some targets | energy-truce-days=7, energy-truce-scope=none | energy-truce-days=0
      No European seat in talks between two | talks-format=us-russia-only, europe-role=joins-later | europe-role=consulted
      Fund profits need the assets in the fund | us-economic-terms=profit-share-50, frozen-assets=remain-frozen | frozen-assets=fund-reconstruction
      A foreign force comes after the war | foreign-force=european-contingent, ceasefire-days=90 | ceasefire-days=9999
      No withdrawal under fire | donetsk-withdrawal-pct=25, ceasefire-days=0 | ceasefire-days=30
      Land changes hands in a settlement, not in a truce | occupied-territory=partial-return, ceasefire-days=30 | occupied-territory=frozen-line
      Gains are recognised in a settlement, not in a truce | recognition=us-only-recognition, ceasefire-days=90 | ceasefire-days=9999
      A frozen line leaves title open | occupied-territory=frozen-line, recognition=international-recognition, ceasefire-days=9999 | recognition=us-only-recognition
      """);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void ruleSpeaksOfTheOutcomeAndNotOfItsNeighbour(RuleCase ruleCase) {
    ruleCase.check(ShippedScenario.FEBRUARY);
  }
}
