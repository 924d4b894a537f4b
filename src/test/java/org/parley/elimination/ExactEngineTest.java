package org.parley.elimination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.effort.Attempt;
import org.parley.effort.Known;
import org.parley.effort.Spent;
import org.parley.scenario.OutcomeSpace;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;

final class ExactEngineTest {

  private static final Budget AMPLE = Budget.ofEdges(1 << 20);

  static LongStream seeds() {
    return LongStream.range(0, 250);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void countsEqualBruteForceOnGeneratedScenarios(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    CrossingTables tables = Tables.randomSmall(random);
    BitSet enforced = randomSet(tables.positions().size(), random);
    List<BitSet> subsets =
        List.of(new BitSet(), randomSet(tables.positions().size(), random), enforced);
    ExactAnswer answer = new ExactEngine(tables, AMPLE).answer(new Enforced(enforced, subsets));
    BruteForce all = new BruteForce(tables);

    assertSetEquals(value(answer.coherent()), all.outcomes(), tables.space());
    assertSetEquals(value(answer.acceptable()), all.avoiding(enforced), tables.space());
    assertThat(value(answer.subsets()))
        .isEqualTo(subsets.stream().map(s -> big(all.avoiding(s).size())).toList());
    assertCrossingsEqual(answer, all, enforced, tables.positions().size());
  }

  /** State and crossing sets of several machine words, and issues of many options. */
  static Stream<CrossingTables> unusual() {
    SplittableRandom random = new SplittableRandom(5);
    int[] wideIssues = {130, 3, 70};
    OutcomeSpace wide = OutcomeSpace.of(wideIssues);
    List<CrossingTable> overWide = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      overWide.add(Tables.randomBits(wide, Tables.randomScope(3, 1 + i % 3, random), 0.1, random));
    }
    return Stream.of(
        Tables.randomPositions(7, 3, 150, false, random),
        Tables.randomPositions(5, 4, 90, true, random),
        new CrossingTables(wide, overWide.subList(0, 1), overWide.subList(1, 5)));
  }

  @ParameterizedTest
  @MethodSource("unusual")
  void countsEqualBruteForceOnUnusualScenarios(CrossingTables tables) {
    BitSet enforced = new BitSet();
    enforced.set(0, 3);
    ExactAnswer answer = new ExactEngine(tables, AMPLE).answer(Enforced.of(enforced));
    BruteForce all = new BruteForce(tables);

    assertThat(value(answer.acceptable()).count()).isEqualTo(big(all.avoiding(enforced).size()));
    assertThat(value(answer.coherent()).count()).isEqualTo(big(all.outcomes().size()));
    assertCrossingsEqual(answer, all, enforced, tables.positions().size());
  }

  static void assertCrossingsEqual(
      ExactAnswer answer, BruteForce all, BitSet enforced, int positionCount) {
    for (int p = 0; p < positionCount; p++) {
      int position = p;
      assertThat(value(answer.crossed()).get(p))
          .isEqualTo(count(all, i -> all.crossed(i).get(position)));
      BitSet others = (BitSet) enforced.clone();
      others.clear(p);
      assertThat(value(answer.soleBlockers()).get(p))
          .isEqualTo(
              count(all, i -> all.crossed(i).get(position) && !all.crossed(i).intersects(others)));
    }
    for (int n = 0; n <= enforced.cardinality(); n++) {
      int crossed = n;
      assertThat(value(answer.histogram()).get(n))
          .isEqualTo(count(all, i -> all.crossed(i, enforced).cardinality() == crossed));
    }
    assertThat(value(answer.histogram())).hasSize(enforced.cardinality() + 1);
  }

  private static void assertSetEquals(OutcomeSet set, List<int[]> expected, OutcomeSpace space) {
    assertThat(set.count()).isEqualTo(big(expected.size()));
    OptionPairCounts pairs = set.optionPairCounts();
    for (int a = 0; a < space.issueCount(); a++) {
      long[] single = new long[space.optionCount(a)];
      for (int[] outcome : expected) {
        single[outcome[a]]++;
      }
      for (int i = 0; i < single.length; i++) {
        assertThat(set.optionCounts().count(a, i)).isEqualTo(big(single[i]));
      }
      for (int b = 0; b < space.issueCount(); b++) {
        if (b != a) {
          assertPairsEqual(pairs, a, b, expected, space);
        }
      }
    }
  }

  private static void assertPairsEqual(
      OptionPairCounts pairs, int a, int b, List<int[]> expected, OutcomeSpace space) {
    int width = space.optionCount(b);
    long[] counts = new long[space.optionCount(a) * width];
    for (int[] outcome : expected) {
      counts[outcome[a] * width + outcome[b]]++;
    }
    for (int n = 0; n < counts.length; n++) {
      assertThat(pairs.count(a, n / width, b, n % width)).isEqualTo(big(counts[n]));
    }
  }

  /** About a million outcomes each. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void tallyOfEveryOutcomeEqualsCountsOnScenariosOfAMillionOutcomes(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    CrossingTables tables = Tables.randomPositions(10, 4, 9, seed % 2 == 0, random);
    BitSet enforced = Tables.first(6);
    long[] histogram = new long[7];
    long[] crossed = new long[9];
    BruteForce.forEach(
        tables,
        (outcome, positions) -> {
          positions.stream().forEach(p -> crossed[p]++);
          positions.and(enforced);
          histogram[positions.cardinality()]++;
        });
    ExactAnswer answer = new ExactEngine(tables, AMPLE).answer(Enforced.of(enforced));

    assertThat(value(answer.histogram()))
        .isEqualTo(LongStream.of(histogram).mapToObj(BigInteger::valueOf).toList());
    assertThat(value(answer.crossed()))
        .isEqualTo(LongStream.of(crossed).mapToObj(BigInteger::valueOf).toList());
    assertThat(value(answer.acceptable()).count()).isEqualTo(big(histogram[0]));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void answersWithoutRecordingDiagramAgreeWithThoseFromIt(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    CrossingTables tables = Tables.randomSmall(random);
    BitSet enforced = randomSet(tables.positions().size(), random);
    Enforced asked = new Enforced(enforced, List.of(enforced));
    ExactEngine engine = new ExactEngine(tables, AMPLE);
    ExactAnswer full = engine.answer(asked);
    ExactAnswer oneByOne = engine.answerOneByOne(asked, Spent.ofMemory());

    assertThat(oneByOne.subsets()).isEqualTo(full.subsets());
    assertThat(oneByOne.crossed()).isEqualTo(full.crossed());
    assertThat(oneByOne.soleBlockers()).isEqualTo(full.soleBlockers());
    assertThat(oneByOne.histogram()).isEqualTo(full.histogram());
    assertThat(oneByOne.crossings()).isInstanceOf(Spent.class);
  }

  static Stream<Arguments> larger() {
    return IntStream.range(0, 40)
        .mapToObj(
            seed ->
                Arguments.of(
                    Tables.randomPositions(
                        10 + seed % 4, 4, 12, seed % 2 == 0, new SplittableRandom(seed))));
  }

  @ParameterizedTest
  @MethodSource("larger")
  void countsEqualBucketEliminationOnLargerScenarios(CrossingTables tables) {
    BitSet enforced = new BitSet();
    enforced.set(0, 8);
    ExactEngine engine = new ExactEngine(tables, AMPLE);
    BigInteger expected = BucketElimination.count(tables, enforced);

    assertThat(engine.countAvoiding(enforced)).isEqualTo(new Known<>(expected));
    assertThat(value(engine.crossings()).countAvoiding(enforced)).isEqualTo(expected);
  }

  @Test
  void ladderOfScenarioOfRealSizeEqualsBucketElimination() {
    CrossingTables tables = FebruaryTables.tables();
    List<BitSet> ladder = FebruaryTables.ladder();
    ExactAnswer answer = new ExactEngine(tables, AMPLE).answer(new Enforced(ladder.get(1), ladder));

    assertThat(value(answer.coherent()).count())
        .isEqualTo(BucketElimination.count(tables, new BitSet()));
    assertThat(value(answer.subsets()))
        .isEqualTo(ladder.stream().map(set -> BucketElimination.count(tables, set)).toList());
    assertThat(sum(value(answer.histogram()))).isEqualTo(value(answer.coherent()).count());
  }

  @Test
  void refusesSpacesWithoutIssues() {
    CrossingTables tables = new CrossingTables(OutcomeSpace.of(new int[0]), List.of(), List.of());

    assertThatThrownBy(() -> new ExactEngine(tables, AMPLE).coherent())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no issues");
  }

  @Test
  void refusesPairsOfOneIssue() {
    OptionPairCounts pairs =
        value(new ExactEngine(Tables.chain(3, 2), AMPLE).coherent()).optionPairCounts();

    assertThatThrownBy(() -> pairs.count(1, 0, 1, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  static <T> T value(Attempt<T> attempt) {
    assertThat(attempt).isInstanceOf(Known.class);
    return ((Known<T>) attempt).value();
  }

  static BitSet randomSet(int size, SplittableRandom random) {
    BitSet set = new BitSet(size);
    for (int i = 0; i < size; i++) {
      set.set(i, random.nextBoolean());
    }
    return set;
  }

  private static BigInteger count(BruteForce all, Predicate<Integer> condition) {
    return big(IntStream.range(0, all.outcomes().size()).boxed().filter(condition).count());
  }

  private static BigInteger sum(List<BigInteger> terms) {
    return terms.stream().reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static BigInteger big(long n) {
    return BigInteger.valueOf(n);
  }
}
