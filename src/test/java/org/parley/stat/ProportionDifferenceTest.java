package org.parley.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class ProportionDifferenceTest {

  /** Newcombe 1998, table II, method 10: 56/70 - 48/80 from 0.0524 to 0.3339. */
  @Test
  void intervalIsThatOfNewcombe() {
    ProportionDifference difference =
        new ProportionDifference(new Proportion(56, 70), new Proportion(48, 80));
    assertThat(difference.difference()).isCloseTo(0.2, within(1e-12));
    assertThat(difference.interval(0.95)[0]).isCloseTo(0.0524, within(5e-5));
    assertThat(difference.interval(0.95)[1]).isCloseTo(0.3339, within(5e-5));
  }

  @Test
  void turnedAroundItIsTheOpposite() {
    Proportion one = new Proportion(9, 10);
    Proportion other = new Proportion(3, 10);
    double[] there = new ProportionDifference(one, other).interval(0.9);
    double[] back = new ProportionDifference(other, one).interval(0.9);
    assertThat(back[0]).isCloseTo(-there[1], within(1e-12));
    assertThat(back[1]).isCloseTo(-there[0], within(1e-12));
  }

  @Test
  void nothingIsComparedWithoutTrials() {
    assertThatThrownBy(() -> new ProportionDifference(new Proportion(0, 0), new Proportion(1, 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no trials");
  }
}
