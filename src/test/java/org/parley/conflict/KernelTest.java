package org.parley.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.effort.Cutoff;
import org.parley.scenario.OutcomeSpace;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;

final class KernelTest {

  @Test
  void kernelKeepsTheMinimalSetsCrossed() {
    for (long seed = 0; seed < 400; seed++) {
      CrossingTables tables = GeneratedTables.small(seed);
      BitSet all = BruteForce.firstPositions(tables.positions().size());
      Set<BitSet> minimal = BruteForce.minimal(BruteForce.crossedSets(tables, all));
      Kernel kernel =
          Kernel.of(tables.space(), tables.coherence(), tables.positions(), Cutoff.NEVER);
      assertThat(minimalOf(kernel, all)).as("seed %d", seed).isEqualTo(minimal);
    }
  }

  @Test
  void kernelTablesSayWhatTheOriginalTablesSay() {
    for (long seed = 0; seed < 200; seed++) {
      CrossingTables tables = GeneratedTables.small(seed);
      Kernel kernel =
          Kernel.of(tables.space(), tables.coherence(), tables.positions(), Cutoff.NEVER);
      if (isEmpty(kernel)) {
        continue;
      }
      for (int[] outcome : BruteForce.outcomes(asTables(kernel))) {
        int[] original =
            IntStream.range(0, outcome.length)
                .map(issue -> kernel.original(issue, outcome[issue]))
                .toArray();
        assertThat(BruteForce.crossed(kernel.foreground(), outcome))
            .isEqualTo(BruteForce.crossed(tables.positions(), original));
        assertThat(BruteForce.crossed(kernel.background(), outcome))
            .isEqualTo(BruteForce.crossed(tables.coherence(), original));
      }
    }
  }

  /** Options 2 and 3 cross what option 1 crosses, and more; option 0 and option 1 differ. */
  @Test
  void optionThatCrossesMoreThanAnotherGoes() {
    OutcomeSpace space = OutcomeSpace.of(4, 1);
    CrossingTable one = GeneratedTables.table(space, new int[] {0}, o -> o[0] >= 1);
    CrossingTable other = GeneratedTables.table(space, new int[] {0}, o -> o[0] != 1);
    Kernel kernel = Kernel.of(space, List.of(), List.of(one, other), Cutoff.NEVER);
    assertThat(kernel.optionCount(0)).isEqualTo(2);
    assertThat(kernel.original(0, 1)).isEqualTo(1);
  }

  private static Set<BitSet> minimalOf(Kernel kernel, BitSet all) {
    return isEmpty(kernel)
        ? Set.of()
        : BruteForce.minimal(BruteForce.crossedSets(asTables(kernel), all));
  }

  private static boolean isEmpty(Kernel kernel) {
    return IntStream.range(0, kernel.issueCount())
        .anyMatch(issue -> kernel.optionCount(issue) == 0);
  }

  private static CrossingTables asTables(Kernel kernel) {
    int[] counts = IntStream.range(0, kernel.issueCount()).map(kernel::optionCount).toArray();
    return new CrossingTables(OutcomeSpace.of(counts), kernel.background(), kernel.foreground());
  }
}
