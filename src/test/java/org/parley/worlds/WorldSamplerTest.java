package org.parley.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.exploration.Checkpoint;
import org.parley.scenario.OutcomeSpace;
import org.parley.stat.Interval.Method;
import org.parley.stat.Precision;
import org.parley.stat.Proportion;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;
import org.parley.worlds.Probability.Sampled;
import org.parley.worlds.SampledWorlds.ConvergenceRow;
import org.parley.worlds.StoppingRule.Draws;
import org.parley.worlds.StoppingRule.Reason;
import org.parley.worlds.StoppingRule.UntilPrecise;
import org.parley.worlds.WorldSampler.Plan;

final class WorldSamplerTest {

  /** Some 2,000 intervals are looked at, so that one miss in 10,000 each would be bad luck. */
  private static final double SAFE = 0.99999;

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  private static Plan draws(long seed, double level, long worlds) {
    return new Plan(seed, level, 1, new Draws(worlds));
  }

  /** There is a deal unless the only position binds: its probability is known. */
  private static WorldModel coin(double dealProbability) {
    return coins(0, 1 - dealProbability);
  }

  /** Positions of one party that forbid everything. */
  private static WorldModel coins(double correlation, double... firmness) {
    CrossingTable always = CrossingTable.of(new int[0], new int[0], new long[] {1});
    List<CrossingTable> tables = IntStream.range(0, firmness.length).mapToObj(k -> always).toList();
    List<PositionAssumption> positions =
        IntStream.range(0, firmness.length)
            .mapToObj(k -> PositionAssumption.of(0, firmness[k]))
            .toList();
    CrossingTables lines = new CrossingTables(OutcomeSpace.of(2), List.of(), tables);
    return new WorldModel(lines, positions, List.of(correlation));
  }

  private static SampledWorlds sample(
      WorldModel model, WaysOut relaxations, List<WaysOut> questions, Plan plan) {
    return WorldSampler.sample(model, relaxations, questions, plan, Checkpoint.NONE, () -> false);
  }

  private static SampledWorlds sample(WorldModel model, Plan plan) {
    return sample(model, BruteForce.relaxations(model.lines()), List.of(), plan);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void estimatesAgreeWithExactAnswers(long seed) {
    assertAgreement(GeneratedModels.independent(seed), seed);
    assertAgreement(GeneratedModels.correlated(seed), seed);
  }

  private static void assertAgreement(WorldModel model, long seed) {
    ExactWorlds exact = ExactWorldsTest.exact(model);
    SampledWorlds sampled = sample(model, draws(seed, SAFE, 50_000));
    assertContains(sampled.deal(), exact.deal());
    for (int party = 0; party < model.partyCount(); party++) {
      assertContains(sampled.blocked(party), exact.blocked(party));
    }
    for (int position = 0; position < model.positionCount(); position++) {
      assertContains(sampled.binds(position), exact.binds(position));
      assertContains(sampled.dealIfBinds(position), exact.dealIfBinds(position));
      assertContains(sampled.dealIfIdle(position), exact.dealIfIdle(position));
      for (int reading = 0; reading < model.readingCount(position); reading++) {
        ReadingEffect drawn = sampled.reading(position, reading);
        ReadingEffect known = exact.reading(position, reading);
        assertContains((Sampled) drawn.binds(), known.binds());
        assertContains((Sampled) drawn.dealIfBinds(), known.dealIfBinds());
      }
    }
  }

  private static void assertContains(Sampled sampled, Probability exact) {
    if (Double.isNaN(exact.value())) {
      assertThat(sampled.proportion().trials()).isZero();
      return;
    }
    // The exact value carries rounding, which an interval ending at 0 or 1 does not forgive.
    assertThat(exact.value())
        .isBetween(sampled.interval().low() - 1e-7, sampled.interval().high() + 1e-7);
  }

  /** With 400 runs the share that covers has a standard error of 1.1 points. */
  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.1})
  void intervalsCoverAtTheirLevel(double probability) {
    assertThat(coverage(probability, 400)).isBetween(0.92, 0.98);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.009, 0.0005})
  void intervalsOfRareEventsDoNotCoverTooRarely(double probability) {
    assertThat(coverage(probability, 400)).isGreaterThanOrEqualTo(0.93);
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.83, 0.27, 0.1, 0.05, 0.95})
  void intervalsCoverAtTheirLevelInManyRuns(double probability) {
    assertThat(coverage(probability, 2000)).isBetween(0.94, 0.965);
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(doubles = {0.0099, 0.009, 0.005, 0.002, 0.0005, 0.0001, 0.998})
  void intervalsOfRareEventsCoverInManyRuns(double probability) {
    assertThat(coverage(probability, 2000)).isGreaterThanOrEqualTo(0.95);
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({
    "0.5, 0.004, false", "0.5, 0.02, true", "0.1, 0.04, true", "0.05, 0.05, true",
    "0.02, 0.001, false", "0.005, 0.1, true", "0.005, 0.2, true", "0.002, 0.0005, false"
  })
  void intervalsCoverUnderTheStoppingRule(double probability, double width, boolean relative) {
    WorldModel model = coin(probability);
    long covered =
        LongStream.range(0, 2000)
            .mapToObj(
                seed ->
                    sample(
                            model,
                            new Plan(
                                seed,
                                0.95,
                                2,
                                new UntilPrecise(new Precision(width, relative), 10_000_000)))
                        .deal())
            .filter(deal -> deal.interval().contains(probability))
            .count();
    assertThat(covered / 2000.0).isBetween(0.94, 0.965);
  }

  private static double coverage(double probability, int runs) {
    WorldModel model = coin(probability);
    return LongStream.range(0, runs)
            .mapToObj(seed -> sample(model, draws(seed, 0.95, 4000)).deal())
            .filter(deal -> deal.interval().contains(probability))
            .count()
        / (double) runs;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void firmPositionsGiveTheStrictRun(long seed) {
    WorldModel model = GeneratedModels.withFirmness(GeneratedModels.correlated(seed), 1);
    assertThat(sample(model, draws(seed, 0.95, 100)).deal().value())
        .isEqualTo(ExactWorldsTest.exact(model).deal().value());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 7})
  void threadsDoNotMatter(int threads) {
    WorldModel model = GeneratedModels.correlated(1);
    SampledWorlds one = sample(model, draws(5, 0.95, 100_001));
    SampledWorlds many = sample(model, new Plan(5, 0.95, threads, new Draws(100_001)));
    assertThat(many.worlds()).isEqualTo(100_001);
    assertThat(many.deal()).isEqualTo(one.deal());
    assertThat(many.effects(DecisionFrame.EVEN)).isEqualTo(one.effects(DecisionFrame.EVEN));
    assertThat(many.convergence()).isEqualTo(one.convergence());
  }

  @Test
  void moreDrawsExtendTheSameWorlds() {
    WorldModel model = GeneratedModels.independent(1);
    List<ConvergenceRow> few = sample(model, draws(5, 0.95, 16384)).convergence();
    List<ConvergenceRow> many = sample(model, draws(5, 0.95, 81920)).convergence();
    assertThat(many).startsWith(few.toArray(ConvergenceRow[]::new));
  }

  /** Two positions of firmness 1/2 both bind with probability 1/4 + arcsin(rho) / (2 pi). */
  @ParameterizedTest
  @ValueSource(doubles = {1e-12, 0.3, 0.9, 0.999})
  void tiedPositionsFollowTheGaussianCopula(double correlation) {
    WorldModel model = coins(correlation, 0.5, 0.5);
    SampledWorlds worlds = sample(model, draws(3, SAFE, 1_000_000));
    double both = 0.25 + Math.asin(correlation) / (2 * Math.PI);
    assertThat(1 - worlds.dealIfIdle(0).value()).isCloseTo((0.5 - both) / 0.5, within(0.005));
    assertThat(worlds.deal().interval().contains(both)).isTrue();
  }

  @Test
  void precisionStopsTheDraws() {
    SampledWorlds worlds =
        sample(
            coin(0.3),
            new Plan(1, 0.95, 2, new UntilPrecise(new Precision(0.003, false), 10_000_000)));
    assertThat(worlds.reason()).isEqualTo(Reason.PRECISION_REACHED);
    assertThat(worlds.deal().interval().width() / 2).isLessThanOrEqualTo(0.003);
    List<ConvergenceRow> rows = worlds.convergence();
    assertThat(rows.subList(0, rows.size() - 1))
        .allSatisfy(row -> assertThat(row.high() - row.low()).isGreaterThan(0.006));
  }

  @Test
  void relativePrecisionIsNeverReachedWithoutEvents() {
    SampledWorlds worlds =
        sample(coin(0), new Plan(1, 0.95, 1, new UntilPrecise(new Precision(0.1, true), 20_000)));
    assertThat(worlds.reason()).isEqualTo(Reason.LIMIT_REACHED);
    assertThat(worlds.worlds()).isEqualTo(20_000);
    assertThat(worlds.restsOnFewEvents()).isTrue();
  }

  @Test
  void fixedDrawsAreDrawn() {
    SampledWorlds worlds = sample(coin(0.5), draws(1, 0.95, 1));
    assertThat(worlds.worlds()).isEqualTo(1);
    assertThat(worlds.reason()).isEqualTo(Reason.DRAWS_DONE);
    assertThat(worlds.convergence()).hasSize(1);
  }

  /** The rule of three: 1 - 0.05^(1/n) is 3/n but for a term of second order. */
  @Test
  void noEventGivesAnUpperBound() {
    Sampled none = Sampled.of(new Proportion(0, 3000), 0.95);
    assertThat(none.upperBound()).isCloseTo(-Math.expm1(Math.log(0.05) / 3000), within(1e-12));
    Sampled likelyNot = Sampled.of(new Proportion(0, 3000), 0.4);
    assertThat(likelyNot.upperBound()).isCloseTo(-Math.expm1(Math.log(0.6) / 3000), within(1e-12));
    assertThat(none.interval().method()).isEqualTo(Method.CLOPPER_PEARSON);
    assertThat(none.interval().low()).isZero();
  }

  @Test
  void nothingIsKnownWithoutWorlds() {
    WorldModel model = coin(1);
    Sampled given = sample(model, draws(1, 0.95, 10)).dealIfBinds(0);
    assertThat(given.value()).isNaN();
    assertThat(given.interval().width()).isEqualTo(1);
  }

  @Test
  void anEmptyRelaxationIsAlwaysADealAndNoneNever() {
    WorldModel model = coin(0.5);
    WaysOut always = WaysOut.all(List.of(new BitSet()));
    WaysOut never = WaysOut.all(List.of());
    SampledWorlds worlds = sample(model, never, List.of(always), draws(1, 0.95, 100));
    assertThat(worlds.deal().value()).isZero();
    assertThat(worlds.answer(0).value()).isEqualTo(1);
  }
}
