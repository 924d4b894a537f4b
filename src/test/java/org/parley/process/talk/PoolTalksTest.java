package org.parley.process.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.elimination.Budget;
import org.parley.process.course.CourseRules;
import org.parley.process.pool.Pools;
import org.parley.process.talk.Moments.Mean;
import org.parley.process.talk.SettingBuilder.Size;
import org.parley.scenario.Enforcement;
import org.parley.scenario.LadderStep;
import org.parley.scenario.Strategy.Offer.Anywhere;
import org.parley.tabulation.Case;
import org.parley.testkit.Bargains;
import org.parley.testkit.Sketch;
import org.parley.worlds.StoppingRule;

/** Talks about outcomes of which a part is drawn, against talks about all of them. */
final class PoolTalksTest {

  private static final int ISSUES = 6;

  @TempDir private Path folder;

  private static Prepared prepared(Sketch sketch, Path folder, Size size) {
    Case asked = Case.of(Bargains.open(sketch, folder), Enforcement.of(LadderStep.STANDING));
    return SettingBuilder.prepare(
        asked, CourseRules.of(asked.scenario()), Budget.ofEdges(1 << 20), size);
  }

  private static Setting pooled(Sketch sketch, Path folder, long seed) {
    return ((Prepared.Ready) prepared(sketch, folder, new Size(seed, 0))).setting();
  }

  private static Setting whole(Sketch sketch, Path folder) {
    return ((Prepared.Ready) prepared(sketch, folder, Size.usual(1))).setting();
  }

  /** Six issues of four options, two parties with lines and a preference about two issues. */
  private static Sketch sketch(long seed, String offer) {
    SplittableRandom random = new SplittableRandom(seed);
    Sketch sketch = Sketch.scenario();
    for (int issue = 0; issue < ISSUES; issue++) {
      sketch.issue("i" + issue, "a", "b", "c", "d");
    }
    for (String party : new String[] {"X", "Y"}) {
      StringBuilder stated = new StringBuilder();
      for (int issue = 0; issue < ISSUES; issue++) {
        stated.append("i").append(issue).append(": {option: ").append(option(random)).append("}, ");
      }
      sketch.stating(party, "{" + stated + "}");
      for (int line = 0; line < 2; line++) {
        sketch.position(
            party + line,
            party,
            "firmness: 0.5\n    rejects: {i"
                + random.nextInt(ISSUES)
                + ": ["
                + option(random)
                + "]}");
      }
      sketch.position(
          party + "-wish",
          party,
          "demand",
          "stated",
          "firmness: 0.5\n    rejects: {i"
              + random.nextInt(ISSUES)
              + ": ["
              + option(random)
              + "]}");
    }
    return sketch
        .more(
            "process: {rounds: 9, parties: {X: {offer: "
                + offer
                + "}, Y: {offer: "
                + offer
                + "}}}\n")
        .assumptions("{utility: {X: {reservation: 0.2}}}")
        .rules(Sketch.REJECTIONS);
  }

  private static String option(SplittableRandom random) {
    return "abcd".substring(random.nextInt(4)).substring(0, 1);
  }

  private static double agreed(Setting setting, long talks) {
    Talking.Plan plan = new Talking.Plan(5, 0.95, 2, new StoppingRule.Draws(talks), false);
    TalkTally tally = Talking.run(setting, plan, (run, agreements) -> true, () -> false).tally();
    return (double) tally.agreements() / tally.talks();
  }

  /** A pool offers at random within a band, and so does who may offer any outcome of it. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void poolsAgreeWithAllOutcomes(long seed) {
    Sketch pooled = sketch(seed, "lowest");
    Anywhere band = (Anywhere) pooled(pooled, folder, 1).game().seats().get(0).strategy().offer();
    Sketch within = sketch(seed, "{random: {width: " + band.width() + "}}");
    double exact = agreed(whole(within, folder), 8_000);
    double[] shares =
        IntStream.range(0, 6).mapToDouble(k -> agreed(pooled(pooled, folder, k), 2_000)).toArray();
    Mean mean = Mean.of(shares, 0.999);
    double chance = 4 * Math.sqrt(0.25 / 8_000);
    assertThat(mean.value()).isCloseTo(exact, within(mean.high() - mean.value() + chance));
  }

  @Test
  void everyMemberCanBeSignedAndTheBestIsThere() {
    Setting all = whole(sketch(7, "lowest"), folder);
    Setting drawn = pooled(sketch(7, "lowest"), folder, 3);
    Pools pools = drawn.pools().orElseThrow();
    for (int seat = 0; seat < 2; seat++) {
      Seat party = drawn.game().seats().get(seat);
      for (long binding = 0; binding < 4; binding++) {
        long of = binding;
        int[] members = pools.of(seat, binding, -1);
        assertThat(Arrays.stream(members).boxed())
            .as("seat %d, binding %d", seat, binding)
            .isNotEmpty()
            .allMatch(place -> party.canSign(place, of));
        long best =
            Arrays.stream(members).mapToLong(place -> party.worth(place)).max().orElseThrow();
        assertThat(best).isEqualTo(all.repertoire().of(seat, binding).greatest());
        for (int part = 0; part < Pools.PARTS; part++) {
          assertThat(members).contains(pools.of(seat, binding, part));
        }
      }
    }
    for (int place = 0; place < drawn.game().table().size(); place++) {
      assertThat(all.game().table().indexOf(drawn.game().table().outcome(place))).isNotNegative();
    }
  }

  @Test
  void oneTextIsNotChangedAmongPools() {
    Sketch text =
        Sketch.scenario()
            .issue("i0", "a", "b")
            .stating("X", "{i0: {option: a}}")
            .stating("Y", "{i0: {option: b}}")
            .more("process: {rounds: 9, protocol: text}\n")
            .rules(Sketch.REJECTIONS);
    assertThat(prepared(text, folder, new Size(1, 0))).isInstanceOf(Prepared.TooManyOutcomes.class);
  }
}
