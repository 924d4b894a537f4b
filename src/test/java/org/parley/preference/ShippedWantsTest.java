package org.parley.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.scenario.AssumedUtility;
import org.parley.scenario.LadderStep;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.scenario.Range;
import org.parley.scenario.Scenario;
import org.parley.scenario.StatedOption;
import org.parley.testkit.ShippedScenario;

/** What the shipped scenarios say of wants, and what they assume of them by one rule for all. */
final class ShippedWantsTest {

  @ParameterizedTest
  @EnumSource
  void somethingIsSaidOfWantsAndOfToday(ShippedScenario shipped) {
    Scenario scenario = shipped.scenario();
    assertThat(scenario.wants().byParty()).containsKeys("ukraine", "russia", "usa");
    assertThat(scenario.wants().today(scenario.issues())).isPresent();
  }

  /** No weight stands without a range, and none is left out that a stated option asks for. */
  @ParameterizedTest
  @EnumSource
  void assumedWeightsHaveRangesAndLeaveNothingOut(ShippedScenario shipped) {
    Scenario scenario = shipped.scenario();
    for (Party party : scenario.parties()) {
      AssumedUtility assumed = scenario.assumptions().utility(party.id());
      assertThat(assumed.weights().values()).allMatch(Range::isWide);
      if (!assumed.weights().isEmpty()) {
        assertThat(assumed.weights().keySet())
            .as(party.id())
            .containsAll(party.stated().stream().map(StatedOption::issue).toList());
      }
    }
  }

  /** An issue that a red line of the party rejects options of weighs 3, from 2 to 4. */
  @ParameterizedTest
  @EnumSource
  void whatARedLineIsDrawnOnWeighsMost(ShippedScenario shipped) {
    Scenario scenario = shipped.scenario();
    for (Position position : scenario.positions()) {
      Map<String, Range> weights = scenario.assumptions().utility(position.party()).weights();
      boolean isLine =
          position.kind() == Position.Kind.RED_LINE && LadderStep.DEFAULT.binds(position);
      if (isLine) {
        position.readings().get(0).rejects().stream()
            .map(rejected -> rejected.issue())
            .filter(weights::containsKey)
            .forEach(
                issue ->
                    assertThat(weights).as(position.id()).containsEntry(issue, new Range(3, 2, 4)));
      }
    }
  }

  /** Nobody is said to want anything else more than what it has stated. */
  @ParameterizedTest
  @EnumSource
  void statedOptionsAreWorthMost(ShippedScenario shipped) {
    Scenario scenario = shipped.scenario();
    Utilities utilities = Utilities.of(scenario, shipped.tabulation()).orElseThrow();
    for (PartyUtility utility : utilities.parties()) {
      for (StatedOption stated : scenario.party(utility.party()).orElseThrow().stated()) {
        int issue = scenario.issueIndex(stated.issue());
        int option = scenario.issues().get(issue).indexOf(stated.option());
        for (int other = 0; other < scenario.issues().get(issue).options().size(); other++) {
          assertThat(utility.gain(issue, option))
              .as(utility.party() + " " + stated.issue())
              .isGreaterThanOrEqualTo(utility.gain(issue, other));
        }
      }
    }
  }
}
