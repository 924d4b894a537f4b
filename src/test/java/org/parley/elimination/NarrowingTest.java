package org.parley.elimination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;
import org.parley.scenario.OutcomeSpace;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;

final class NarrowingTest {

  private static final OutcomeSpace THREE_BY_THREE = OutcomeSpace.of(3, 3, 3);

  /** Crossed where the first issue's option is the greater one. */
  private static CrossingTable greater(int first, int second) {
    // Combinations 1 0, 2 0 and 2 1 of two issues with three options.
    long crossed = 1L << 3 | 1L << 6 | 1L << 7;
    return CrossingTable.of(new int[] {first, second}, new int[] {3, 3}, new long[] {crossed});
  }

  static LongStream seeds() {
    return LongStream.range(3000, 3200);
  }

  @Test
  void whatOneTableTakesAwayReachesTheEndOfAChain() {
    // The last table comes first, so that one round is not enough.
    List<Factor> factors =
        forbidding(greater(1, 2), greater(0, 1), CrossingTable.allBut(0, 3, 1, 2));

    assertThat(narrowed(factors)).isDeepEqualTo(new int[][] {{1, 2}, {1, 2}, {1, 2}});
  }

  @Test
  void whatIsRecordedTakesNothingAway() {
    List<Factor> factors =
        List.of(
            Factor.forbidding(greater(0, 1)), Factor.recording(CrossingTable.allBut(0, 3, 2), 0));

    assertThat(narrowed(factors)).isDeepEqualTo(new int[][] {{0, 1, 2}, {0, 1, 2}, {0, 1, 2}});
  }

  @Test
  void tablesThatLeaveNoOutcomeLeaveNoFactors() {
    CrossingTables tables =
        new CrossingTables(
            THREE_BY_THREE,
            List.of(greater(0, 1), CrossingTable.allBut(0, 3, 2), CrossingTable.allBut(1, 3, 0, 1)),
            List.of());

    assertThat(Factors.forbidding(tables, new BitSet()).narrowed(Cutoff.NEVER)).isEmpty();
  }

  @Test
  void timeThatIsOverIsSaid() {
    assertThatThrownBy(() -> Narrowing.of(THREE_BY_THREE, forbidding(greater(0, 1)), () -> true))
        .isInstanceOf(CutShort.class);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void optionsOfOutcomesAreLeft(long seed) {
    CrossingTables tables = Tables.randomSmall(new SplittableRandom(seed));
    BitSet all = new BitSet();
    all.set(0, tables.positions().size());
    int[][] left =
        Narrowing.of(tables.space(), Factors.forbidding(tables, all).list(), Cutoff.NEVER).left();

    for (int[] outcome : new BruteForce(tables).avoiding(all)) {
      for (int issue = 0; issue < outcome.length; issue++) {
        assertThat(left[issue]).contains(outcome[issue]);
      }
    }
  }

  private static int[][] narrowed(List<Factor> factors) {
    return Narrowing.of(THREE_BY_THREE, factors, Cutoff.NEVER).left();
  }

  private static List<Factor> forbidding(CrossingFunction... tables) {
    return new ArrayList<>(Arrays.stream(tables).map(Factor::forbidding).toList());
  }
}
