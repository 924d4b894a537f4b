package org.parley.exploration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.scenario.OutcomeSpace;
import org.parley.stat.Proportion;

final class OutcomeTallyTest {

  private static final OutcomeSpace SPACE = OutcomeSpace.of(2, 3);

  private static BitSet positions(int... positions) {
    BitSet set = new BitSet();
    for (int position : positions) {
      set.set(position);
    }
    return set;
  }

  private static TallyShape shape() {
    return TallyShape.of(SPACE, 3, positions(0, 1), List.of(positions(0), positions(1, 2)));
  }

  /** Four draws by hand: crossing 0; crossing 0 and 1; crossing 2 alone; one incoherent. */
  private static OutcomeTally byHand() {
    OutcomeTally tally = new OutcomeTally(shape());
    tally.record(new int[] {0, 2}, positions(0));
    tally.record(new int[] {1, 1}, positions(0, 1));
    tally.record(new int[] {1, 2}, positions(2));
    tally.recordIncoherent();
    return tally;
  }

  @Test
  void recordedOutcomesAreCountedUnderEveryHeading() {
    OutcomeCounts counts = byHand().counts();
    assertThat(counts.drawn()).isEqualTo(4);
    assertThat(counts.incoherent()).isEqualTo(1);
    assertThat(counts.acceptance()).isEqualTo(new Proportion(1, 3));
    assertThat(List.of(counts.crossed(0), counts.crossed(1), counts.crossed(2)))
        .containsExactly(2L, 1L, 1L);
    assertThat(List.of(counts.soleBlocker(0), counts.soleBlocker(1), counts.soleBlocker(2)))
        .containsExactly(1L, 0L, 1L);
    assertThat(List.of(counts.crossings(0), counts.crossings(1), counts.crossings(2)))
        .containsExactly(1L, 1L, 1L);
    assertThat(List.of(counts.subsetAccepted(0), counts.subsetAccepted(1))).containsExactly(1L, 1L);
    assertThat(counts.optionDrawn(1, 2)).isEqualTo(2);
    assertThat(counts.optionAccepted(1, 2)).isEqualTo(1);
    assertThat(counts.optionAccepted(0, 0)).isZero();
  }

  @Test
  void talliesAndFrozenCountsAddUp() {
    OutcomeTally sum = byHand();
    sum.add(byHand());
    sum.add(OutcomeCounts.of(shape(), byHand().counts().toArray()));
    assertThat(sum.counts().drawn()).isEqualTo(12);
    assertThat(sum.counts().crossed(0)).isEqualTo(6);
  }

  @Test
  void differentShapesAreNotAdded() {
    OutcomeTally other =
        new OutcomeTally(TallyShape.of(SPACE, 3, positions(0), List.of(positions(0))));
    assertThatThrownBy(() -> byHand().add(other)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void wrongArraysAndPositionsAreRefused() {
    assertThatThrownBy(() -> OutcomeCounts.of(shape(), new long[2])).hasMessageContaining("[2]");
    long[] negative = new long[shape().size()];
    negative[3] = -1;
    assertThatThrownBy(() -> OutcomeCounts.of(shape(), negative)).hasMessageContaining("negative");
    assertThatThrownBy(() -> TallyShape.of(SPACE, 3, positions(3), List.of()))
        .hasMessageContaining("[3]");
    assertThatThrownBy(() -> OptionWeights.of(new double[][] {{1, -2}}))
        .hasMessageContaining("[-2.0]");
    assertThatThrownBy(() -> new Shard(2, 2)).hasMessageContaining("[2]");
  }
}
