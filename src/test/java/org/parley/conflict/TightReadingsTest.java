package org.parley.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.elimination.Budget;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;

final class TightReadingsTest {

  private static final Budget AMPLE = Budget.ofEdges(1 << 20);

  @Test
  void noChoiceIsCalledBlockingThatLeavesSomething() {
    int blocking = 0;
    int missed = 0;
    for (long seed = 0; seed < 500; seed++) {
      CrossingTables lines = GeneratedTables.small(seed);
      List<BitSet> choices = ReadingChoicesTest.choices(lines.positions().size(), 3);
      List<BitSet> chosen = ReadingChoicesTest.chosen(choices);
      Set<BitSet> crossed =
          BruteForce.crossedSets(lines, BruteForce.firstPositions(lines.positions().size()));
      boolean isEverBlocked = chosen.stream().anyMatch(one -> isBlocked(one, crossed));

      TightReadings tight = TightReadings.of(lines, choices, AMPLE);
      BitSet tightest = new BitSet();
      Arrays.stream(tight.lines()).forEach(tightest::set);
      assertThat(chosen).as("seed %d", seed).contains(tightest);
      if (tight.isBlocking()) {
        assertThat(isBlocked(tightest, crossed)).as("seed %d", seed).isTrue();
        blocking++;
      }
      missed += isEverBlocked && !tight.isBlocking() ? 1 : 0;
    }
    assertThat(blocking).isGreaterThan(100);
    assertThat(missed).isLessThan(blocking / 10);
  }

  @Test
  void anOptionIsBlockedWhereSomeChoiceLeavesNoOutcomeWithIt() {
    int blocked = 0;
    for (long seed = 0; seed < 300; seed++) {
      CrossingTables lines = GeneratedTables.small(seed);
      List<BitSet> choices = ReadingChoicesTest.choices(lines.positions().size(), 2);
      TightReadings tight = TightReadings.of(lines, choices, AMPLE);
      for (int issue = 0; issue < lines.space().issueCount(); issue++) {
        for (int option = 0; option < lines.space().optionCount(issue); option++) {
          if (tight.isBlocking(issue, option)) {
            Set<BitSet> crossed = crossedWith(lines, issue, option);
            assertThat(ReadingChoicesTest.chosen(choices))
                .as("seed %d", seed)
                .anyMatch(one -> isBlocked(one, crossed));
            blocked++;
          }
        }
      }
    }
    assertThat(blocked).isGreaterThan(100);
  }

  @Test
  void withoutTimeSomeChoiceIsToldAndNothingIsBlocked() {
    CrossingTables lines = GeneratedTables.pigeonhole(4, 3);
    List<BitSet> choices = ReadingChoicesTest.choices(lines.positions().size(), 2);
    TightReadings tight = TightReadings.of(lines, choices, AMPLE.until(() -> true));
    assertThat(tight.lines()).hasSize(choices.size());
    assertThat(tight.isBlocking()).isFalse();
    assertThat(tight.isBlocking(0, 0)).isFalse();
  }

  private static boolean isBlocked(BitSet binding, Set<BitSet> crossed) {
    return crossed.stream().allMatch(binding::intersects);
  }

  /** The sets of lines that coherent outcomes with an option cross. */
  private static Set<BitSet> crossedWith(CrossingTables lines, int issue, int option) {
    List<CrossingFunction> coherence = new ArrayList<>(lines.coherence());
    coherence.add(CrossingTable.allBut(issue, lines.space().optionCount(issue), option));
    return BruteForce.crossedSets(
        new CrossingTables(lines.space(), coherence, lines.positions()),
        BruteForce.firstPositions(lines.positions().size()));
  }
}
