package org.parley.elimination;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.effort.Attempt;
import org.parley.effort.Cutoff;
import org.parley.effort.Spent;
import org.parley.scenario.OutcomeSpace;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;

/** Counts by a tree decomposition, where no diagram is let be built. */
final class TreeAnswersTest {

  /** A diagram is never tried, since every prediction is greater than none. */
  private static final Budget NO_DIAGRAM = new Budget(1 << 18, -1, Cutoff.NEVER);

  static LongStream seeds() {
    return LongStream.range(0, 250);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void countsEqualBruteForceOnGeneratedScenarios(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    CrossingTables tables = Tables.randomSmall(random);
    int positions = tables.positions().size();
    BitSet enforced = ExactEngineTest.randomSet(positions, random);
    List<BitSet> subsets = List.of(new BitSet(), ExactEngineTest.randomSet(positions, random));
    BruteForce all = new BruteForce(tables);

    ExactAnswer answer =
        new ExactEngine(tables, NO_DIAGRAM).answer(new Enforced(enforced, subsets));

    assertFigures(answer.coherentFigures(), all.outcomes(), tables.space());
    assertFigures(answer.acceptableFigures(), all.avoiding(enforced), tables.space());
    assertThat(value(answer.subsets()))
        .isEqualTo(subsets.stream().map(s -> big(all.avoiding(s).size())).toList());
    ExactEngineTest.assertCrossingsEqual(answer, all, enforced, positions);
  }

  private static void assertFigures(
      ExactAnswer.Figures figures, List<int[]> outcomes, OutcomeSpace space) {
    assertThat(value(figures.count())).isEqualTo(big(outcomes.size()));
    for (int i = 0; i < space.issueCount(); i++) {
      int issue = i;
      assertThat(value(figures.byOption()).get(issue))
          .isEqualTo(
              IntStream.range(0, space.optionCount(issue))
                  .mapToObj(o -> big(outcomes.stream().filter(x -> x[issue] == o).count()))
                  .toList());
    }
  }

  /** Of several densities, half of them with coherence rules, some with an issue cut down. */
  static Stream<CrossingTables> larger() {
    return IntStream.range(0, 48).mapToObj(TreeAnswersTest::larger);
  }

  private static CrossingTables larger(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double density = List.of(0.05, 0.15, 0.3, 0.6).get(seed % 4);
    OutcomeSpace space =
        OutcomeSpace.of(IntStream.range(0, 14 + seed % 5).map(i -> 2 + i % 4).toArray());
    List<CrossingTable> coherence = new ArrayList<>();
    List<CrossingTable> positions = new ArrayList<>();
    for (int t = 0; t < 14; t++) {
      int[] scope = Tables.randomScope(space.issueCount(), 1 + random.nextInt(3), random);
      CrossingTable table = Tables.randomBits(space, scope, density, random);
      (seed % 2 == 0 && t < 5 ? coherence : positions).add(table);
    }
    if (seed % 3 == 0) {
      coherence.add(CrossingTable.allBut(3, space.optionCount(3), 1, 4));
    }
    return new CrossingTables(space, coherence, positions);
  }

  @ParameterizedTest
  @MethodSource("larger")
  void countsEqualThoseOfDiagrams(CrossingTables tables) {
    BitSet enforced = Tables.first(tables.positions().size() - 2);
    Enforced asked = new Enforced(enforced, List.of(Tables.first(3), new BitSet()));
    ExactAnswer expected = new ExactEngine(tables, Budget.ofEdges(1 << 22)).answer(asked);
    ExactAnswer answer = new ExactEngine(tables, NO_DIAGRAM).answer(asked);

    assertThat(answer.crossings()).isInstanceOf(Spent.class);
    assertThat(answer.coherentFigures()).isEqualTo(expected.coherentFigures());
    assertThat(answer.acceptableFigures()).isEqualTo(expected.acceptableFigures());
    assertThat(answer.subsets()).isEqualTo(expected.subsets());
    assertThat(answer.crossed()).isEqualTo(expected.crossed());
    assertThat(answer.soleBlockers()).isEqualTo(expected.soleBlockers());
    assertThat(answer.histogram()).isEqualTo(expected.histogram());
  }

  @Test
  void countsInPartsEqualThoseOfTheWhole() {
    int inParts = 0;
    for (CrossingTables tables : larger().toList()) {
      BitSet enforced = Tables.first(tables.positions().size());
      BigInteger expected = value(new ExactEngine(tables, NO_DIAGRAM).countAvoiding(enforced));
      for (int edges : new int[] {1, 2, 4, 8, 16}) {
        ExactEngine little = new ExactEngine(tables, new Budget(edges, -1, Cutoff.NEVER));
        Attempt<BigInteger> whole = little.countAvoiding(enforced);
        Attempt<BigInteger> parts = little.figuresAvoiding(enforced).count();
        whole.known().ifPresent(count -> assertThat(count).isEqualTo(expected));
        parts.known().ifPresent(count -> assertThat(count).isEqualTo(expected));
        inParts += whole instanceof Spent && !(parts instanceof Spent) ? 1 : 0;
      }
    }
    assertThat(inParts).isGreaterThan(30);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nearestSetsAreThoseOfBruteForceTiesByTheirFirstOutcome(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    CrossingTables tables = Tables.randomSmall(random);
    int positions = tables.positions().size();
    BitSet enforced = ExactEngineTest.randomSet(positions, random);
    long[] weights = random.longs(positions, 0, 4).toArray();
    if (seed % 2 == 0 && positions > 0) {
      // No unit divides them all, and few issues at a time have room below such costs.
      Arrays.setAll(weights, p -> weights[p] << 52);
      weights[0]++;
    }
    BruteForce all = new BruteForce(tables);
    Map<BitSet, int[]> first = new LinkedHashMap<>();
    for (int i = 0; i < all.outcomes().size(); i++) {
      first.putIfAbsent(all.crossed(i, enforced), all.outcomes().get(i));
    }
    List<List<Object>> expected =
        first.entrySet().stream()
            .sorted(Comparator.comparingLong(entry -> sum(entry.getKey(), weights)))
            .map(entry -> List.<Object>of(entry.getKey(), ints(entry.getValue())))
            .toList();

    List<List<Object>> found = new ArrayList<>();
    value(new ExactEngine(tables, NO_DIAGRAM).nearestSets(enforced, weights))
        .forEachRemaining(
            nearest -> found.add(List.of(nearest.crossed(), ints(nearest.outcome()))));
    assertThat(found).isEqualTo(expected);
  }

  private static List<Integer> ints(int[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  private static long sum(BitSet set, long[] weights) {
    return set.stream().mapToLong(position -> weights[position]).sum();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void cheapestOutcomesAreThoseOfBruteForce(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    CrossingTables tables = Tables.randomSmall(random);
    BitSet enforced = ExactEngineTest.randomSet(tables.positions().size(), random);
    BitSet crossed = new BitSet();
    if (seed % 2 == 0 && !enforced.isEmpty()) {
      crossed.set(enforced.nextSetBit(0));
      enforced.clear(enforced.nextSetBit(0));
    }
    int[][] costs =
        IntStream.of(tables.space().optionCounts())
            .mapToObj(options -> random.ints(options, 0, 6).toArray())
            .toArray(int[][]::new);
    List<int[]> candidates =
        new BruteForce(tables)
            .avoiding(enforced).stream()
                .filter(
                    o ->
                        crossed.stream().allMatch(p -> tables.positions().get(p).crossesOutcome(o)))
                .toList();

    Optional<ParetoOutcome> cheapest =
        value(new ExactEngine(tables, NO_DIAGRAM).cheapest(crossed, enforced, costs));
    assertThat(cheapest.map(found -> found.costs()[0]))
        .isEqualTo(candidates.stream().map(o -> cost(o, costs)).min(Integer::compare));
    cheapest.ifPresent(
        found -> {
          assertThat(candidates).anyMatch(o -> Arrays.equals(o, found.outcome()));
          assertThat(cost(found.outcome(), costs)).isEqualTo(found.costs()[0]);
        });
  }

  private static int cost(int[] outcome, int[][] costs) {
    return IntStream.range(0, outcome.length).map(i -> costs[i][outcome[i]]).sum();
  }

  /** Worked out by hand: 40 issues of 5 options in a ring, neighbours differ. */
  @Test
  void countsGoBeyondMachineWords() {
    int issues = 40;
    OutcomeSpace space = OutcomeSpace.of(IntStream.generate(() -> 5).limit(issues).toArray());
    List<CrossingTable> ring = new ArrayList<>();
    for (int issue = 0; issue < issues; issue++) {
      int[] scope = {Math.min(issue, (issue + 1) % issues), Math.max(issue, (issue + 1) % issues)};
      ring.add(Tables.table(space, scope, o -> o[0] == o[1]));
    }
    CrossingTables tables = new CrossingTables(space, ring, List.of());

    // The chromatic polynomial of a ring of even length: (k - 1)^n + (k - 1).
    BigInteger count = BigInteger.valueOf(4).pow(issues).add(BigInteger.valueOf(4));
    ExactAnswer.Figures figures =
        new ExactEngine(tables, NO_DIAGRAM).answer(Enforced.of(new BitSet())).coherentFigures();
    assertThat(value(figures.count())).isEqualTo(count);
    // No colour differs from another.
    BigInteger fifth = count.divide(BigInteger.valueOf(5));
    assertThat(value(figures.byOption()))
        .allMatch(options -> options.stream().allMatch(fifth::equals));
  }

  @Test
  void whatTakesTooMuchSaysHowMuchIsEnough() {
    CrossingTables tables = Tables.randomPositions(16, 4, 14, true, new SplittableRandom(3));
    BitSet all = Tables.first(14);
    Attempt<BigInteger> refused =
        new ExactEngine(tables, new Budget(1, -1, Cutoff.NEVER)).countAvoiding(all);
    assertThat(refused).isInstanceOf(Spent.class);
    double bytes = ((Spent<BigInteger>) refused).bytes();
    assertThat(bytes).isGreaterThan(Budget.BYTES_PER_EDGE);

    int edges = (int) Math.ceil(bytes / Budget.BYTES_PER_EDGE);
    Attempt<BigInteger> counted =
        new ExactEngine(tables, new Budget(edges, -1, Cutoff.NEVER)).countAvoiding(all);
    assertThat(value(counted)).isEqualTo(BucketElimination.count(tables, all));
  }

  @Test
  void stopsOnceTheTimeIsUp() {
    CrossingTables tables = Tables.randomPositions(16, 4, 14, true, new SplittableRandom(3));
    AtomicLong looks = new AtomicLong();
    new ExactEngine(tables, new Budget(1 << 22, -1, () -> looks.incrementAndGet() < 0))
        .countAvoiding(Tables.first(14));
    for (double share : List.of(0.6, 0.8, 0.95)) {
      long last = (long) (share * looks.get());
      AtomicLong again = new AtomicLong();
      Budget budget = new Budget(1 << 22, -1, () -> again.getAndIncrement() >= last);
      assertThat(new ExactEngine(tables, budget).countAvoiding(Tables.first(14)))
          .isEqualTo(Spent.ofTime());
      assertThat(again).hasValue(last + 1);
    }
  }

  private static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }

  private static <T> T value(Attempt<T> attempt) {
    return ExactEngineTest.value(attempt);
  }
}
