package org.parley.process.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.process.talk.Transcript.Happening;
import org.parley.scenario.Strategy.Tactic;
import org.parley.testkit.Sketch;
import org.parley.worlds.StoppingRule;

/** Talks in which events happen. */
final class EventsTest {

  private static final String FACTS =
      """
      import org.parley.rules.facts.Happened
      import org.parley.rules.facts.Level
      import org.parley.rules.facts.Line
      import org.parley.rules.facts.Measure
      import org.parley.rules.facts.Round
      import org.parley.rules.facts.Stance
      import org.parley.rules.facts.Standing
      global org.parley.rules.facts.Course course
      """;

  @TempDir private Path folder;

  /** X insists on an open border, Y on a frozen one. */
  private Setting border(String process, String... rules) {
    StringBuilder text = new StringBuilder("package sketch.course\n").append(FACTS);
    for (int rule = 0; rule < rules.length; rule += 2) {
      text.append("rule \"r").append(rule / 2).append("\" ").append(rules[rule]);
      text.append("\nwhen\n")
          .append(rules[rule + 1])
          .append("\nthen course.happens(drools); end\n");
    }
    Sketch sketch =
        Sketch.scenario()
            .issue("border", "open", "frozen")
            .position("X-1", "X", "firmness: 1\n    rejects: {border: [frozen]}")
            .position("Y-1", "Y", "firmness: 1\n    rejects: {border: [open]}")
            .stating("X", "{border: {option: open}}")
            .stating("Y", "{border: {option: frozen}}")
            .more("process: {" + process + ", rules: [course.drl]}\n")
            .rules(Sketch.REJECTIONS);
    write(text.toString());
    return GeneratedTalks.setting(sketch, folder);
  }

  private void write(String rules) {
    try {
      Files.writeString(folder.resolve("course.drl"), rules);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Talking.Outcome run(Setting setting, long talks) {
    Talking.Plan plan = new Talking.Plan(3, 0.95, 2, new StoppingRule.Draws(talks), false);
    return Talking.run(setting, plan, (run, agreements) -> true, () -> false);
  }

  private static Transcript only(Setting setting) {
    return Talking.transcript(setting, 1, 0);
  }

  private static final String ANY = "parties: {X: {accept: any}, Y: {accept: any}}";

  /** From round 3 of 8 the line goes with chance 0.3 a round: 1 - 0.7^5, and so on. */
  @Test
  void agreementComesAsOftenAsTheLineGoes() {
    Setting setting =
        border(
            "rounds: 8, " + ANY,
            "@event(\"thaw\") @softens(\"Y-1\") @reading(\"none\") @chance(\"0.3\")",
            "Round(number >= 3) Line(position == \"Y-1\", binds == true)");
    TalkTally tally = run(setting, 200_000).tally();

    // Four standard errors of a share of 200,000.
    assertThat((double) tally.agreements() / tally.talks()).isCloseTo(0.83193, within(0.0034));
    double[] byRound = {0.3, 0.21, 0.147, 0.1029, 0.07203};
    double mean = 0;
    for (int round = 3; round < 8; round++) {
      long talks = tally.rounds().getOrDefault(round, 0L);
      assertThat(talks / 200_000.0).isCloseTo(byRound[round - 3], within(0.0042));
      mean += (double) round * talks / tally.agreements();
    }
    assertThat(mean).isCloseTo(4.323212, within(0.013));
    assertThat(tally.gaveFirst(1)).isEqualTo(tally.agreements());
    assertThat(tally.gaveFirst(0)).isZero();
    assertThat(tally.happened(0)).isEqualTo(tally.agreements());
    assertThat(tally.firstRound(0)).isCloseTo(mean, within(1e-9));
    assertThat(tally.endings()).containsOnlyKeys(Ending.AGREEMENT, Ending.DEADLINE);
  }

  /** What Y asks for leaves "side" open, of which X wants the second option. */
  private int firstOfferOfY(String rule) {
    Sketch sketch =
        Sketch.scenario()
            .issue("price", "low", "high")
            .issue("side", "left", "right")
            .position("X-1", "X", "firmness: 1\n    rejects: {side: [left]}")
            .position("Y-1", "Y", "firmness: 1\n    rejects: {price: [low]}")
            .stating("X", "{side: {option: right}}")
            .stating("Y", "{price: {option: high}}")
            .more("process: {rounds: 3, first: Y, rules: [course.drl]}\n")
            .rules(Sketch.REJECTIONS);
    write("package sketch.course\n" + FACTS + rule);
    Setting setting = GeneratedTalks.setting(sketch, folder);
    int offered =
        only(setting).turns().stream()
            .filter(turn -> turn.seat() == 1 && turn.action() == Turn.Action.OFFERS)
            .map(Turn::outcome)
            .findFirst()
            .orElseThrow();
    return setting.game().table().option(offered, 1);
  }

  @Test
  void ofWhatIsWorthTheSameThoseWhoKnowWhatAnotherWantsOfferWhatIsNearestToIt() {
    String when = "rule \"r\" @event(\"e\") %s\nwhen Round()\nthen course.happens(drools); end\n";
    assertThat(firstOfferOfY(when.formatted(""))).isZero();
    assertThat(firstOfferOfY(when.formatted("@leaks(\"Y\")"))).isZero();
    assertThat(firstOfferOfY(when.formatted("@leaks(\"X\")"))).isEqualTo(1);
  }

  /** Without the thaw no talk ends in agreement, so that it gains all that do. */
  @Test
  void pairedTalksDifferByTheEventAlone() {
    Setting thawing =
        border(
            "rounds: 8, " + ANY,
            "@event(\"thaw\") @softens(\"Y-1\") @reading(\"none\") @chance(\"0.3\")",
            "Round(number >= 3)");
    Setting frozen = thawing.with(thawing.course().orElseThrow().without(Set.of("r0")));
    Talking.Plan plan = new Talking.Plan(3, 0.95, 3, new StoppingRule.Draws(5_000), false);
    PairedTalks paired = PairedTalks.run(thawing, frozen, plan, 5_000, () -> false);
    assertThat(paired.gained()).isEqualTo(run(thawing, 5_000).tally().agreements());
    assertThat(paired.lost()).isZero();
    assertThat(paired.difference(0.95).value()).isEqualTo(paired.gained() / 5_000.0);
    assertThat(PairedTalks.run(thawing, thawing, plan, 5_000, () -> false).difference(0.95).value())
        .isZero();
  }

  @Test
  void leavingEndsTalksBeforeAnyReason() {
    Setting setting =
        border(
            "rounds: 8",
            "@event(\"over\") @ends(\"exhausted\")",
            "Round(number == 2)",
            "@event(\"gone\") @leaves(\"Y\")",
            "Round(number == 2)");
    Transcript talk = only(setting);
    assertThat(talk.result().ending().label()).isEqualTo("left Y");
    assertThat(talk.result().round()).isEqualTo(2);
    assertThat(talk.happenings()).containsExactly(new Happening(2, 0), new Happening(2, 1));
    assertThat(talk.turns()).allMatch(turn -> turn.round() < 2);
    assertThat(setting.isCertain()).isTrue();
  }

  @Test
  void nobodySpeaksWhileTalksArePaused() {
    Setting setting =
        border("rounds: 6", "@event(\"pause\") @pauses(\"2\") @once", "Round(number >= 1)");
    assertThat(only(setting).turns().stream().map(Turn::round).distinct())
        .containsExactly(0, 3, 4, 5);
  }

  @Test
  void easingAndStiffeningStayBetweenTheBestAndNoDeal() {
    Aspiration aspiration = new Aspiration(new Tactic.Concede(0, 0), new Received(2));
    aspiration.begin(2, 10);
    aspiration.shift(-3);
    assertThat(aspiration.next(0.5)).isEqualTo(7);
    aspiration.shift(-30);
    assertThat(aspiration.next(0.5)).isEqualTo(2);
    aspiration.shift(5);
    assertThat(aspiration.next(0.5)).isEqualTo(10);
  }

  @Test
  void anOfferLapsesOnceItsProposerCannotSignIt() {
    Setting setting =
        border(
            "rounds: 4, parties: {X: {accept: any}, Y: {concede: {e: 0}}}",
            "@event(\"soften\") @softens(\"Y-1\") @reading(\"none\") @once",
            "Round(number == 0)",
            "@event(\"harden\") @hardens(\"Y-1\") @once",
            "Round(number == 1)");
    Transcript talk = only(setting);
    // Free of its line Y takes what X offers in round 0.
    assertThat(talk.result().ending()).isNotNull();
    for (Turn turn : talk.turns()) {
      boolean isBound = turn.seat() == 1 && turn.round() >= 1;
      assertThat(isBound && turn.outcome() == 0).isFalse();
    }
  }

  @Test
  void eventsOfRulesThatReadTheTalksHappenByThem() {
    Setting setting =
        border(
            "rounds: 5",
            "@event(\"stuck\") @ends(\"stuck\")",
            "Standing(issue == \"border\", option == \"frozen\") Stance(party == \"X\", yielded <"
                + " 50)");
    Transcript talk = only(setting);
    // Y has the last word of every round: its offer stands as the next begins.
    assertThat(talk.result().ending().label()).isEqualTo("ended stuck");
    assertThat(talk.result().round()).isEqualTo(1);
    assertThat(Map.copyOf(run(setting, 1).tally().endings())).hasSize(1);
  }
}
