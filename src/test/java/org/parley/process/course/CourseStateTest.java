package org.parley.process.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.process.Talks.rule;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.process.Talks;
import org.parley.scenario.reading.ScenarioReader;
import org.parley.stat.CounterWords;

/** What events do to talks, round by round. */
final class CourseStateTest {

  private static final int X = 0;
  private static final int Y = 1;
  private static final int[] BOTH_BIND = {0, 0};

  @TempDir private Path folder;

  private CourseState state(String process, String rules) throws IOException {
    CourseState state = new CourseState(CourseRules.of(Talks.thaw(folder, process, rules)));
    state.begin(BOTH_BIND);
    return state;
  }

  private static void rounds(CourseState state, int from, int to) {
    for (int round = from; round <= to; round++) {
      state.advance(round, CounterWords.of(1, 1), CourseView.NONE);
    }
  }

  @Test
  void lineGivesByTheShareOfTalksThatTheChanceSays() {
    CourseRules rules = CourseRules.of(ScenarioReader.read(Talks.THAW));
    CourseState state = new CourseState(rules);
    int given = 0;
    for (int talk = 0; talk < 20_000; talk++) {
      state.begin(BOTH_BIND);
      CounterWords words = CounterWords.of(7, talk);
      for (int round = 0; round < 8; round++) {
        state.advance(round, words, CourseView.NONE);
        assertThat(round >= 3 || state.reading(Y) == 0).isTrue();
      }
      given += state.reading(Y) < 0 ? 1 : 0;
    }
    // 1 - 0.7^5 = 0.83193; four standard errors are 0.0106.
    assertThat(given / 20_000.0).isBetween(0.8213, 0.8425);
  }

  @Test
  void rulesAreJudgedOnTheStateThatTheLastRoundLeft() throws IOException {
    CourseState state =
        state(
            "rounds: 5\n",
            rule(
                    "First",
                    "@event(\"a\") @softens(\"X-1\") @reading(\"none\")",
                    "Round(number == 1)")
                + rule(
                    "Then",
                    "@event(\"b\") @softens(\"Y-1\") @reading(\"none\")",
                    "Line(position == \"X-1\", binds == false)"));
    rounds(state, 0, 1);
    assertThat(state.reading(X)).isEqualTo(-1);
    assertThat(state.reading(Y)).isZero();
    rounds(state, 2, 2);
    assertThat(state.reading(Y)).isEqualTo(-1);
  }

  @Test
  void effectsFollowOneAnotherInTheOrderOfTheFile() throws IOException {
    CourseState state =
        state(
            "levels: {trust: {from: 0, to: 3, start: 2}}\n",
            rule("Up", "@event(\"u\") @raises(\"trust\") @by(\"5\")", "Round(number == 0)")
                + rule("Down", "@event(\"d\") @lowers(\"trust\")", "Round(number == 0)"));
    rounds(state, 0, 0);
    // 2 + 5 is cut to 3 before 1 is taken off.
    assertThat(state.level(0)).isEqualTo(2);
  }

  @Test
  void measureCountsTheRoundsSinceItWasStarted() throws IOException {
    CourseState state =
        state(
            "rounds: 9\nmeasures: {truce: {start: false}}\n"
                + "levels: {trust: {from: 0, to: 9, start: 0}}\n",
            rule("Starts", "@event(\"s\") @starts(\"truce\")", "Round(number in (1, 3))")
                + rule("Breaks", "@event(\"e\") @breaks(\"truce\")", "Round(number == 6)")
                + rule(
                    "Holds",
                    "@event(\"h\") @raises(\"trust\")",
                    "Measure(name == \"truce\", rounds >= 2)"));
    List<Integer> levels = new ArrayList<>();
    for (int round = 0; round < 9; round++) {
      rounds(state, round, round);
      levels.add(state.level(0));
    }
    // In force from round 1, which a second start does not change: 2 rounds and more in 3 to 6.
    assertThat(levels).containsExactly(0, 0, 0, 1, 2, 3, 4, 4, 4);
  }

  @Test
  void measureInForceFromTheStartIsSoForNoRoundYet() throws IOException {
    CourseState state =
        state(
            "measures: {truce: {start: true}}\nlevels: {trust: {from: 0, to: 9, start: 0}}\n",
            rule(
                "Holds",
                "@event(\"h\") @raises(\"trust\")",
                "Measure(name == \"truce\", rounds == 1)"));
    rounds(state, 0, 0);
    assertThat(state.level(0)).isZero();
    rounds(state, 1, 5);
    assertThat(state.level(0)).isEqualTo(1);
  }

  @Test
  void eventHappenedSoManyRoundsAgo() throws IOException {
    CourseState state =
        state(
            "levels: {trust: {from: 0, to: 9, start: 0}}\n",
            rule("Often", "@event(\"a\")", "Round(number in (1, 3))")
                + rule(
                    "Later",
                    "@event(\"b\") @raises(\"trust\")",
                    "Happened(event == \"a\", rounds == 2)"));
    rounds(state, 0, 2);
    assertThat(state.level(0)).isZero();
    rounds(state, 3, 3);
    assertThat(state.level(0)).isEqualTo(1);
    rounds(state, 4, 4);
    // The last time was in round 3, whatever was before.
    assertThat(state.level(0)).isEqualTo(1);
    rounds(state, 5, 6);
    assertThat(state.level(0)).isEqualTo(2);
  }

  @Test
  void onceCountsHappeningsAndNotFailedDraws() throws IOException {
    CourseState state =
        state(
            "rounds: 1000\nlevels: {trust: {from: 0, to: 9, start: 0}}\n",
            rule("Rare", "@event(\"a\") @once @chance(\"0.05\") @raises(\"trust\")", "Round()"));
    rounds(state, 0, 999);
    assertThat(state.level(0)).isEqualTo(1);
  }

  @Test
  void softeningDoesNothingToWhatDoesNotBindAndHardeningRestores() throws IOException {
    CourseState state =
        state(
            "rounds: 5\n",
            rule(
                    "Soft",
                    "@event(\"a\") @softens(\"X-1\") @reading(\"plain\")",
                    "Round(number == 1)")
                + rule(
                    "None",
                    "@event(\"b\") @softens(\"X-1\") @reading(\"none\")",
                    "Round(number == 0)")
                + rule("Hard", "@event(\"c\") @hardens(\"X-1\")", "Round(number == 2)"));
    rounds(state, 0, 1);
    assertThat(state.reading(X)).isEqualTo(-1);
    rounds(state, 2, 2);
    assertThat(state.reading(X)).isZero();
  }

  @Test
  void leavingComesBeforeEndingAndPausedRoundsCount() throws IOException {
    CourseState state =
        state(
            "rounds: 5\n",
            rule("Pause", "@event(\"p\") @pauses(\"2\")", "Round(number == 0)")
                + rule("End", "@event(\"e\") @ends(\"tired\")", "Round(number == 3)")
                + rule("Leave", "@event(\"l\") @leaves(\"y\")", "Round(number == 3)"));
    rounds(state, 0, 2);
    assertThat(state.isPaused(0)).isTrue();
    assertThat(state.isPaused(1)).isTrue();
    assertThat(state.isPaused(2)).isFalse();
    assertThat(state.end()).isEmpty();
    rounds(state, 3, 3);
    assertThat(state.end()).contains(new CourseEnd.Left(1));
  }

  @Test
  void partiesAskForMoreOrLessForGood() throws IOException {
    CourseState state =
        state(
            "rounds: 5\n",
            rule("Ease", "@event(\"a\") @eases(\"x\") @by(\"0.05\")", "Round(number in (0, 1))")
                + rule(
                    "Stiff", "@event(\"b\") @stiffens(\"x\") @by(\"0.02\")", "Round(number == 2)"));
    rounds(state, 0, 4);
    assertThat(state.shift(0)).isEqualTo(-80_000_000);
  }

  @Test
  void viewIsReadAndNumbersAreToldApartAtTheirBounds() throws IOException {
    CourseState state =
        state(
            "rounds: 5\nlevels: {trust: {from: 0, to: 99, start: 0}}\n",
            rule(
                    "Yielded",
                    "@event(\"a\") @raises(\"trust\")",
                    "Stance(party == \"y\", yielded > 49.5 && yielded <= 80)")
                + rule(
                    "Offered",
                    "@event(\"b\") @raises(\"trust\") @by(\"10\")",
                    "Standing(issue == \"border\", option == \"frozen\")"));
    int[] expected = {10, 21, 32, 42};
    int[] yielded = {49, 50, 80, 81};
    for (int round = 0; round < 4; round++) {
      int now = yielded[round];
      state.advance(
          round,
          CounterWords.of(1, 1),
          new CourseView() {
            @Override
            public int yielded(int party) {
              return party == Y ? now : 0;
            }

            @Override
            public int standing(int issue) {
              return 1;
            }
          });
      assertThat(state.level(0)).isEqualTo(expected[round]);
    }
  }

  @Test
  void forcedEventHappensWhateverItsRuleAsksFor() throws IOException {
    CourseRules rules =
        CourseRules.of(
            Talks.thaw(
                folder,
                "rounds: 5\n",
                rule(
                    "Never",
                    "@event(\"a\") @softens(\"X-1\") @reading(\"none\")",
                    "Round(number > 90)")));
    assertThat(rules.never()).containsExactly("Never");
    CourseState state = new CourseState(rules.forcing(2, 0));
    state.begin(BOTH_BIND);
    rounds(state, 0, 1);
    assertThat(state.reading(X)).isZero();
    rounds(state, 2, 2);
    assertThat(state.reading(X)).isEqualTo(-1);
    CourseState without = new CourseState(rules.forcing(2, 0).without(java.util.Set.of("Never")));
    without.begin(BOTH_BIND);
    rounds(without, 0, 4);
    assertThat(without.reading(X)).isZero();
  }
}
