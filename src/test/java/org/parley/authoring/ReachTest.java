package org.parley.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.conflict.Limits;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;
import org.parley.effort.Timer;
import org.parley.scenario.OutcomeSpace;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;

/** What is said to be reached is what looking at every outcome finds. */
final class ReachTest {

  private static final int[] OPTIONS = {3, 2, 4, 2};
  private static final Limits LIMITS = new Limits(1, 1, Duration.ofSeconds(10), 1L << 24);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void agreesWithEveryOutcome(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 20; round++) {
      List<CrossingFunction> coherence = tables(random, random.nextInt(3));
      List<CrossingFunction> all = tables(random, random.nextInt(3));
      List<CrossingFunction> none = tables(random, random.nextInt(3));

      boolean isReached = reach(coherence, Cutoff.NEVER).isReached(all, none);

      assertThat(isReached)
          .isEqualTo(
              outcomes().stream()
                  .anyMatch(
                      outcome ->
                          coherence.stream().noneMatch(t -> t.crossesOutcome(outcome))
                              && all.stream().allMatch(t -> t.crossesOutcome(outcome))
                              && none.stream().noneMatch(t -> t.crossesOutcome(outcome))));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void withinIsThatNothingOfTheFirstIsOutsideTheSecond(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 20; round++) {
      List<CrossingFunction> two = tables(random, 2);
      CrossingFunction first = two.get(0);
      CrossingFunction second = two.get(1);
      assertThat(reach(List.of(), Cutoff.NEVER).isWithin(first, second))
          .isEqualTo(
              outcomes().stream().filter(first::crossesOutcome).allMatch(second::crossesOutcome));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = 1)
  void isCutShortOnceTheTimeIsOver(long seed) {
    CrossingFunction table = tables(new Random(seed), 1).get(0);
    Reach reach = reach(List.of(), () -> true);
    assertThatThrownBy(() -> reach.isCrossed(table)).isInstanceOf(CutShort.class);
  }

  private static Reach reach(List<CrossingFunction> coherence, Cutoff end) {
    CrossingTables tables = new CrossingTables(OutcomeSpace.of(OPTIONS), coherence, List.of());
    return new Reach(tables, LIMITS, Timer.STOPPED, end);
  }

  private static List<CrossingFunction> tables(Random random, int count) {
    List<CrossingFunction> tables = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      int first = random.nextInt(OPTIONS.length - 1);
      int second = first + 1 + random.nextInt(OPTIONS.length - first - 1);
      int[] counts = {OPTIONS[first], OPTIONS[second]};
      long bits = random.nextLong() & (1L << counts[0] * counts[1]) - 1;
      tables.add(CrossingTable.of(new int[] {first, second}, counts, new long[] {bits}));
    }
    return tables;
  }

  private static List<int[]> outcomes() {
    List<int[]> outcomes = new ArrayList<>();
    for (int n = 0; n < 3 * 2 * 4 * 2; n++) {
      outcomes.add(new int[] {n / 16, n / 8 % 2, n / 2 % 4, n % 2});
    }
    return outcomes;
  }
}
