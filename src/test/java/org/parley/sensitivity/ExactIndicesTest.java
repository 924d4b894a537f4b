package org.parley.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.scenario.OutcomeSpace;
import org.parley.scenario.Range;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;
import org.parley.worlds.ExactWorlds;
import org.parley.worlds.ExactWorldsTest;
import org.parley.worlds.GeneratedModels;
import org.parley.worlds.PositionAssumption;
import org.parley.worlds.WorldModel;

final class ExactIndicesTest {

  private static final int GRID = 8;

  private static final long ALL_STEPS = Long.MAX_VALUE;

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void indicesEqualThoseOverAGridWhereIndependent(long seed) {
    assertEqual(GeneratedModels.independent(seed), 1e-9);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void indicesEqualThoseOverAGridWhereCorrelated(long seed) {
    assertEqual(GeneratedModels.correlated(seed), 1e-5);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void indicesEqualThoseOverAGridWhereStronglyCorrelated(long seed) {
    WorldModel model = GeneratedModels.correlated(seed);
    assertEqual(new WorldModel(model.lines(), model.positions(), List.of(0.9, 0.95)), 1e-4);
  }

  /**
   * By hand: two lines of two parties, either of which must give way for a deal, which is there
   * with chance {@code 1 - f g}. With both uniform on [0, 1] the variance of {@code f g} is 1/9 -
   * 1/16, of its mean over one of them 1/48: shares 3/7, and 4/7 with joint effects.
   */
  @Test
  void sharesOfAProductAreThoseWorkedOutByHand() {
    ExactWorlds worlds = twoLines(0, List.of(0, 1));
    for (SobolIndex index : indices(worlds)) {
      assertThat(index.first().estimate()).isCloseTo(3 / 7.0, within(1e-12));
      assertThat(index.total().estimate()).isCloseTo(4 / 7.0, within(1e-12));
    }
  }

  /** With ranges from 0 to 1, at whose ends the chance given the factor rises without bound. */
  @Test
  void wholeRangesOfOnePartyAreNoProblem() {
    ExactWorlds worlds = twoLines(0.5, List.of(0, 0));
    Grid grid = new Grid(worlds.dealByFirmness(), ranges(worlds.model()), new int[] {0, 1}, 200);
    BitSet one = new BitSet();
    one.set(0);
    double share = grid.varianceKnowing(one) / grid.varianceKnowing(all(2));
    for (SobolIndex index : indices(worlds)) {
      assertThat(index.first().estimate()).isCloseTo(share, within(1e-5));
      assertThat(index.total().estimate()).isCloseTo(1 - share, within(1e-5));
    }
  }

  @Test
  void nothingIsExactWhereItTakesTooLongOrHardlyVaries() {
    ExactWorlds worlds = twoLines(0.5, List.of(0, 0));
    assertThat(worlds.dealTwice(1)).isEmpty();
    List<Range> ranges = ranges(worlds.model());
    assertThat(SobolIndices.exact(same -> 1 + 1e-12 * same.cardinality(), ranges)).isEmpty();
  }

  /** A deal where not both of two lines bind; each firmness is anywhere from 0 to 1. */
  private static ExactWorlds twoLines(double correlation, List<Integer> parties) {
    int[] two = {2};
    CrossingTables lines =
        new CrossingTables(
            OutcomeSpace.of(2),
            List.of(),
            List.of(
                CrossingTable.of(new int[] {0}, two, new long[] {0b01}),
                CrossingTable.of(new int[] {0}, two, new long[] {0b10})));
    Range range = new Range(0.5, 0, 1);
    return ExactWorldsTest.exact(
        new WorldModel(
            lines,
            parties.stream().map(p -> new PositionAssumption(p, range, List.of(1.0))).toList(),
            List.of(correlation, correlation)));
  }

  private static List<Range> ranges(WorldModel model) {
    return model.positions().stream().map(PositionAssumption::firmness).toList();
  }

  private static List<SobolIndex> indices(ExactWorlds worlds) {
    return SobolIndices.exact(worlds.dealTwice(ALL_STEPS).orElseThrow(), ranges(worlds.model()))
        .orElseThrow();
  }

  /**
   * Variances by their definition, over a product of Gauss-Legendre rules with a node a firmness.
   */
  private static void assertEqual(WorldModel model, double error) {
    List<Range> ranges = ranges(model);
    int[] wide = IntStream.range(0, ranges.size()).filter(k -> ranges.get(k).isWide()).toArray();
    if (wide.length > 4) {
      return;
    }
    ExactWorlds worlds = ExactWorldsTest.exact(model);
    Grid grid = new Grid(worlds.dealByFirmness(), ranges, wide, GRID);
    double variance = grid.varianceKnowing(all(wide.length));
    if (variance < 1e-6) {
      return;
    }
    List<SobolIndex> indices = indices(worlds);
    for (int k = 0; k < wide.length; k++) {
      BitSet one = new BitSet();
      one.set(k);
      BitSet others = all(wide.length);
      others.clear(k);
      SobolIndex index = indices.get(wide[k]);
      assertThat(index.first().estimate())
          .isCloseTo(grid.varianceKnowing(one) / variance, within(error));
      assertThat(index.total().estimate())
          .isCloseTo(1 - grid.varianceKnowing(others) / variance, within(error));
      assertThat(index.total().isExact()).isTrue();
    }
  }

  private static BitSet all(int count) {
    BitSet all = new BitSet();
    all.set(0, count);
    return all;
  }

  /** A function at all combinations of nodes of its inputs' rules. */
  private static final class Grid {

    private final List<GaussIntegrator> rules = new ArrayList<>();
    private final double[] values;
    private final int nodes;

    Grid(ToDoubleFunction<double[]> function, List<Range> ranges, int[] wide, int nodes) {
      this.nodes = nodes;
      GaussIntegratorFactory factory = new GaussIntegratorFactory();
      for (int input : wide) {
        rules.add(factory.legendre(nodes, ranges.get(input).low(), ranges.get(input).high()));
      }
      values = new double[(int) Math.pow(nodes, wide.length)];
      double[] point = ranges.stream().mapToDouble(Range::value).toArray();
      for (int number = 0; number < values.length; number++) {
        for (int k = 0; k < wide.length; k++) {
          point[wide[k]] = rules.get(k).getPoint(digit(number, k));
        }
        values[number] = function.applyAsDouble(point);
      }
    }

    private int digit(int number, int input) {
      return number / (int) Math.pow(nodes, input) % nodes;
    }

    /** The variance of the mean over all inputs but those known. */
    double varianceKnowing(BitSet known) {
      double[] means = new double[values.length];
      double[] weights = new double[values.length];
      for (int number = 0; number < values.length; number++) {
        double weight = 1;
        double rest = 1;
        int cell = 0;
        for (int k = 0; k < rules.size(); k++) {
          GaussIntegrator rule = rules.get(k);
          double length = IntStream.range(0, nodes).mapToDouble(rule::getWeight).sum();
          double share = rule.getWeight(digit(number, k)) / length;
          weight *= known.get(k) ? share : 1;
          rest *= known.get(k) ? 1 : share;
          cell += known.get(k) ? digit(number, k) * (int) Math.pow(nodes, k) : 0;
        }
        means[cell] += rest * values[number];
        weights[cell] = weight;
      }
      double mean = 0;
      for (int cell = 0; cell < means.length; cell++) {
        mean += weights[cell] * means[cell];
      }
      double variance = 0;
      for (int cell = 0; cell < means.length; cell++) {
        variance += weights[cell] * (means[cell] - mean) * (means[cell] - mean);
      }
      return variance;
    }
  }
}
