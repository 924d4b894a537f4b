package org.parley.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.scenario.OutcomeSpace;
import org.parley.scenario.Range;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;

final class WorldModelTest {

  private static final CrossingTable NEVER =
      CrossingTable.of(new int[0], new int[0], new long[] {0});

  private static CrossingTables tables(int lines) {
    return new CrossingTables(OutcomeSpace.of(2), List.of(), Collections.nCopies(lines, NEVER));
  }

  private static BitSet lines(int... lines) {
    BitSet set = new BitSet();
    for (int line : lines) {
      set.set(line);
    }
    return set;
  }

  @Test
  void linesAreNumberedPositionByPosition() {
    PositionAssumption two = new PositionAssumption(1, Range.exactly(1), List.of(0.3, 0.7));
    WorldModel model =
        new WorldModel(
            tables(4),
            List.of(PositionAssumption.of(0, 0.5), two, PositionAssumption.of(1, 0)),
            List.of(0.0, 0.5));
    assertThat(model.firstLines()).containsExactly(0, 1, 3, 4);
    assertThat(model.linesOf(1)).isEqualTo(lines(1, 2, 3));
    // Neither of the second party's positions can go both ways, so there is nothing to tie.
    assertThat(model.isTied(1)).isFalse();
  }

  @Test
  void whatDoesNotFitIsRefused() {
    List<PositionAssumption> one = List.of(PositionAssumption.of(0, 0.5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WorldModel(tables(2), one, List.of(0.0)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WorldModel(tables(1), one, List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WorldModel(tables(1), one, List.of(1.0)));
    assertThatIllegalArgumentException().isThrownBy(() -> PositionAssumption.of(0, 1.5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PositionAssumption(0, Range.exactly(1), List.of(0.3, 0.3)));
  }

  @Test
  void relaxationsKeepTheirMinimalSets() {
    WaysOut relaxations = WaysOut.all(List.of(lines(1, 2, 3), lines(2, 3), lines(4), lines(4)));
    assertThat(relaxations.sets()).containsExactly(lines(4), lines(2, 3));
    assertThat(relaxations.without(lines(2, 3)).sets()).containsExactly(lines());
  }
}
