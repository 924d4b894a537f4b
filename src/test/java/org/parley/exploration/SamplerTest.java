package org.parley.exploration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.exploration.Instances.run;
import static org.parley.exploration.Instances.sampler;
import static org.parley.exploration.Instances.smallInstances;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.exploration.Instances.Instance;
import org.parley.scenario.OutcomeSpace;
import org.parley.tabulation.CrossingTables;

final class SamplerTest {

  @Test
  void outcomesAreDrawnInProportionToTheirWeights() {
    List<Instance> instances = smallInstances();
    assertThat(instances).hasSizeGreaterThan(120);
    for (Instance instance : instances) {
      List<int[]> outcomes = Instances.coherent(instance);
      Instance marked = Instances.withIndicators(instance, outcomes);
      OutcomeCounts counts = run(sampler(marked), DrawRequest.of(40_000, 1), 1).counts();
      double[] weights =
          outcomes.stream().mapToDouble(outcome -> Instances.weight(instance, outcome)).toArray();
      long[] observed = indicatorCounts(instance, outcomes, counts);
      ChiSquare.assertFits(weights, observed);
    }
  }

  private static long[] indicatorCounts(
      Instance instance, List<int[]> outcomes, OutcomeCounts counts) {
    int first = instance.tables().positions().size();
    return IntStream.range(0, outcomes.size()).mapToLong(k -> counts.crossed(first + k)).toArray();
  }

  @Test
  void everyTallyFollowsFromTheOutcomesDrawn() {
    for (Instance instance : smallInstances().subList(0, 30)) {
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

  /** Weights of 0 and of 10^-300 of the greatest are never drawn; the rest keep their ratios. */
  @Test
  void extremeWeightsAreRespected() {
    CrossingTables tables = new CrossingTables(OutcomeSpace.of(5, 2), List.of(), List.of());
    double[][] weights = {{0, 1e300, 1, 3e300, 0}, {1e-320, 1}};
    Instance instance = Instance.of(tables, weights, new BitSet(), List.of());
    OutcomeCounts counts = run(sampler(instance), DrawRequest.of(1_000_000, 1), 1).counts();
    assertThat(counts.optionDrawn(0, 0) + counts.optionDrawn(0, 2) + counts.optionDrawn(0, 4))
        .isZero();
    assertThat(counts.optionDrawn(1, 0)).isZero();
    ChiSquare.assertFits(
        new double[] {1, 3}, new long[] {counts.optionDrawn(0, 1), counts.optionDrawn(0, 3)});
  }

  /** The number of intervals that hold is binomial; four and a half standard deviations allowed. */
  @Test
  void intervalsHoldTheExactShareAsOftenAsTheirLevelSays() {
    assertCoverage(1_000, 2_000);
  }

  @Test
  @Tag("slow")
  void intervalsHoldTheExactShareAsOftenAsTheirLevelSaysOverManySeeds() {
    assertCoverage(5_000, 10_000);
  }

  private static void assertCoverage(int seeds, int draws) {
    Instance instance = Instances.tied(2);
    List<int[]> outcomes = Instances.coherent(instance);
    long acceptable =
        outcomes.stream()
            .map(outcome -> Instances.crossed(instance.tables(), outcome))
            .filter(crossed -> !crossed.intersects(instance.enforced()))
            .count();
    double share = (double) acceptable / outcomes.size();
    assertThat(share).isBetween(0.02, 0.98);
    Sampler sampler = sampler(instance);
    long held =
        LongStream.range(0, seeds)
            .mapToObj(seed -> run(sampler, DrawRequest.of(draws, seed), 1).counts())
            .filter(counts -> counts.acceptance().interval(0.95).contains(share))
            .count();
    double allowed = 4.5 * Math.sqrt(0.95 * 0.05 * seeds);
    assertThat((double) held).isBetween(0.95 * seeds - allowed, 0.95 * seeds + allowed);
  }

  @Test
  void countsOfTheFebruaryScenarioFollowFromOneAnother() {
    CrossingTables tables = February.tables();
    BitSet all = new BitSet();
    all.set(0, tables.positions().size());
    Instance instance =
        Instance.of(
            tables, Instances.ones(tables.space().optionCounts()), all, List.of(all, new BitSet()));
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
    Instance instance =
        Instance.of(tables, Instances.ones(tables.space().optionCounts()), enforced, List.of());
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

  @Test
  void nearestOutcomesAreThoseOfTheWholeSpaceOnceEveryOutcomeIsDrawn() {
    for (Instance instance : smallInstances()) {
      List<int[]> outcomes = Instances.coherent(instance);
      if (rarest(instance, outcomes) > 1e-3) {
        // 40,000 draws miss an outcome of probability 1e-3 once in 10^17 times.
        List<DrawnOutcome> nearest =
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

  private static List<DrawnOutcome> nearestOf(
      Instance instance, List<int[]> outcomes, int capacity) {
    return outcomes.stream()
        .map(
            outcome ->
                DrawnOutcome.of(
                    instance.shape().enforcedAmong(Instances.crossed(instance.tables(), outcome)),
                    outcome))
        .sorted()
        .limit(capacity)
        .toList();
  }
}
