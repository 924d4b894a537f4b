package org.parley.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Scenario;
import org.parley.testkit.Outcomes;
import org.parley.testkit.ShippedScenario;

final class ConcessionsTest {

  private static final Scenario MARCH = ShippedScenario.MARCH.scenario();
  private static final Concessions CONCESSIONS = new Concessions(MARCH);

  @Test
  void partyConcedesWhereItsStatedOptionIsNotTaken() {
    // Stated in March: Kyiv wants no withdrawal, no zone, 30 days and to fight on in Kursk;
    // Moscow no force, 30 days and surrender; Washington 30 days; London a European contingent.
    int[] outcome =
        Outcomes.of(
            MARCH,
            "donetsk-withdrawal-pct=50, donetsk-zone-regime=no-zone, ceasefire-days=9999,"
                + " kursk-forces=continue-operations, foreign-force=neutral-peacekeepers");
    assertThat(CONCESSIONS.of(outcome))
        .containsExactly(
            new Concession("ukraine", "donetsk-withdrawal-pct", "0", "50", 2),
            new Concession("ukraine", "ceasefire-days", "30", "9999", 2),
            new Concession("russia", "foreign-force", "none", "neutral-peacekeepers", 1),
            new Concession("russia", "ceasefire-days", "30", "9999", 2),
            new Concession("russia", "kursk-forces", "surrender", "continue-operations", 2),
            new Concession("usa", "ceasefire-days", "30", "9999", 2),
            new Concession(
                "uk", "foreign-force", "european-contingent", "neutral-peacekeepers", 1));
  }

  @Test
  void burdensAreMeansOverTheOutcomes() {
    Random random = new Random(1);
    int[] counts = MARCH.outcomeSpace().optionCounts();
    int outcomes = 50;
    double[][] shares = new double[counts.length][5];
    double[] steps = new double[MARCH.parties().size()];
    double[] moves = new double[steps.length];
    for (int draw = 0; draw < outcomes; draw++) {
      int[] outcome = new int[counts.length];
      for (int issue = 0; issue < counts.length; issue++) {
        outcome[issue] = random.nextInt(counts[issue]);
        shares[issue][outcome[issue]] += 1.0 / outcomes;
      }
      for (int party = 0; party < steps.length; party++) {
        String id = MARCH.parties().get(party).id();
        for (Concession concession : CONCESSIONS.of(outcome)) {
          if (concession.party().equals(id)) {
            steps[party] += concession.steps() / (double) outcomes;
            moves[party] += 1.0 / outcomes;
          }
        }
      }
    }
    for (int party = 0; party < steps.length; party++) {
      Concessions.Burden burden =
          CONCESSIONS.burdens((issue, option) -> shares[issue][option]).get(party);
      assertThat(burden.steps()).isCloseTo(steps[party], within(1e-9));
      assertThat(burden.moves()).isCloseTo(moves[party], within(1e-9));
    }
  }
}
