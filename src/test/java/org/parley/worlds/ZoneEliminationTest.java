package org.parley.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.effort.Attempt;
import org.parley.effort.Cutoff;
import org.parley.effort.Known;
import org.parley.effort.Spent;
import org.parley.scenario.OutcomeSpace;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;
import org.parley.worlds.OutcomeRanking.RankedOutcome;
import org.parley.worlds.OutcomeRanking.Ranking;
import org.parley.worlds.Probability.Exact;

public final class ZoneEliminationTest {

  private static final int POINTS = 1024;

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  public static ZoneElimination elimination(WorldModel model) {
    return ((Known<ZoneElimination>) ZoneElimination.compile(model, POINTS, 1e7, Cutoff.NEVER))
        .value();
  }

  private static OutcomeRanking ranking(WorldModel model) {
    return ((Known<OutcomeRanking>)
            OutcomeRanking.compile(model, POINTS, 1e7, 100_000, Cutoff.NEVER))
        .value();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void acceptanceEqualsBruteForce(long seed) {
    for (WorldModel model : all(seed)) {
      BruteForce brute = new BruteForce(model);
      OutcomeAcceptance acceptance = new OutcomeAcceptance(model);
      for (int[] outcome : brute.outcomes()) {
        Exact exact = acceptance.probability(outcome);
        assertThat(exact.value()).isCloseTo(brute.acceptance(outcome), within(1e-11));
        assertThat(exact.error()).isLessThan(1e-7);
      }
    }
  }

  private static List<WorldModel> all(long seed) {
    return List.of(
        GeneratedModels.independent(seed),
        GeneratedModels.correlated(seed),
        GeneratedModels.stronglyCorrelated(seed));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void zoneEqualsTheSumOverOutcomes(long seed) {
    for (WorldModel model : all(seed)) {
      ExpectedZone zone = elimination(model).zone().known().orElseThrow();
      OutcomeAcceptance acceptance = new OutcomeAcceptance(model);
      int[] counts = model.lines().space().optionCounts();
      double[][] coherent = new double[counts.length][];
      double[][] acceptable = new double[counts.length][];
      for (int issue = 0; issue < counts.length; issue++) {
        coherent[issue] = new double[counts[issue]];
        acceptable[issue] = new double[counts[issue]];
      }
      double total = 0;
      List<int[]> outcomes = BruteForce.coherentOutcomes(model.lines());
      for (int[] outcome : outcomes) {
        double probability = acceptance.probability(outcome).value();
        total += probability;
        for (int issue = 0; issue < counts.length; issue++) {
          coherent[issue][outcome[issue]]++;
          acceptable[issue][outcome[issue]] += probability;
        }
      }
      assertThat(zone.coherent()).isCloseTo(outcomes.size(), within(1e-9));
      assertThat(zone.error()).isLessThanOrEqualTo(1e-3 * total);
      assertThat(zone.acceptable()).isCloseTo(total, within(zone.error() + 1e-9));
      for (int issue = 0; issue < counts.length; issue++) {
        assertThat(zone.coherentByOption()[issue]).containsExactly(coherent[issue], within(1e-9));
        assertThat(zone.acceptableByOption()[issue])
            .containsExactly(acceptable[issue], within(zone.error() + 1e-9));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void firmPositionsGiveTheSizeOfTheStrictZone(long seed) {
    WorldModel model = GeneratedModels.withFirmness(GeneratedModels.correlated(seed), 1);
    long acceptable =
        BruteForce.coherentOutcomes(model.lines()).stream()
            .filter(o -> model.lines().positions().stream().noneMatch(t -> t.crossesOutcome(o)))
            .count();
    assertThat(elimination(model).zone().known().orElseThrow().acceptable()).isEqualTo(acceptable);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void rankingListsTheBestOutcomesInOrder(long seed) {
    for (WorldModel model : all(seed)) {
      OutcomeAcceptance acceptance = new OutcomeAcceptance(model);
      double[] sorted =
          BruteForce.coherentOutcomes(model.lines()).stream()
              .mapToDouble(outcome -> -acceptance.probability(outcome).value())
              .filter(negative -> negative < 0)
              .sorted()
              .limit(7)
              .map(negative -> -negative)
              .toArray();
      Ranking best = ranking(model).best(7);
      assertThat(best.complete()).isTrue();
      assertThat(best.outcomes().stream().mapToDouble(RankedOutcome::probability).toArray())
          .containsExactly(sorted, within(1e-11));
      for (RankedOutcome ranked : best.outcomes()) {
        assertThat(ranked.probability())
            .isCloseTo(acceptance.probability(ranked.outcome()).value(), within(1e-11));
      }
      assertThat(best.outcomes().stream().map(r -> Arrays.toString(r.outcome())))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void tooManyCellsAreAResult() {
    WorldModel model = GeneratedModels.independent(1);
    assertThat(ZoneElimination.compile(model, POINTS, 1, Cutoff.NEVER)).isInstanceOf(Spent.class);
    assertThat(OutcomeRanking.compile(model, POINTS, 1, 1, Cutoff.NEVER)).isInstanceOf(Spent.class);
  }

  /** An array of numbers for issues, and one of shares by node: at most 16 for each tied party. */
  @Test
  void nodesAreSmallWhereNothingIsTied() {
    WorldModel tied =
        GeneratedModels.withCorrelations(GeneratedModels.independent(3), List.of(0.2, 0.2));
    WorldModel free = GeneratedModels.withCorrelations(tied, List.of(0.0, 0.0));
    assertThat(free.isTied()).isFalse();
    long small = OutcomeRanking.bytesPerNode(free, 256);
    assertThat(small).isLessThan(200);
    assertThat(OutcomeRanking.bytesPerNode(tied, 256))
        .isBetween(small + 8, small + 8 * (16 * 16 - 1));
  }

  /**
   * Thirty tables of 4^6 cells take more than the elimination of their six issues, which goes
   * through 4^6 + 4^5 + ... + 4 cells.
   */
  @Test
  void tablesGivenCountAsMuchAsThoseMade() {
    int[] counts = {4, 4, 4, 4, 4, 4};
    List<CrossingTable> lines = new ArrayList<>();
    List<PositionAssumption> positions = new ArrayList<>();
    for (int position = 0; position < 30; position++) {
      lines.add(CrossingTable.of(new int[] {0, 1, 2, 3, 4, 5}, counts, new long[4096 / 64]));
      positions.add(PositionAssumption.of(0, 0.5));
    }
    CrossingTables tables = new CrossingTables(OutcomeSpace.of(counts), List.of(), lines);
    WorldModel model = new WorldModel(tables, positions, List.of(0.0));
    double all = 30 * 4096 + 4096 + 1024 + 256 + 64 + 16 + 4;
    for (Attempt<?> compiled :
        List.of(
            ZoneElimination.compile(model, POINTS, all - 1, Cutoff.NEVER),
            OutcomeRanking.compile(model, POINTS, all - 1, 1, Cutoff.NEVER))) {
      assertThat(compiled).isEqualTo(Spent.ofMemory(8 * all));
    }
    assertThat(ZoneElimination.compile(model, POINTS, all, Cutoff.NEVER)).isInstanceOf(Known.class);
  }
}
