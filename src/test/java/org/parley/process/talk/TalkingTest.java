package org.parley.process.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.process.talk.Turn.Action;
import org.parley.stat.Precision;
import org.parley.tabulation.CrossingFunction;
import org.parley.worlds.StoppingRule;
import org.parley.worlds.WorldDraw;

/** Many talks of generated scenarios. */
final class TalkingTest {

  @TempDir private Path folder;

  private static Talking.Outcome run(Setting setting, int threads, StoppingRule rule) {
    Talking.Plan plan = new Talking.Plan(1, 0.95, threads, rule, true);
    return Talking.run(setting, plan, (talks, agreements) -> true, () -> false);
  }

  private static String words(Talking.Outcome outcome) {
    TalkTally tally = outcome.tally();
    StringBuilder words = new StringBuilder();
    words.append(tally.endings()).append(tally.rounds()).append(tally.deals());
    for (int seat = 0; seat < 2; seat++) {
      words.append(tally.utility(seat).mean(0.95)).append(tally.yielded(seat).mean(0.95));
    }
    for (int position = 0; position < 4; position++) {
      words.append(tally.gave(position)).append(' ').append(tally.gaveFirst(position)).append(' ');
    }
    for (Result result : outcome.each()) {
      words.append(result.ending()).append(result.round()).append(result.outcome());
    }
    return words.append(outcome.reason()).toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"offers", "text", "simultaneous"})
  void anyNumberOfThreadsCountsTheSame(String protocol) {
    for (int seed = 0; seed < 2; seed++) {
      Setting setting = GeneratedTalks.setting(GeneratedTalks.sketch(seed, protocol), folder);
      StoppingRule rule = new StoppingRule.Draws(9_000);
      String one = words(run(setting, 1, rule));
      assertThat(words(run(setting, 2, rule))).isEqualTo(one);
      assertThat(words(run(setting, 7, rule))).isEqualTo(one);
    }
  }

  @Test
  void drawsStopOnceTheIntervalIsNarrow() {
    Setting setting = GeneratedTalks.setting(GeneratedTalks.sketch(1, "offers"), folder);
    StoppingRule rule = new StoppingRule.UntilPrecise(Precision.parse("0.02"), 1_000_000);
    Talking.Outcome outcome = run(setting, 2, rule);
    assertThat(outcome.reason()).isEqualTo(StoppingRule.Reason.PRECISION_REACHED);
    assertThat(outcome.tally().talks()).isLessThan(20_000).isEqualTo(outcome.each().size());
    assertThat(words(run(setting, 1, rule))).isEqualTo(words(outcome));
  }

  /** Batches have 1,024 talks; the first eight are looked at together. */
  @Test
  void whatIsGivenUpLeavesTheFirstTalksOfAll() {
    Setting setting = GeneratedTalks.setting(GeneratedTalks.sketch(1, "offers"), folder);
    StoppingRule rule = new StoppingRule.Draws(1_000_000);
    AtomicInteger looks = new AtomicInteger();
    Talking.Outcome cut =
        Talking.run(
            setting,
            new Talking.Plan(1, 0.95, 1, rule, true),
            (talks, agreements) -> true,
            () -> looks.incrementAndGet() > 9_000);
    assertThat(cut.reason()).isEqualTo(StoppingRule.Reason.INTERRUPTED);
    assertThat(cut.tally().talks()).isEqualTo(8 * 1_024);
    assertThat(words(cut).replace("INTERRUPTED", "DRAWS_DONE"))
        .isEqualTo(words(run(setting, 2, new StoppingRule.Draws(8 * 1_024))));
  }

  @Test
  void pairsGivenUpAreTheFirstOfAll() {
    Setting one = GeneratedTalks.setting(GeneratedTalks.sketch(1, "offers"), folder);
    Setting other = GeneratedTalks.setting(GeneratedTalks.sketch(1, "offers"), folder);
    AtomicInteger looks = new AtomicInteger();
    for (int threads : new int[] {1, 3}) {
      Talking.Plan plan = new Talking.Plan(1, 0.95, threads, new StoppingRule.Draws(1), false);
      looks.set(0);
      PairedTalks cut =
          PairedTalks.run(one, other, plan, 5_000, () -> looks.incrementAndGet() > 2_000);
      assertThat(cut).isEqualTo(PairedTalks.run(one, other, plan, 1_024, () -> false));
      assertThat(PairedTalks.run(one, other, plan, 5_000, () -> false).talks()).isEqualTo(5_000);
    }
  }

  @Test
  void talkHasTheWorldOfItsNumber() {
    Setting setting = GeneratedTalks.setting(GeneratedTalks.sketch(2, "offers"), folder);
    long number = WorldDraw.CHUNK + 70;
    long[][] worlds = WorldDraw.of(setting.model()).draw(5, 1);
    Transcript transcript = Talking.transcript(setting, 5, number);
    for (int seat = 0; seat < setting.lines().size(); seat++) {
      for (int bit = 0; bit < setting.lines().get(seat).length; bit++) {
        boolean binds = (worlds[setting.lines().get(seat)[bit]][1] >>> 6 & 1) != 0;
        assertThat((transcript.binding()[seat] >>> bit & 1) != 0).isEqualTo(binds);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"offers", "text", "simultaneous"})
  void nobodyOffersOrSignsWhatItsLinesForbid(String protocol) {
    int stood = 0;
    int agreed = 0;
    for (int seed = 0; seed < 5; seed++) {
      Setting setting = GeneratedTalks.setting(GeneratedTalks.sketch(100 + seed, protocol), folder);
      for (long number = 0; number < 300; number++) {
        Transcript talk = Talking.transcript(setting, seed, number);
        for (Turn turn : talk.turns()) {
          if (turn.action() == Action.OFFERS
              || turn.action() == Action.ACCEPTS
              || turn.action() == Action.CONCEDES) {
            assertMayStandBy(setting, talk, turn.seat(), turn.outcome());
            stood++;
          }
        }
        if (talk.result().outcome() >= 0) {
          agreed++;
          for (int seat = 0; seat < setting.lines().size(); seat++) {
            assertMayStandBy(setting, talk, seat, talk.result().outcome());
          }
        }
      }
    }
    assertThat(stood).isGreaterThan(500);
    assertThat(agreed).isGreaterThan(20);
  }

  /** By the tables themselves, not by what the talks look at. */
  private static void assertMayStandBy(Setting setting, Transcript talk, int seat, int place) {
    int[] outcome = setting.game().table().outcome(place);
    int[] lines = setting.lines().get(seat);
    for (int bit = 0; bit < lines.length; bit++) {
      CrossingFunction line = setting.model().lines().positions().get(lines[bit]);
      boolean binds = (talk.binding()[seat] >>> bit & 1) != 0;
      assertThat(binds && line.crossesOutcome(outcome)).isFalse();
    }
    Seat party = setting.game().seats().get(seat);
    assertThat(party.worth(place)).isGreaterThanOrEqualTo(party.reservation());
  }

  @Test
  void tableHoldsEveryCoherentOutcomeInItsPlace() {
    Setting setting = GeneratedTalks.setting(GeneratedTalks.sketch(3, "offers"), folder);
    OutcomeTable table = setting.game().table();
    assertThat(table.size()).isEqualTo(18);
    BitSet found = new BitSet();
    for (int place = 0; place < table.size(); place++) {
      assertThat(table.indexOf(table.outcome(place))).isEqualTo(place);
      found.set((table.option(place, 0) * 2 + table.option(place, 1)) * 3 + table.option(place, 2));
    }
    assertThat(found.cardinality()).isEqualTo(18);
    assertThat(table.indexOf(new int[] {3, 0, 0})).isEqualTo(-1);
  }

  @Test
  void rememberedTalksAreThoseThatAreRun() {
    for (int seed = 0; seed < 40; seed++) {
      Setting setting = GeneratedTalks.setting(GeneratedTalks.sketch(200 + seed, "offers"), folder);
      if (!setting.game().isRandom()) {
        List<Result> each = run(setting, 1, new StoppingRule.Draws(300)).each();
        List<String> again = new ArrayList<>();
        for (int number = 0; number < 300; number++) {
          again.add(words(Talking.transcript(setting, 1, number).result()));
        }
        assertThat(each.stream().map(TalkingTest::words)).isEqualTo(again);
        return;
      }
    }
    throw new AssertionError("all of them are random");
  }

  private static String words(Result result) {
    return result.ending() + " " + result.round() + " " + result.outcome();
  }
}
