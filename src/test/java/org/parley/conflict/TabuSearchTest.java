package org.parley.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.parley.effort.Allowance;
import org.parley.effort.Timer;
import org.parley.tabulation.CrossingTables;

final class TabuSearchTest {

  @Test
  void findsAnOutcomeThatCrossesAsFewAsAnyWhereThereAreFewOutcomes() {
    int coherent = 0;
    for (long seed = 0; seed < 300; seed++) {
      CrossingTables tables = GeneratedTables.small(seed);
      BitSet enforced = new BitSet();
      enforced.set(0, tables.positions().size());
      OptionalInt fewest =
          BruteForce.crossedSets(tables, enforced).stream().mapToInt(BitSet::cardinality).min();
      if (fewest.isPresent()) {
        coherent++;
        Allowance unhurried = Limits.withDefaults().allowance(Timer.STOPPED);
        int[] nearest = new TabuSearch(tables, enforced).nearest(unhurried);
        assertThat(tables.isCoherent(nearest)).as("seed %d", seed).isTrue();
        assertThat(BruteForce.crossed(tables.positions(), nearest).cardinality())
            .as("seed %d", seed)
            .isEqualTo(fewest.getAsInt());
      }
    }
    assertThat(coherent).isGreaterThan(200);
  }
}
