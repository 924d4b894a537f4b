package org.parley.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.scenario.OutcomeSpace;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;

final class SubstitutesTest {

  /** The position tells the first option from the others, coherence the first two from the last. */
  @Test
  void anOptionStandsForThoseThatCrossAtLeastAsMuch() {
    CrossingFunction coherence = table(0b000_000_110_110);
    CrossingFunction position = table(0b001_001_001_111);
    CrossingTables tables =
        new CrossingTables(OutcomeSpace.of(4, 3, 2), List.of(coherence), List.of(position));
    Substitutes options = Substitutes.of(tables, 0);
    assertThat(options.canStandFor(1, 0)).isTrue();
    assertThat(options.canStandFor(0, 1)).isFalse();
    assertThat(options.canStandFor(2, 3)).isTrue();
    assertThat(options.canStandFor(3, 2)).isTrue();
    assertThat(options.canStandForAll(1)).isFalse();
    assertThat(options.canStandForAll(2)).isTrue();
    assertThat(options.canStandForAll(3)).isTrue();
  }

  @Test
  void anIssueThatNoTableReadsMayBeSettledInAnyWay() {
    CrossingTables tables =
        new CrossingTables(OutcomeSpace.of(4, 3, 2), List.of(), List.of(table(0b1)));
    assertThat(Substitutes.of(tables, 2).canStandForAll(0)).isTrue();
    assertThat(Substitutes.of(tables, 2).canStandForAll(1)).isTrue();
    assertThat(Substitutes.of(tables, 1).canStandForAll(0)).isFalse();
  }

  /** Over an issue of four options and one of three, three bits for each of the four. */
  private static CrossingFunction table(long bits) {
    return CrossingTable.of(new int[] {0, 1}, new int[] {4, 3}, new long[] {bits});
  }
}
