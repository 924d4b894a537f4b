package org.parley.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.special.Beta;
import org.junit.jupiter.api.Test;
import org.parley.stat.Interval.Method;

final class WeightedShareTest {

  /** Whole counts are plain counts. */
  @Test
  void equalWeightsGiveTheIntervalOfCounts() {
    Interval weighted = new WeightedShare(0.07, 300).interval(0.95);
    Interval plain = new Proportion(21, 300).interval(0.95, Method.CLOPPER_PEARSON);
    assertThat(weighted.low()).isCloseTo(plain.low(), within(1e-12));
    assertThat(weighted.high()).isCloseTo(plain.high(), within(1e-12));
    assertThat(weighted.method()).isEqualTo(Method.KORN_GRAUBARD);
  }

  /** The limits solve the equations of the definition with counts that are not whole. */
  @Test
  void limitsLeaveTheirTails() {
    Interval interval = new WeightedShare(0.3, 12.5).interval(0.9);
    double successes = 3.75;
    assertThat(Beta.regularizedBeta(interval.low(), successes, 12.5 - successes + 1))
        .isCloseTo(0.05, within(1e-9));
    assertThat(Beta.regularizedBeta(interval.high(), successes + 1, 12.5 - successes))
        .isCloseTo(0.95, within(1e-9));
  }

  /** At none of n the upper limit is 1 - tail^(1/n); nothing is known of no draws. */
  @Test
  void noneAndAllAndNothing() {
    Interval none = new WeightedShare(0, 50.5).interval(0.95);
    assertThat(none.low()).isZero();
    assertThat(none.high()).isCloseTo(1 - Math.pow(0.025, 1 / 50.5), within(1e-12));
    Interval all = new WeightedShare(1, 50.5).interval(0.95);
    assertThat(all.high()).isEqualTo(1);
    assertThat(all.low()).isCloseTo(Math.pow(0.025, 1 / 50.5), within(1e-12));
    assertThat(new WeightedShare(0, 0).interval(0.95).width()).isEqualTo(1);
  }

  @Test
  void sharesAndTrialsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> new WeightedShare(1.1, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("share [1.1]");
    assertThatThrownBy(() -> new WeightedShare(0.5, -1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Proportion(1, 2).interval(0.95, Method.NORMAL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not one for counts");
  }
}
