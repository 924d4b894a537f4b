package org.parley.process.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Scenario;
import org.parley.stat.CounterWords;
import org.parley.testkit.ShippedScenario;

/** What is kept from round to round against what is looked up anew in every round. */
final class MatchingTest {

  private static final int TALKS = 400;
  private static final int ROUNDS = 16;

  @Test
  void whatHappensIsWhatWouldHappenIfEveryRuleWereLookedUpInEveryRound() {
    Scenario scenario = ShippedScenario.FEBRUARY.scenario();
    CourseRules rules = CourseRules.of(scenario);
    CourseRules forced = rules.forcing(5, rules.events().indexOf("leaders-meet"));
    for (CourseRules each : new CourseRules[] {rules, forced}) {
      CourseState kept = new CourseState(each);
      CourseState anew = new CourseState(each);
      BitSet ever = new BitSet();
      for (int talk = 0; talk < TALKS; talk++) {
        int[] readings = readings(scenario, new Random(talk));
        kept.begin(readings);
        anew.begin(readings);
        CounterWords words = CounterWords.of(3, talk);
        for (int round = 0; round < ROUNDS && anew.end().isEmpty(); round++) {
          kept.advance(round, words, CourseView.NONE);
          advanceAnew(each, anew, round, words);
          assertThat(kept.happened()).isEqualTo(anew.happened());
          ever.or(kept.happened());
        }
        assertThat(kept.end()).isEqualTo(anew.end());
      }
      assertThat(ever.cardinality()).isEqualTo(rules.rules().size());
    }
  }

  private static void advanceAnew(
      CourseRules rules, CourseState state, int round, CounterWords words) {
    state.judge(round, CourseView.NONE);
    BitSet matching = (BitSet) state.matching().clone();
    for (int rule = matching.nextSetBit(0); rule >= 0; rule = matching.nextSetBit(rule + 1)) {
      if (rules.isForced(rule, round)
          || rules.happens(rule, words.word(CourseState.WORDS, round, rule))) {
        state.happen(rule, round);
      }
    }
  }

  /** Any reading of each position, or that it does not bind. */
  private static int[] readings(Scenario scenario, Random random) {
    return scenario.positions().stream()
        .mapToInt(position -> random.nextInt(position.readings().size() + 1) - 1)
        .toArray();
  }
}
