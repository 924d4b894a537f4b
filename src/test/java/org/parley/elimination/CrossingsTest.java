package org.parley.elimination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.scenario.OutcomeSpace;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;

final class CrossingsTest {

  private static final Budget AMPLE = Budget.ofEdges(1 << 20);

  static LongStream seeds() {
    return LongStream.range(1000, 1200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nearestOutcomesComeByCostAndThenInLexicographicOrder(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    CrossingTables tables = Tables.randomSmall(random);
    BitSet enforced = ExactEngineTest.randomSet(tables.positions().size(), random);
    int[] weights = weights(tables, random);
    BruteForce all = new BruteForce(tables);
    List<Integer> expected = byCost(all, enforced, weights);

    Iterator<NearestOutcome> nearest = crossings(tables).nearest(enforced, weights);
    for (int i : expected) {
      NearestOutcome next = nearest.next();
      assertThat(next.outcome()).isEqualTo(all.outcomes().get(i));
      assertThat(next.cost()).isEqualTo(cost(all.crossed(i, enforced), weights));
      assertThat(next.crossed()).isEqualTo(all.crossed(i, enforced));
    }
    assertThat(nearest).isExhausted();
    assertThatThrownBy(nearest::next).isInstanceOf(NoSuchElementException.class);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nearestSetsComeOnceEachWithTheirFirstOutcomeAndTheirNumber(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    CrossingTables tables = Tables.randomSmall(random);
    BitSet enforced = ExactEngineTest.randomSet(tables.positions().size(), random);
    int[] weights = weights(tables, random);
    BruteForce all = new BruteForce(tables);
    Crossings crossings = crossings(tables);
    Iterator<NearestOutcome> nearest = crossings.nearestSets(enforced, weights);
    Set<BitSet> seen = new HashSet<>();
    for (int i : byCost(all, enforced, weights)) {
      BitSet crossed = all.crossed(i, enforced);
      if (seen.add(crossed)) {
        NearestOutcome next = nearest.next();
        assertThat(next.crossed()).isEqualTo(crossed);
        assertThat(next.outcome()).isEqualTo(all.outcomes().get(i));
        assertThat(crossings.countCrossingExactly(crossed, enforced))
            .isEqualTo(number(all, enforced, crossed));
      }
    }
    assertThat(nearest).isExhausted();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void minimalSetsAreThoseCrossedWithoutAnyPartOfThem(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    CrossingTables tables = Tables.randomSmall(random);
    BitSet enforced = ExactEngineTest.randomSet(tables.positions().size(), random);
    BruteForce all = new BruteForce(tables);
    Set<BitSet> sets = new HashSet<>();
    for (int i = 0; i < all.outcomes().size(); i++) {
      sets.add(all.crossed(i, enforced));
    }
    Set<BitSet> minimal = new HashSet<>(sets);
    minimal.removeIf(set -> sets.stream().anyMatch(part -> isProperPart(part, set)));

    List<BitSet> found = ExactEngineTest.value(crossings(tables).minimalSets(enforced, 100_000));
    assertThat(found).containsExactlyInAnyOrderElementsOf(minimal);
    assertThat(found).isSortedAccordingTo(Comparator.comparingInt(BitSet::cardinality));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void outcomesOfSetComeInLexicographicOrder(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    CrossingTables tables = Tables.randomSmall(random);
    BitSet enforced = ExactEngineTest.randomSet(tables.positions().size(), random);
    OutcomeSet set = ExactEngineTest.value(new ExactEngine(tables, AMPLE).avoiding(enforced));
    List<int[]> listed = new ArrayList<>();
    set.outcomes().forEachRemaining(listed::add);

    assertThat(listed.toArray(new int[0][]))
        .isDeepEqualTo(new BruteForce(tables).avoiding(enforced).toArray(new int[0][]));
  }

  @Test
  void firstOutcomesOfSpaceBeyondMachineWordsAreFoundAtOnce() {
    Iterator<int[]> outcomes =
        ExactEngineTest.value(new ExactEngine(Tables.chain(200, 4), AMPLE).coherent()).outcomes();
    int[] first = IntStream.range(0, 200).map(issue -> issue % 2).toArray();
    int[] second = first.clone();
    second[199] = 2;

    assertThat(outcomes.next()).isEqualTo(first);
    assertThat(outcomes.next()).isEqualTo(second);
  }

  @Test
  void minimalSetsBeyondTheLimitSpendTheBudget() {
    // Each issue crosses one of two positions, so that all 2^10 choices are minimal.
    OutcomeSpace space = OutcomeSpace.of(IntStream.generate(() -> 2).limit(10).toArray());
    List<CrossingTable> positions = new ArrayList<>();
    for (int issue = 0; issue < 10; issue++) {
      positions.add(Tables.table(space, new int[] {issue}, o -> o[0] == 0));
      positions.add(Tables.table(space, new int[] {issue}, o -> o[0] == 1));
    }
    Crossings crossings = crossings(new CrossingTables(space, List.of(), positions));
    BitSet enforced = new BitSet();
    enforced.set(0, 20);

    assertThat(ExactEngineTest.value(crossings.minimalSets(enforced, 1024))).hasSize(1024);
    assertThat(crossings.minimalSets(enforced, 1023))
        .isInstanceOfSatisfying(
            BudgetSpent.class,
            spent -> assertThat(spent.limit()).isEqualTo(BudgetSpent.Limit.MEMORY));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void acceptanceIsTheWeightedShareOfOutcomesTimesTheChanceThatNothingTheyCrossBinds(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    CrossingTables tables = Tables.randomSmall(random);
    double[] firmness = random.doubles(tables.positions().size()).toArray();
    double[][] weights = new double[tables.space().issueCount()][];
    for (int issue = 0; issue < weights.length; issue++) {
      weights[issue] = random.doubles(tables.space().optionCount(issue)).toArray();
    }
    BruteForce all = new BruteForce(tables);
    double coherent = 0;
    double acceptable = 0;
    for (int i = 0; i < all.outcomes().size(); i++) {
      double weight = 1;
      for (int issue = 0; issue < weights.length; issue++) {
        weight *= weights[issue][all.outcomes().get(i)[issue]];
      }
      coherent += weight;
      BitSet crossed = all.crossed(i);
      for (int p = crossed.nextSetBit(0); p >= 0; p = crossed.nextSetBit(p + 1)) {
        weight *= 1 - firmness[p];
      }
      acceptable += weight;
    }

    OptionalDouble acceptance = crossings(tables).acceptance(firmness, weights);
    assertThat(acceptance.isPresent()).isEqualTo(coherent > 0);
    assertThat(acceptance.orElse(0))
        .isCloseTo(coherent > 0 ? acceptable / coherent : 0, offset(1e-12));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void firmnessMustBeAProbability(double firmness) {
    OutcomeSpace space = OutcomeSpace.of(2);
    CrossingTable table = Tables.table(space, new int[] {0}, o -> o[0] == 0);
    Crossings crossings = crossings(new CrossingTables(space, List.of(), List.of(table)));

    assertThatThrownBy(() -> crossings.acceptance(new double[] {firmness}, new double[][] {{1, 1}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("firmness [" + firmness + "]");
  }

  @Test
  void weightsMustFitThePositionsAndNotBeNegative() {
    OutcomeSpace space = OutcomeSpace.of(2);
    CrossingTable table = Tables.table(space, new int[] {0}, o -> o[0] == 0);
    Crossings crossings = crossings(new CrossingTables(space, List.of(), List.of(table)));

    assertThatThrownBy(() -> crossings.nearest(new BitSet(), new int[] {1, 1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[2] weights for [1] positions");
    assertThatThrownBy(() -> crossings.nearestSets(new BitSet(), new int[] {-1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("weight [-1]");
  }

  private static Crossings crossings(CrossingTables tables) {
    return ExactEngineTest.value(new ExactEngine(tables, AMPLE).crossings());
  }

  private static int[] weights(CrossingTables tables, SplittableRandom random) {
    return tables.positions().stream().mapToInt(table -> random.nextInt(3)).toArray();
  }

  private static long cost(BitSet crossed, int[] weights) {
    return crossed.stream().mapToLong(position -> weights[position]).sum();
  }

  /** Indexes of coherent outcomes by cost; a stable sort keeps the lexicographic order of ties. */
  private static List<Integer> byCost(BruteForce all, BitSet enforced, int[] weights) {
    return IntStream.range(0, all.outcomes().size())
        .boxed()
        .sorted(Comparator.comparingLong(i -> cost(all.crossed(i, enforced), weights)))
        .toList();
  }

  private static BigInteger number(BruteForce all, BitSet enforced, BitSet crossed) {
    long count =
        IntStream.range(0, all.outcomes().size())
            .filter(i -> all.crossed(i, enforced).equals(crossed))
            .count();
    return BigInteger.valueOf(count);
  }

  private static boolean isProperPart(BitSet part, BitSet set) {
    BitSet outside = (BitSet) part.clone();
    outside.andNot(set);
    return outside.isEmpty() && !part.equals(set);
  }
}
