package org.parley.exploration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.exploration.Instances.run;
import static org.parley.exploration.Instances.sampler;
import static org.parley.exploration.Instances.smallInstances;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.exploration.Instances.Instance;
import org.parley.scenario.OutcomeSpace;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;

/** Threads, shards, stopping, and what is said where nothing can be drawn. */
final class SamplerRunTest {

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
            Instance.of(
                february, Instances.ones(february.space().optionCounts()), all, List.of(all)),
            threads
          });
    }
    return cases;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 20})
  void shardsAddUpToTheWholeRun(int count) {
    Sampler sampler = sampler(smallInstances().get(7));
    DrawRequest request = DrawRequest.of(7 * Sampler.CHUNK_DRAWS + 5, 6).keeping(5);
    Sample sum = run(sampler, part(request, new Shard(count - 1, count)), 2);
    for (int index = count - 2; index >= 0; index--) {
      sum = sum.plus(run(sampler, part(request, new Shard(index, count)), 2), 5);
    }
    Sample whole = run(sampler, request, 1);
    assertThat(sum.isComplete()).isTrue();
    assertThat(sum.counts()).isEqualTo(whole.counts());
    assertThat(sum.nearest()).isEqualTo(whole.nearest());
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
  void circuitsAreMadeOnceForAllRuns() {
    Sampler sampler = sampler(smallInstances().get(3));
    Plan plan = sampler.plan();
    run(sampler, DrawRequest.of(100, 1), 1);
    run(sampler, DrawRequest.of(100, 2), 2);
    assertThat(sampler.plan()).isSameAs(plan);
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

  private static DrawRequest part(DrawRequest whole, Shard shard) {
    return new DrawRequest(whole.draws(), whole.seed(), whole.nearest(), shard, whole.goal());
  }
}
