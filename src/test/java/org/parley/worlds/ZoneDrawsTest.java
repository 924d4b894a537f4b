package org.parley.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.effort.Cutoff;
import org.parley.effort.Known;
import org.parley.effort.Spent;
import org.parley.scenario.OutcomeSpace;
import org.parley.scenario.Range;
import org.parley.stat.Interval;
import org.parley.stat.Interval.Method;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;

final class ZoneDrawsTest {

  /** Some thousands of intervals are looked at. */
  private static final double SAFE = 0.9999999;

  private static final int POINTS = 9;

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  private static SampledZone sample(ZoneDraws draws, long seed, double level, long count) {
    return draws.sample(new ZoneDraws.Plan(count, seed, level, 1, 0)).orElseThrow();
  }

  private static ZoneDraws draws(WorldModel model, double maxCells) {
    return draws(model, POINTS, maxCells);
  }

  private static ZoneDraws draws(WorldModel model, int points, double maxCells) {
    return ((Known<ZoneDraws>) ZoneDraws.compile(model, points, maxCells, Cutoff.NEVER)).value();
  }

  /** Draws whose guide has room for the two issues of the widest table only. */
  private static ZoneDraws scarce(WorldModel model) {
    return new ZoneDraws(model, POINTS, 1, coherent(model), Cutoff.NEVER);
  }

  private static double coherent(WorldModel model) {
    return BruteForce.coherentOutcomes(model.lines()).size();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void estimatesAgreeWithTheElimination(long seed) {
    WorldModel model = GeneratedModels.correlated(seed);
    ExpectedZone exact = ZoneEliminationTest.elimination(model).zone().known().orElseThrow();
    draws(model, 1e6)
        .sample(new ZoneDraws.Plan(20_000, seed, SAFE, 1, 0))
        .ifPresentOrElse(
            sampled -> assertAgreement(model, exact, sampled),
            () -> assertThat(exact.acceptable()).isZero());
  }

  private static void assertAgreement(WorldModel model, ExpectedZone exact, SampledZone sampled) {
    assertContains(sampled.interval(), exact.share());
    for (int issue = 0; issue < model.lines().space().issueCount(); issue++) {
      for (int option = 0; option < model.lines().space().optionCount(issue); option++) {
        double share = exact.acceptable() == 0 ? 0 : exact.optionShare(issue, option);
        assertContains(sampled.optionInterval(issue, option), share);
      }
    }
  }

  private static void assertContains(Interval interval, double share) {
    // Weights that are all but equal leave an interval as narrow as rounding.
    assertThat(share).isBetween(interval.low() - 1e-6, interval.high() + 1e-6);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aGuideThatKnowsLittleIsMadeUpFor(long seed) {
    for (WorldModel model :
        List.of(GeneratedModels.independent(seed), GeneratedModels.correlated(seed))) {
      ExpectedZone exact = ZoneEliminationTest.elimination(model).zone().known().orElseThrow();
      scarce(model)
          .sample(new ZoneDraws.Plan(20_000, 1, SAFE, 1, 0))
          .ifPresentOrElse(
              sampled -> assertAgreement(model, exact, sampled),
              () -> assertThat(exact.acceptable()).isZero());
    }
  }

  /** Chunks are of 4,096 draws, and the end of the time is looked at before each. */
  @Test
  void whatIsDrawnByTheEndIsTheStartOfWhatWouldHaveBeen() {
    WorldModel model = GeneratedModels.correlated(1);
    AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
    ZoneDraws draws =
        ((Known<ZoneDraws>)
                ZoneDraws.compile(model, POINTS, 1e6, () -> left.getAndDecrement() <= 0))
            .value();
    SampledZone two = sample(draws, 1, SAFE, 2 * 4096);

    left.set(2);
    SampledZone cut = sample(draws, 1, SAFE, 5 * 4096);

    assertThat(cut.draws()).isEqualTo(2 * 4096);
    assertThat(cut.acceptable()).isEqualTo(two.acceptable()).isPositive();
    assertThat(cut.interval()).isEqualTo(two.interval());
    assertThat(draws.sample(new ZoneDraws.Plan(5 * 4096, 1, SAFE, 1, 0))).isEmpty();
  }

  /** With 400 runs the share that covers has a standard error of 1.1 points. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void intervalsCoverAtTheirLevel(boolean scarce) {
    assertThat(coverage(scarce, 400)).isBetween(0.92, 0.98);
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void intervalsCoverAtTheirLevelInManyRuns(boolean scarce) {
    assertThat(coverage(scarce, 2000)).isBetween(0.94, 0.965);
  }

  private static double coverage(boolean scarce, int runs) {
    WorldModel model = scarce ? ring(6, 1.0 / 3) : chain(6, 0.5);
    // Three nodes are so few that the weights differ: 1,000 draws are worth some 700 equal ones.
    ZoneDraws draws = scarce ? scarce(model) : draws(model, 3, 1e6);
    double share = ZoneEliminationTest.elimination(model).zone().known().orElseThrow().share();
    return LongStream.range(0, runs)
            .filter(seed -> sample(draws, seed, 0.95, 1000).interval().contains(share))
            .count()
        / (double) runs;
  }

  /** One party, whose every position is crossed by the second option of an issue of its own. */
  private static WorldModel chain(int issues, double correlation) {
    int[] counts = new int[issues];
    Arrays.fill(counts, 2);
    List<CrossingTable> lines = new ArrayList<>();
    List<PositionAssumption> positions = new ArrayList<>();
    for (int issue = 0; issue < issues; issue++) {
      lines.add(CrossingTable.of(new int[] {issue}, new int[] {2}, new long[] {0b10}));
      positions.add(PositionAssumption.of(0, 0.9));
    }
    CrossingTables tables = new CrossingTables(OutcomeSpace.of(counts), List.of(), lines);
    return new WorldModel(tables, positions, List.of(correlation));
  }

  private static WorldModel ring(int issues, double correlation) {
    return ring(issues, correlation, 3);
  }

  /** One party, whose every position is crossed where two neighbours on a ring are alike. */
  private static WorldModel ring(int issues, double correlation, int options) {
    int[] counts = new int[issues];
    Arrays.fill(counts, options);
    long alike = 0;
    for (int option = 0; option < options; option++) {
      alike |= 1L << (option * options + option);
    }
    List<CrossingTable> lines = new ArrayList<>();
    List<PositionAssumption> positions = new ArrayList<>();
    for (int issue = 0; issue < issues; issue++) {
      int next = (issue + 1) % issues;
      int[] pair = {Math.min(issue, next), Math.max(issue, next)};
      lines.add(CrossingTable.of(pair, new int[] {options, options}, new long[] {alike}));
      positions.add(PositionAssumption.of(0, 0.9));
    }
    CrossingTables tables = new CrossingTables(OutcomeSpace.of(counts), List.of(), lines);
    return new WorldModel(tables, positions, List.of(correlation));
  }

  /**
   * Of 2^60 outcomes the share accepted is the expectation of (1 - p(Z) / 2)^60, below 1e-13,
   * summed here by the trapezoidal rule: draws of outcomes would never meet one.
   */
  @Test
  void rareZonesAreEstimatedAll() {
    double pull = Math.sqrt(0.02);
    double rest = Math.sqrt(0.98);
    NormalDistribution normal = new NormalDistribution();
    double quantile = normal.inverseCumulativeProbability(0.9);
    double share = 0;
    for (int k = -120; k <= 120; k++) {
      double z = k / 10.0;
      double binds = normal.cumulativeProbability((quantile + pull * z) / rest);
      share += 0.1 * normal.density(z) * Math.pow(1 - binds / 2, 60);
    }
    SampledZone sampled = sample(draws(chain(60, 0.02), 1e6), 1, 0.999, 20_000);
    assertThat(share).isLessThan(1e-13);
    assertThat(sampled.interval().contains(share)).isTrue();
    assertThat(sampled.interval().width() / share).isLessThan(0.1);
    assertThat(sampled.restsOnFewDraws()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void firmPositionsGiveTheStrictZone(long seed) {
    WorldModel model = GeneratedModels.withFirmness(GeneratedModels.correlated(seed), 1);
    long acceptable =
        BruteForce.coherentOutcomes(model.lines()).stream()
            .filter(o -> model.lines().positions().stream().noneMatch(t -> t.crossesOutcome(o)))
            .count();
    Optional<SampledZone> sampled =
        draws(model, 1e6).sample(new ZoneDraws.Plan(5000, seed, 0.95, 1, 0));
    assertThat(sampled.map(SampledZone::acceptable).orElse(0.0)).isEqualTo(acceptable);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 7})
  void threadsDoNotMatter(int threads) {
    ZoneDraws draws = draws(chain(6, 0.5), 1e6);
    SampledZone one = draws.sample(new ZoneDraws.Plan(50_001, 5, 0.95, 1, 0)).orElseThrow();
    SampledZone many = draws.sample(new ZoneDraws.Plan(50_001, 5, 0.95, threads, 0)).orElseThrow();
    assertThat(many.draws()).isEqualTo(50_001);
    assertThat(many.interval()).isEqualTo(one.interval());
    assertThat(many.optionInterval(0, 0)).isEqualTo(one.optionInterval(0, 0));
    assertThat(many.effectiveDraws()).isEqualTo(one.effectiveDraws());
  }

  /**
   * Three neighbours on a ring cannot all differ with two options, which a guide of pairs cannot
   * see: it finds one way for the second to differ from each option of the first, and so for the
   * third, which makes two of eight outcomes at most.
   */
  @Test
  void drawsWithoutWeightLeaveCertainLimits() {
    WorldModel model = GeneratedModels.withFirmness(ring(3, 0, 2), 1);
    SampledZone sampled = sample(scarce(model), 1, 0.95, 100);
    assertThat(sampled.interval()).isEqualTo(new Interval(0, 0.25, 0.95, Method.BOUND));
    assertThat(sampled.effectiveDraws()).isZero();
    assertThat(sampled.restsOnFewDraws()).isTrue();
    assertThat(sampled.examples()).isEmpty();
    assertThat(sampled.optionInterval(1, 0).width()).isEqualTo(1);
  }

  /** Too few draws for an interval, guides of one node to three a party, and no memory. */
  @ParameterizedTest
  @MethodSource("seeds")
  void certainLimitsHoldHoweverCoarseTheGuide(long seed) {
    for (WorldModel model :
        List.of(GeneratedModels.correlated(seed), GeneratedModels.stronglyCorrelated(seed))) {
      double share = ZoneEliminationTest.elimination(model).zone().known().orElseThrow().share();
      for (int points : new int[] {1, 8, 27}) {
        new ZoneDraws(model, points, 1, coherent(model), Cutoff.NEVER)
            .sample(new ZoneDraws.Plan(50, seed, 0.95, 1, 0))
            .map(SampledZone::interval)
            .ifPresent(
                interval -> {
                  assertThat(interval.method()).isEqualTo(Method.BOUND);
                  assertThat(interval.high()).isGreaterThanOrEqualTo(share * (1 - 1e-9));
                });
      }
    }
  }

  @Test
  void examplesAreAcceptableWhereLinesAreCertain() {
    WorldModel model = GeneratedModels.withFirmness(ring(9, 0), 1);
    SampledZone sampled =
        scarce(model).sample(new ZoneDraws.Plan(50_000, 1, 0.95, 2, 500)).orElseThrow();
    assertThat(sampled.examples()).hasSize(500);
    assertThat(sampled.examples())
        .allMatch(o -> model.lines().positions().stream().noneMatch(t -> t.crossesOutcome(o)));
  }

  /**
   * Two readings of six issues each, of six options: their position has a table over all twelve,
   * 6^12 cells for each of three nodes, as there are three products of two equal factors, which no
   * array can hold.
   */
  @Test
  void tablesOfPositionsAreCountedBeforeTheyAreBuilt() {
    int[] counts = new int[12];
    Arrays.fill(counts, 6);
    int[] six = {6, 6, 6, 6, 6, 6};
    long[] nothing = new long[(46_656 + 63) / 64];
    List<CrossingTable> lines =
        List.of(
            CrossingTable.of(new int[] {0, 1, 2, 3, 4, 5}, six, nothing),
            CrossingTable.of(new int[] {6, 7, 8, 9, 10, 11}, six, nothing),
            CrossingTable.of(new int[] {0}, new int[] {6}, new long[1]));
    List<PositionAssumption> positions =
        List.of(
            new PositionAssumption(0, new Range(0.5, 0.5, 0.5), List.of(0.5, 0.5)),
            PositionAssumption.of(0, 0.5));
    CrossingTables tables = new CrossingTables(OutcomeSpace.of(counts), List.of(), lines);
    WorldModel model = new WorldModel(tables, positions, List.of(0.5));
    assertThat(ZoneDraws.compile(model, POINTS, 1e9, Cutoff.NEVER))
        .isInstanceOfSatisfying(
            Spent.class,
            spent ->
                assertThat(spent.bytes()).isCloseTo(8 * 3 * Math.pow(6, 12), withinPercentage(1)));
  }
}
