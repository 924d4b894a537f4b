package org.parley.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.question.WorldsPlan.Sampling;
import org.parley.testkit.Plans;

final class WorldsPlanTest {

  private static final Sampling SAMPLING = new Sampling(0, Optional.empty(), 0.95, 1);

  private static WorldsPlan plan(int megabytes) {
    return new WorldsPlan(
        Plans.ample(), new Assumed(Map.of(), Map.of()), SAMPLING, 0.5, 0, megabytes);
  }

  @Test
  void memoryIsWhatBudgetsAllow() {
    assertThat(plan(Budgets.MOST_MEGABYTES).memoryMegabytes()).isEqualTo(Budgets.MOST_MEGABYTES);
    for (int megabytes : new int[] {0, -1, Budgets.MOST_MEGABYTES + 1, Integer.MAX_VALUE}) {
      assertThatThrownBy(() -> plan(megabytes))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("memory [" + megabytes + "]");
    }
  }

  @ParameterizedTest
  @CsvSource({"-1, 0.95, 1", "0, 0, 1", "0, 1, 1", "0, NaN, 1", "0, 0.95, 0"})
  void samplingOutOfRangeIsRefused(long draws, double level, int threads) {
    assertThatThrownBy(() -> new Sampling(draws, Optional.empty(), level, threads))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("draws [" + draws + "]");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1})
  void noDrawsAndOneAreAllowed(long draws) {
    assertThat(new Sampling(draws, Optional.empty(), 0.5, 1).draws()).isEqualTo(draws);
  }
}
