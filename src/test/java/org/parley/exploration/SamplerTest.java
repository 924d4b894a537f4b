package org.parley.exploration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.exploration.Instances.Instance;
import org.parley.scenario.OutcomeSpace;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;

final class SamplerTest {

  /**
   * Level of one chi-square test. With a correct sampler the chance that any of the few hundred
   * tests here rejects is below one in ten thousand, and the fixed seeds then settle it for good.
   */
  private static final double LEVEL = 1e-7;

  private static final int INSTANCES = 300;
  private static final int MOST_OUTCOMES = 120;

  private static Sampler sampler(Instance instance) {
    return ((Preparation.Ready) instance.prepare()).sampler();
  }

  private static Sample run(Sampler sampler, DrawRequest request, int threads) {
    return sampler.run(request, threads, Checkpoint.NONE, () -> false);
  }

  private static List<Instance> smallInstances() {
    return LongStream.range(0, INSTANCES)
        .mapToObj(Instances::small)
        .filter(instance -> !Instances.coherent(instance).isEmpty())
        .filter(instance -> Instances.coherent(instance).size() <= MOST_OUTCOMES)
        .toList();
  }

  @Test
  void outcomesAreDrawnInProportionToTheirWeights() {
    List<Instance> instances = smallInstances();
    assertThat(instances).hasSizeGreaterThan(180);
    for (Instance instance : instances) {
      List<int[]> outcomes = Instances.coherent(instance);
      Instance marked = Instances.withIndicators(instance, outcomes);
      OutcomeCounts counts = run(sampler(marked), DrawRequest.of(40_000, 1), 1).counts();
      double[] weights =
          outcomes.stream().mapToDouble(outcome -> Instances.weight(instance, outcome)).toArray();
      long[] observed = indicatorCounts(instance, outcomes, counts);
      assertFits(weights, observed);
    }
  }

  private static long[] indicatorCounts(
      Instance instance, List<int[]> outcomes, OutcomeCounts counts) {
    int first = instance.tables().positions().size();
    return IntStream.range(0, outcomes.size()).mapToLong(k -> counts.crossed(first + k)).toArray();
  }

  /** Pearson's test, with the outcomes expected fewer than ten times taken together. */
  private static void assertFits(double[] weights, long[] observed) {
    double total = Arrays.stream(weights).sum();
    long draws = Arrays.stream(observed).sum();
    double statistic = 0;
    int cells = 0;
    double rareExpected = 0;
    long rareObserved = 0;
    for (int k = 0; k < weights.length; k++) {
      double expected = draws * weights[k] / total;
      if (expected < 10) {
        rareExpected += expected;
        rareObserved += observed[k];
      } else {
        statistic += (observed[k] - expected) * (observed[k] - expected) / expected;
        cells++;
      }
    }
    if (rareExpected >= 10) {
      statistic += (rareObserved - rareExpected) * (rareObserved - rareExpected) / rareExpected;
      cells++;
    }
    if (cells > 1) {
      double critical =
          new ChiSquaredDistribution(cells - 1).inverseCumulativeProbability(1 - LEVEL);
      assertThat(statistic).isLessThan(critical);
    }
  }

  @Test
  void everyTallyFollowsFromTheOutcomesDrawn() {
    for (Instance instance : smallInstances().subList(0, 60)) {
      List<int[]> outcomes = Instances.coherent(instance);
      Instance marked = Instances.withIndicators(instance, outcomes);
      Sampler sampler = sampler(marked);
      for (int draws : new int[] {1, 63, 64, 65, 8191, 8192, 8193, 20_000}) {
        OutcomeCounts counts = run(sampler, DrawRequest.of(draws, 2), 1).counts();
        long[] drawn = indicatorCounts(instance, outcomes, counts);
        assertThat(counts).isEqualTo(tallied(marked, outcomes, drawn));
      }
    }
  }

  private static OutcomeCounts tallied(Instance instance, List<int[]> outcomes, long[] drawn) {
    OutcomeTally tally = new OutcomeTally(instance.shape());
    for (int k = 0; k < drawn.length; k++) {
      BitSet crossed = Instances.crossed(instance.tables(), outcomes.get(k));
      for (long times = 0; times < drawn[k]; times++) {
        tally.record(outcomes.get(k), crossed);
      }
    }
    return tally.counts();
  }

  @Test
  void countsOfTheFebruaryScenarioFollowFromOneAnother() {
    CrossingTables tables = February.tables();
    BitSet all = new BitSet();
    all.set(0, tables.positions().size());
    Instance instance = new Instance(tables, ones(tables.space()), all, List.of(all, new BitSet()));
    OutcomeCounts counts = run(sampler(instance), DrawRequest.of(100_000, 3), 2).counts();
    assertThat(counts.draws()).isEqualTo(100_000);
    assertThat(counts.subsetAccepted(0)).isEqualTo(counts.accepted());
    assertThat(counts.subsetAccepted(1)).isEqualTo(100_000);
    long crossings = 0;
    for (int count = 0; count <= all.cardinality(); count++) {
      crossings += count * counts.crossings(count);
    }
    assertThat(all.stream().mapToLong(counts::crossed).sum()).isEqualTo(crossings);
    assertThat(all.stream().mapToLong(counts::soleBlocker).sum()).isEqualTo(counts.crossings(1));
  }

  @Test
  void sharesOfTheFebruaryScenarioAgreeWithDrawsByRejection() {
    CrossingTables tables = February.tables();
    BitSet enforced = new BitSet();
    enforced.set(0, 25);
    Instance instance = new Instance(tables, ones(tables.space()), enforced, List.of());
    OutcomeCounts sampled = run(sampler(instance), DrawRequest.of(2_000_000, 4), 2).counts();
    OutcomeCounts naive = NaiveSampler.draw(instance, 40_000_000, 5, 40_000);
    for (int position = 0; position < tables.positions().size(); position++) {
      // Six standard errors of the naive share: 35 comparisons fail by chance once in 10^7 times.
      double share = (double) sampled.crossed(position) / sampled.draws();
      double naiveShare = (double) naive.crossed(position) / naive.draws();
      double error = Math.sqrt(share * (1 - share) / naive.draws());
      assertThat(naiveShare)
          .as("position %d", position)
          .isBetween(share - 6 * error, share + 6 * error);
    }
  }

  private static double[][] ones(OutcomeSpace space) {
    double[][] ones = new double[space.issueCount()][];
    for (int issue = 0; issue < ones.length; issue++) {
      ones[issue] = new double[space.optionCount(issue)];
      Arrays.fill(ones[issue], 1);
    }
    return ones;
  }

  @ParameterizedTest
  @MethodSource("threadCases")
  void sampleDoesNotDependOnThreads(Instance instance, int threads) {
    DrawRequest request = DrawRequest.of(9 * Sampler.CHUNK_DRAWS + 777, 5).keeping(20);
    Sampler sampler = sampler(instance);
    assertThat(run(sampler, request, threads)).isEqualTo(run(sampler, request, 1));
  }

  private static List<Object[]> threadCases() {
    CrossingTables february = February.tables();
    BitSet all = new BitSet();
    all.set(0, 35);
    List<Object[]> cases = new ArrayList<>();
    for (int threads : new int[] {2, 7}) {
      cases.add(new Object[] {Instances.small(0), threads});
      cases.add(
          new Object[] {
            new Instance(february, ones(february.space()), all, List.of(all)), threads
          });
    }
    return cases;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 20})
  void shardsAddUpToTheWholeRun(int count) {
    Sampler sampler = sampler(smallInstances().get(7));
    DrawRequest request = DrawRequest.of(7 * Sampler.CHUNK_DRAWS + 5, 6).keeping(5);
    OutcomeTally sum = new OutcomeTally(sampler.shape());
    NearestKeeper nearest = new NearestKeeper(5);
    for (int index = count - 1; index >= 0; index--) {
      Sample part = run(sampler, request.only(new Shard(index, count)), 2);
      assertThat(part.isComplete()).isTrue();
      sum.add(part.counts());
      part.nearest().forEach(nearest::offer);
    }
    Sample whole = run(sampler, request, 1);
    assertThat(sum.counts()).isEqualTo(whole.counts());
    assertThat(nearest.nearest()).isEqualTo(whole.nearest());
  }

  @Test
  void nearestOutcomesAreThoseOfTheWholeSpaceOnceEveryOutcomeIsDrawn() {
    for (Instance instance : smallInstances()) {
      List<int[]> outcomes = Instances.coherent(instance);
      if (rarest(instance, outcomes) > 1e-3) {
        // 40,000 draws miss an outcome of probability 1e-3 once in 10^17 times.
        List<NearestOutcome> nearest =
            run(sampler(instance), DrawRequest.of(40_000, 7).keeping(6), 1).nearest();
        assertThat(nearest).isEqualTo(nearestOf(instance, outcomes, 6));
      }
    }
  }

  private static double rarest(Instance instance, List<int[]> outcomes) {
    double total = outcomes.stream().mapToDouble(o -> Instances.weight(instance, o)).sum();
    return outcomes.stream().mapToDouble(o -> Instances.weight(instance, o)).min().orElse(0)
        / total;
  }

  private static List<NearestOutcome> nearestOf(
      Instance instance, List<int[]> outcomes, int capacity) {
    return outcomes.stream()
        .map(
            outcome ->
                NearestOutcome.of(
                    instance.shape().enforcedAmong(Instances.crossed(instance.tables(), outcome)),
                    outcome))
        .sorted()
        .limit(capacity)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void checkpointStopsAfterTheSameChunkWithAnyThreads(int threads) {
    Sampler sampler = sampler(smallInstances().get(3));
    DrawRequest request = DrawRequest.of(40L * Sampler.CHUNK_DRAWS, 8);
    long enough = 4L * Sampler.CHUNK_DRAWS;
    Sample stopped =
        sampler.run(request, threads, (draws, accepted) -> draws < enough, () -> false);
    assertThat(stopped.isComplete()).isFalse();
    assertThat(stopped.counts()).isEqualTo(run(sampler, DrawRequest.of(enough, 8), 1).counts());
  }

  @Test
  void cancelledRunKeepsItsFirstChunks() {
    Sampler sampler = sampler(smallInstances().get(3));
    DrawRequest request = DrawRequest.of(40L * Sampler.CHUNK_DRAWS, 9);
    int[] asked = {0};
    Sample cancelled = sampler.run(request, 1, Checkpoint.NONE, () -> ++asked[0] > 3);
    assertThat(cancelled.isComplete()).isFalse();
    assertThat(cancelled.counts())
        .isEqualTo(run(sampler, DrawRequest.of(3L * Sampler.CHUNK_DRAWS, 9), 1).counts());
  }

  @Test
  void failureOfTheCheckpointReachesTheCaller() {
    Sampler sampler = sampler(smallInstances().get(3));
    Checkpoint failing =
        (draws, accepted) -> {
          throw new IllegalStateException("full disk");
        };
    assertThatThrownBy(() -> sampler.run(DrawRequest.of(1 << 20, 1), 3, failing, () -> false))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("full disk");
  }

  @Test
  void nothingIsDrawnWhereNothingIsAskedFor() {
    Sample sample = run(sampler(smallInstances().get(3)), DrawRequest.of(0, 1).keeping(3), 2);
    assertThat(sample.counts().draws()).isZero();
    assertThat(sample.nearest()).isEmpty();
    assertThat(sample.isComplete()).isTrue();
  }

  @Test
  void contradictoryCoherenceIsSaidSoWithItsIssues() {
    CrossingTable first = Instances.table(new int[] {0, 2}, new int[] {2, 2}, o -> o[0] == o[1]);
    CrossingTable second = Instances.table(new int[] {0, 2}, new int[] {2, 2}, o -> o[0] != o[1]);
    CrossingTables tables =
        new CrossingTables(OutcomeSpace.of(2, 3, 2), List.of(first, second), List.of());
    assertThat(
            Sampler.prepare(tables, OptionWeights.uniform(tables.space()), new BitSet(), List.of()))
        .isEqualTo(new Preparation.NothingCoherent(List.of(0, 2)));
  }

  @Test
  void clusterTooLargeToListIsSaidSoWithItsIssues() {
    int[] counts = new int[24];
    Arrays.fill(counts, 4);
    List<CrossingTable> chain =
        IntStream.range(0, 23)
            .mapToObj(
                k -> Instances.table(new int[] {k, k + 1}, new int[] {4, 4}, o -> o[0] + o[1] == 6))
            .toList();
    CrossingTables tables = new CrossingTables(OutcomeSpace.of(counts), chain, List.of());
    assertThat(
            Sampler.prepare(tables, OptionWeights.uniform(tables.space()), new BitSet(), List.of()))
        .isInstanceOf(Preparation.TooManyCombinations.class);
  }
}
