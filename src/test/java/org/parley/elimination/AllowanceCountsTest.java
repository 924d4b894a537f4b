package org.parley.elimination;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.effort.Attempt;
import org.parley.effort.Spent;
import org.parley.effort.Spent.Want;
import org.parley.tabulation.CrossingTables;

final class AllowanceCountsTest {

  private static final Budget AMPLE = Budget.ofEdges(1 << 20);

  static LongStream seeds() {
    return LongStream.range(3000, 3300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void setsAllowWhatBruteForceFindsToCrossNothingElse(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    CrossingTables tables = Tables.randomSmall(random);
    BitSet enforced = ExactEngineTest.randomSet(tables.positions().size(), random);
    List<BitSet> sets = randomSets(tables, random);

    assertThat(value(tables, enforced, sets, AMPLE))
        .isEqualTo(sets.stream().map(set -> counted(tables, enforced, set)).toList());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void setsSweptInPartsAllowTheSame(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    CrossingTables tables = Tables.randomSmall(random);
    BitSet enforced = ExactEngineTest.randomSet(tables.positions().size(), random);
    List<BitSet> sets = randomSets(tables, random);
    int edges = 1;
    Attempt<List<BigInteger>> first = new Spent<>(Want.MEMORY, 0);
    while (first instanceof Spent) {
      edges++;
      first = AllowanceCounts.of(tables, enforced, sets, Budget.ofEdges(edges));
    }

    assertThat(value(tables, enforced, sets, Budget.ofEdges(edges)))
        .isEqualTo(value(tables, enforced, sets, AMPLE));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void setsCountedOneByOneAllowWhatBruteForceFinds(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    CrossingTables tables = Tables.randomSmall(random);
    BitSet enforced = ExactEngineTest.randomSet(tables.positions().size(), random);
    List<BitSet> sets = randomSets(tables, random);

    assertThat(ExactEngineTest.value(AllowanceCounts.of(tables, enforced, sets, count -> 0, AMPLE)))
        .isEqualTo(sets.stream().map(set -> counted(tables, enforced, set)).toList());
  }

  @Test
  void countsBeyondMachineWordsAreExact() {
    CrossingTables tables = Tables.chain(200, 4);
    BigInteger coherent =
        ExactEngineTest.value(new ExactEngine(tables, AMPLE).countAvoiding(new BitSet()));

    assertThat(value(tables, new BitSet(), List.of(new BitSet()), AMPLE)).containsExactly(coherent);
  }

  @Test
  void noSetsTakeNoWork() {
    Budget over = Budget.of(1, () -> true);
    assertThat(value(Tables.chain(3, 2), new BitSet(), List.of(), over)).isEmpty();
  }

  @Test
  void timeThatIsOverIsSpent() {
    Budget over = Budget.of(1 << 20, () -> true);
    assertThat(AllowanceCounts.of(Tables.chain(3, 2), new BitSet(), List.of(new BitSet()), over))
        .isEqualTo(Spent.ofTime());
  }

  private static List<BigInteger> value(
      CrossingTables tables, BitSet enforced, List<BitSet> sets, Budget budget) {
    return ExactEngineTest.value(AllowanceCounts.of(tables, enforced, sets, budget));
  }

  private static List<BitSet> randomSets(CrossingTables tables, SplittableRandom random) {
    List<BitSet> sets = new ArrayList<>();
    for (int s = 0; s < 1 + random.nextInt(12); s++) {
      sets.add(ExactEngineTest.randomSet(tables.positions().size(), random));
    }
    return sets;
  }

  private static BigInteger counted(CrossingTables tables, BitSet enforced, BitSet allowed) {
    BitSet avoided = (BitSet) enforced.clone();
    avoided.andNot(allowed);
    return BigInteger.valueOf(new BruteForce(tables).avoiding(avoided).size());
  }
}
