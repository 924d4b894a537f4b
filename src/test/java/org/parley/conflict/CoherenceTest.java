package org.parley.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.effort.Timer;
import org.parley.scenario.OutcomeSpace;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;

final class CoherenceTest {

  private static final Diagnostician UNHURRIED =
      new Diagnostician(Limits.withDefaults(), Timer.STOPPED);

  @Test
  void smallestClashOfCoherenceTablesAgreesWithBruteForce() {
    int clashes = 0;
    for (long seed = 0; seed < 100; seed++) {
      CrossingTables tables = GeneratedTables.clashing(seed);
      Diagnosis diagnosis = BruteForce.known(UNHURRIED.diagnose(tables, new BitSet()));
      if (diagnosis instanceof Diagnosis.Incoherent incoherent) {
        clashes++;
        Set<BitSet> cores = coresOfCoherence(tables);
        int smallest = cores.stream().mapToInt(BitSet::cardinality).min().orElseThrow();
        assertThat(incoherent.extent()).isEqualTo(Diagnosis.Extent.SMALLEST);
        assertThat(cores).contains(incoherent.coherence());
        assertThat(incoherent.coherence().cardinality()).isEqualTo(smallest);
      }
    }
    assertThat(clashes).isGreaterThan(20);
  }

  @Test
  void ofTwoSmallestClashesTheFirstInOrderIsNamed() {
    OutcomeSpace space = OutcomeSpace.of(2, 2);
    CrossingTable together = GeneratedTables.table(space, new int[] {0, 1}, o -> o[0] == o[1]);
    CrossingTable less = GeneratedTables.table(space, new int[] {0, 1}, o -> o[0] > o[1]);
    CrossingTable firstIsOne = GeneratedTables.table(space, new int[] {0}, o -> o[0] != 1);
    CrossingTable secondIsOne = GeneratedTables.table(space, new int[] {1}, o -> o[0] != 1);
    CrossingTables tables =
        new CrossingTables(space, List.of(less, together, firstIsOne, secondIsOne), List.of());
    assertThat(BruteForce.known(UNHURRIED.diagnose(tables, new BitSet())))
        .isEqualTo(new Diagnosis.Incoherent(BruteForce.bits(0, 1, 2), Diagnosis.Extent.SMALLEST));
  }

  private static Set<BitSet> coresOfCoherence(CrossingTables tables) {
    CrossingTables asPositions = new CrossingTables(tables.space(), List.of(), tables.coherence());
    BitSet all = BruteForce.firstPositions(tables.coherence().size());
    return BruteForce.minimalHittingSets(
        BruteForce.minimal(BruteForce.crossedSets(asPositions, all)), all);
  }
}
