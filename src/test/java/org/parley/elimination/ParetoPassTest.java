package org.parley.elimination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.effort.Attempt;
import org.parley.effort.Known;
import org.parley.effort.Spent;
import org.parley.scenario.OutcomeSpace;
import org.parley.tabulation.CrossingTables;

final class ParetoPassTest {

  private static final Budget AMPLE = Budget.ofEdges(1 << 20);
  private static final int NO_LIMIT = 1 << 20;

  /** By rising sum, then lexicographically, as the frontier is promised. */
  private static final Comparator<List<Integer>> ORDER =
      Comparator.<List<Integer>>comparingInt(ParetoPassTest::sum)
          .thenComparing((a, b) -> Arrays.compare(array(a), array(b)));

  @Test
  void frontierIsThatOfBruteForceOnGeneratedInstances() {
    int several = 0;
    for (long seed = 0; seed < 400; seed++) {
      RandomGenerator random = new SplittableRandom(seed);
      CrossingTables tables = Tables.randomSmall(random);
      BitSet enforced = randomPart(tables.positions().size(), random);
      int objectives = 1 + random.nextInt(4);
      int[][][] costs = randomCosts(tables.space(), objectives, random);
      List<int[]> outcomes = new BruteForce(tables).avoiding(enforced);

      List<ParetoOutcome> frontier = frontier(tables, enforced, costs, objectives);

      List<List<Integer>> expected = nondominated(outcomes, costs, objectives);
      assertThat(frontier.stream().map(o -> boxed(o.costs())).toList())
          .as("seed %d", seed)
          .isEqualTo(expected);
      for (ParetoOutcome one : frontier) {
        assertThat(outcomes).as("seed %d", seed).anyMatch(o -> Arrays.equals(o, one.outcome()));
        assertThat(total(one.outcome(), costs, objectives)).isEqualTo(boxed(one.costs()));
      }
      several += expected.size() > 1 ? 1 : 0;
    }
    assertThat(several).isGreaterThan(100);
  }

  @Test
  void outcomesOfEqualCostAreOneEntry() {
    CrossingTables tables = free(3, 3);
    List<ParetoOutcome> frontier = frontier(tables, new BitSet(), new int[2][3][2], 2);
    assertThat(frontier).hasSize(1);
    assertThat(frontier.get(0).costs()).containsExactly(0, 0);
  }

  @Test
  void emptySetHasAnEmptyFrontier() {
    OutcomeSpace space = OutcomeSpace.of(2, 2);
    CrossingTables tables =
        new CrossingTables(
            space, List.of(Tables.table(space, new int[] {0}, o -> true)), List.of());
    assertThat(frontier(tables, new BitSet(), new int[2][2][1], 1)).isEmpty();
  }

  /** What one objective gains on an issue the other loses, so all of 0, 1, ..., 4 are there. */
  @Test
  void moreVectorsThanTheLimitSpendTheBudget() {
    int[][][] costs = new int[2][][];
    Arrays.fill(costs, new int[][] {{0, 2}, {1, 1}, {2, 0}});
    OutcomeSet all = exact(new ExactEngine(free(3, 3), AMPLE).coherent());

    assertThat(exact(all.nondominated(costs, 2, 5))).hasSize(5);
    assertThat(all.nondominated(costs, 2, 4))
        .isInstanceOfSatisfying(
            Spent.class, spent -> assertThat(spent.want()).isEqualTo(Spent.Want.MEMORY));
  }

  private static CrossingTables free(int... counts) {
    return new CrossingTables(OutcomeSpace.of(counts), List.of(), List.of());
  }

  private static List<ParetoOutcome> frontier(
      CrossingTables tables, BitSet enforced, int[][][] costs, int objectives) {
    OutcomeSet set = exact(new ExactEngine(tables, AMPLE).avoiding(enforced));
    return exact(set.nondominated(costs, objectives, NO_LIMIT));
  }

  private static <T> T exact(Attempt<T> attempt) {
    return ((Known<T>) attempt).value();
  }

  private static BitSet randomPart(int count, RandomGenerator random) {
    BitSet part = new BitSet();
    IntStream.range(0, count).forEach(index -> part.set(index, random.nextInt(3) > 0));
    return part;
  }

  private static int[][][] randomCosts(OutcomeSpace space, int objectives, RandomGenerator random) {
    int[][][] costs = new int[space.issueCount()][][];
    for (int issue = 0; issue < costs.length; issue++) {
      costs[issue] = new int[space.optionCount(issue)][objectives];
      for (int[] byObjective : costs[issue]) {
        Arrays.setAll(byObjective, k -> random.nextInt(4));
      }
    }
    return costs;
  }

  private static List<List<Integer>> nondominated(
      List<int[]> outcomes, int[][][] costs, int objectives) {
    List<List<Integer>> totals =
        outcomes.stream().map(outcome -> total(outcome, costs, objectives)).distinct().toList();
    return totals.stream()
        .filter(one -> totals.stream().noneMatch(o -> !o.equals(one) && isAtMost(o, one)))
        .sorted(ORDER)
        .toList();
  }

  private static List<Integer> total(int[] outcome, int[][][] costs, int objectives) {
    List<Integer> total = new ArrayList<>();
    for (int k = 0; k < objectives; k++) {
      int sum = 0;
      for (int issue = 0; issue < outcome.length; issue++) {
        sum += costs[issue][outcome[issue]][k];
      }
      total.add(sum);
    }
    return total;
  }

  private static boolean isAtMost(List<Integer> a, List<Integer> b) {
    return IntStream.range(0, a.size()).allMatch(k -> a.get(k) <= b.get(k));
  }

  private static int sum(List<Integer> costs) {
    return costs.stream().mapToInt(Integer::intValue).sum();
  }

  private static int[] array(List<Integer> costs) {
    return costs.stream().mapToInt(Integer::intValue).toArray();
  }

  private static List<Integer> boxed(int[] costs) {
    return Arrays.stream(costs).boxed().toList();
  }
}
