package org.parley.elimination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
  void nearestSetsComeOnceEachWithTheirFirstOutcomeAndTheirNumber(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    CrossingTables tables = Tables.randomSmall(random);
    BitSet enforced = ExactEngineTest.randomSet(tables.positions().size(), random);
    int[] weights = weights(tables, random);
    BruteForce all = new BruteForce(tables);
    Crossings crossings = crossings(tables);
    Iterator<NearestOutcome> nearest =
        crossings.nearestSets(enforced, Arrays.stream(weights).asLongStream().toArray());
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
    assertThatThrownBy(nearest::next).isInstanceOf(NoSuchElementException.class);
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
  void weightsMustFitThePositionsAndNotBeNegative() {
    OutcomeSpace space = OutcomeSpace.of(2);
    CrossingTable table = Tables.table(space, new int[] {0}, o -> o[0] == 0);
    Crossings crossings = crossings(new CrossingTables(space, List.of(), List.of(table)));

    assertThatThrownBy(() -> crossings.nearestSets(new BitSet(), new long[] {1, 1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[2] weights for [1] positions");
    assertThatThrownBy(() -> crossings.nearestSets(new BitSet(), new long[] {-1}))
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
}
