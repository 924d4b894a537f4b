package org.parley.elimination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.effort.Attempt;
import org.parley.effort.Cutoff;
import org.parley.effort.Known;
import org.parley.effort.Spent;
import org.parley.scenario.OutcomeSpace;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;

final class BudgetTest {

  private static final CrossingTables WIDE =
      Tables.randomPositions(30, 4, 90, false, new SplittableRandom(1));

  @Test
  void refusesPredictionsBeyondTheBudgetBeforeBuilding() {
    Budget budget = new Budget(1 << 20, 1e6, Cutoff.NEVER);

    assertTooLarge(new ExactEngine(WIDE, budget).crossings());
  }

  @Test
  void holdsWhatTakesNoMoreThanTheBytesGiven() {
    Budget budget = Budget.ofBytes(1_000_050, Cutoff.NEVER);

    assertThat(budget.bytes()).isBetween(1_000_050L - Budget.BYTES_PER_EDGE, 1_000_050L);
    assertThat(budget.allowance().isSpent(budget.bytes())).isFalse();
    assertThat(budget.allowance().isSpent(budget.bytes() + 1)).isTrue();
    assertThat(Budget.ofBytes(0, Cutoff.NEVER).maxEdges()).isEqualTo(1);
  }

  @Test
  void stopsAtTheNumberOfEdgesAllowed() {
    Budget budget = new Budget(10_000, Double.POSITIVE_INFINITY, Cutoff.NEVER);

    assertTooLarge(new ExactEngine(WIDE, budget).crossings());
  }

  @Test
  void stopsWhenCancelledThoughThereIsNoDeadline() {
    long planning = looksOfPlanning() + WIDE.positions().size();
    AtomicLong looks = new AtomicLong();
    Budget budget =
        new Budget(1 << 24, Double.POSITIVE_INFINITY, Cutoff.NEVER)
            .until(() -> looks.incrementAndGet() == planning + 20);

    assertThat(new ExactEngine(WIDE, budget).crossings()).isEqualTo(Spent.ofTime());
    assertThat(looks).hasValue(planning + 20);
  }

  /** The search for an order can take longer than all else where no diagram would fit. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 0.5, 0.9})
  void stopsAtTheDeadlineBeforeThereIsAnOrder(double share) {
    long last = (long) (share * looksOfPlanning());
    AtomicLong looks = new AtomicLong();
    Budget budget = new Budget(1 << 24, 1, () -> looks.getAndIncrement() >= last);

    assertThat(new ExactEngine(WIDE, budget).crossings()).isEqualTo(Spent.ofTime());
    assertThat(looks).hasValue(last + 1);
  }

  /** How often the clock is looked at before it is known that a diagram would be too large. */
  private static long looksOfPlanning() {
    AtomicLong looks = new AtomicLong();
    Budget budget = new Budget(1 << 24, 1, () -> looks.incrementAndGet() < 0);
    assertTooLarge(new ExactEngine(WIDE, budget).crossings());
    return looks.get();
  }

  @Test
  void whatFitsIsExactThoughTheRestDoesNot() {
    CrossingTables tables = Tables.randomPositions(14, 4, 30, false, new SplittableRandom(3));
    ExactEngine ample = new ExactEngine(tables, Budget.ofEdges(1 << 22));
    int recording = ExactEngineTest.value(ample.crossings()).edgeCount();
    BitSet all = Tables.first(30);
    ExactAnswer expected = ample.answer(Enforced.of(all));
    ExactAnswer answer =
        new ExactEngine(tables, Budget.ofEdges(recording / 2)).answer(Enforced.of(all));

    assertThat(answer.crossings()).isInstanceOf(Spent.class);
    assertThat(answer.histogram()).isEqualTo(expected.histogram());
    assertThat(answer.crossed()).isEqualTo(expected.crossed());
    assertThat(answer.soleBlockers()).isEqualTo(expected.soleBlockers());
    assertThat(ExactEngineTest.value(answer.acceptable()).count())
        .isEqualTo(ExactEngineTest.value(expected.acceptable()).count());
  }

  @Test
  void countsThatWouldTakeTooMuchMemoryAreNotTried() {
    // 60 positions of one issue: one node a level, each with up to 61 counts, and few edges.
    OutcomeSpace space = OutcomeSpace.of(2, 2);
    CrossingTable table = Tables.table(space, new int[] {0}, o -> o[0] == 0);
    CrossingTables tables = new CrossingTables(space, List.of(), Collections.nCopies(60, table));
    BitSet all = Tables.first(60);
    Crossings crossings =
        ExactEngineTest.value(new ExactEngine(tables, Budget.ofEdges(4)).crossings());

    assertThat(crossings.histogram(all)).isEqualTo(Spent.ofMemory());
    assertThat(crossings.histogram(new BitSet()))
        .isEqualTo(new Known<>(List.of(BigInteger.valueOf(4))));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, (1 << 28) + 1})
  void edgesAllowedMustBeWithinRange(int edges) {
    assertThatThrownBy(() -> Budget.ofEdges(edges))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("max edges [" + edges + "]");
  }

  private static void assertTooLarge(Attempt<?> attempt) {
    assertThat(attempt)
        .isInstanceOfSatisfying(
            Spent.class,
            spent -> {
              assertThat(spent.want()).isEqualTo(Spent.Want.MEMORY);
              assertThat(spent.bytes()).isGreaterThan(1e8);
            });
  }
}
