package org.parley.elimination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.scenario.OutcomeSpace;
import org.parley.tabulation.CrossingTables;

final class OutcomeDrawsTest {

  private static final Budget AMPLE = Budget.ofEdges(1 << 20);

  /** The chance that a correct sampler fails one of these tests with another seed. */
  private static final double LEVEL = 0.001;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void uniformDrawsMakeEveryOutcomeEquallyLikely(long seed) {
    CrossingTables tables = generated(seed);
    List<int[]> outcomes = new BruteForce(tables).outcomes();
    OutcomeDraws draws = set(tables).draws().orElseThrow();
    Map<List<Integer>, Double> shares = new HashMap<>();
    outcomes.forEach(outcome -> shares.put(boxed(outcome), 1.0 / outcomes.size()));

    assertFits(shares, draws::draw, tables.space(), seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void weightedDrawsFollowTheProductOfWeights(long seed) {
    CrossingTables tables = generated(seed);
    double[][] weights = weights(tables.space(), new SplittableRandom(seed));
    Map<List<Integer>, Double> products = new HashMap<>();
    for (int[] outcome : new BruteForce(tables).outcomes()) {
      products.put(boxed(outcome), product(outcome, weights));
    }
    double total = products.values().stream().mapToDouble(x -> x).sum();
    products.values().removeIf(product -> product == 0);
    products.replaceAll((outcome, product) -> product / total);
    WeightedDraws draws = set(tables).draws(weights).orElseThrow();

    assertFits(products, draws::draw, tables.space(), seed);
    assertThat(draws.probability()).isCloseTo(total / totalWeight(weights), offset(1e-12));
    assertOptionProbabilities(draws.optionProbabilities(), products, tables.space());
  }

  private static void assertOptionProbabilities(
      double[][] probabilities, Map<List<Integer>, Double> products, OutcomeSpace space) {
    for (int issue = 0; issue < space.issueCount(); issue++) {
      for (int option = 0; option < space.optionCount(issue); option++) {
        int at = issue;
        int wanted = option;
        double expected =
            products.entrySet().stream()
                .filter(entry -> entry.getKey().get(at) == wanted)
                .mapToDouble(Map.Entry::getValue)
                .sum();
        assertThat(probabilities[issue][option]).isCloseTo(expected, offset(1e-12));
      }
    }
  }

  @Test
  void drawsBeyondMachineWordsAreUniformToo() {
    OutcomeSet set = ExactEngineTest.value(new ExactEngine(Tables.chain(60, 4), AMPLE).coherent());
    OutcomeDraws draws = set.draws().orElseThrow();
    Map<List<Integer>, Double> shares = new HashMap<>();
    // The marginal of three neighbours is uniform over the 4 * 3 * 3 ways in which they can differ.
    for (int[] three : new BruteForce(Tables.chain(3, 4)).outcomes()) {
      shares.put(boxed(three), 1.0 / 36);
    }
    int[] outcome = new int[60];
    Draw draw =
        (random, three) -> {
          draws.draw(random, outcome);
          System.arraycopy(outcome, 30, three, 0, 3);
        };

    assertFits(shares, draw, OutcomeSpace.of(4, 4, 4), 11);
  }

  @Test
  void emptySetsHaveNoDraws() {
    OutcomeSet none = set(Tables.queens(3));

    assertThat(none.draws()).isEmpty();
    assertThat(none.draws(new double[][] {{1, 1, 1}, {1, 1, 1}, {1, 1, 1}})).isEmpty();
    assertThat(none.outcomes().hasNext()).isFalse();
  }

  @Test
  void weightsThatLeaveNoOutcomeOfTheSetHaveNoDraws() {
    OutcomeSet differing = set(Tables.chain(2, 2));

    assertThat(differing.draws(new double[][] {{1, 0}, {1, 0}})).isEmpty();
  }

  @Test
  void weightsMustBeFiniteAndNotNegativeAndNotAllZero() {
    OutcomeSet set = set(Tables.chain(2, 2));

    assertThatThrownBy(() -> set.draws(new double[][] {{1, -1}, {1, 1}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("weight [-1.0] of issue [0]");
    assertThatThrownBy(() -> set.draws(new double[][] {{1, 1}, {1, Double.NaN}}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> set.draws(new double[][] {{1, 1}, {0, 0}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("issue [1] sum to 0");
  }

  private interface Draw {
    void draw(RandomGenerator random, int[] outcome);
  }

  /** Pearson's chi-square test at {@link #LEVEL}, with at least 20 draws expected in each cell. */
  private static void assertFits(
      Map<List<Integer>, Double> shares, Draw draw, OutcomeSpace space, long seed) {
    double least = shares.values().stream().mapToDouble(x -> x).min().orElseThrow();
    int draws = (int) Math.ceil(20 / least);
    Map<List<Integer>, Integer> seen = new HashMap<>();
    RandomGenerator random = new SplittableRandom(seed);
    int[] outcome = new int[space.issueCount()];
    for (int i = 0; i < draws; i++) {
      draw.draw(random, outcome);
      seen.merge(boxed(outcome), 1, Integer::sum);
    }
    assertThat(shares.keySet()).containsAll(seen.keySet());
    double statistic = 0;
    for (Map.Entry<List<Integer>, Double> cell : shares.entrySet()) {
      double expected = draws * cell.getValue();
      double difference = seen.getOrDefault(cell.getKey(), 0) - expected;
      statistic += difference * difference / expected;
    }
    double critical =
        new ChiSquaredDistribution(shares.size() - 1).inverseCumulativeProbability(1 - LEVEL);
    assertThat(statistic).isLessThan(critical);
  }

  /** A scenario with several dozen to several hundred coherent outcomes. */
  private static CrossingTables generated(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    while (true) {
      CrossingTables tables = Tables.randomSmall(random);
      int coherent = new BruteForce(tables).outcomes().size();
      if (coherent >= 30 && coherent <= 500) {
        return tables;
      }
    }
  }

  private static double[][] weights(OutcomeSpace space, SplittableRandom random) {
    double[][] weights = new double[space.issueCount()][];
    for (int issue = 0; issue < weights.length; issue++) {
      weights[issue] = new double[space.optionCount(issue)];
      for (int option = 0; option < weights[issue].length; option++) {
        weights[issue][option] = 1 + random.nextInt(3);
      }
    }
    return weights;
  }

  private static double product(int[] outcome, double[][] weights) {
    double product = 1;
    for (int issue = 0; issue < outcome.length; issue++) {
      product *= weights[issue][outcome[issue]];
    }
    return product;
  }

  private static double totalWeight(double[][] weights) {
    double total = 1;
    for (double[] byOption : weights) {
      total *= Arrays.stream(byOption).sum();
    }
    return total;
  }

  private static OutcomeSet set(CrossingTables tables) {
    return ExactEngineTest.value(new ExactEngine(tables, AMPLE).avoiding(new BitSet()));
  }

  private static List<Integer> boxed(int[] outcome) {
    return IntStream.of(outcome).boxed().toList();
  }
}
