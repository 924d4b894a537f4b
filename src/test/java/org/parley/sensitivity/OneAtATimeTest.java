package org.parley.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.effort.Cutoff;
import org.parley.sensitivity.OneAtATime.Swing;
import org.parley.worlds.DecisionFrame;
import org.parley.worlds.ExactWorlds;
import org.parley.worlds.ExactWorldsTest;
import org.parley.worlds.GeneratedModels;
import org.parley.worlds.PositionEffect;

final class OneAtATimeTest {

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aFlipIsWhereTheProbabilityCrossesTheThreshold(long seed) {
    ExactWorlds worlds = ExactWorldsTest.exact(GeneratedModels.independent(seed));
    double threshold = 0.5;
    for (Swing swing : OneAtATime.swings(worlds, threshold, Cutoff.NEVER).known().orElseThrow()) {
      assertThat(swing.dealAtLow()).isGreaterThanOrEqualTo(swing.dealAtHigh() - 1e-12);
      assertThat(swing.flips())
          .isEqualTo(swing.dealAtLow() >= threshold && swing.dealAtHigh() < threshold);
      swing
          .turning()
          .ifPresent(
              firmness -> {
                double[] changed = worlds.model().firmness();
                changed[swing.position()] = firmness;
                assertThat(worlds.dealByFirmness().applyAsDouble(changed))
                    .isCloseTo(threshold, within(1e-9));
                assertThat(firmness).isBetween(swing.range().low(), swing.range().high());
              });
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void knowingOnePositionIsWorthNoMoreThanKnowingAll(long seed) {
    ExactWorlds worlds = ExactWorldsTest.exact(GeneratedModels.correlated(seed));
    double deal = worlds.deal().value();
    // Who bets on the likelier and then learns which it is, wins half a stake where it was not.
    double all = 0.5 * Math.min(deal, 1 - deal);
    for (PositionEffect effect :
        OneAtATime.effects(worlds, DecisionFrame.EVEN, Cutoff.NEVER).known().orElseThrow()) {
      assertThat(effect.information()).isBetween(0.0, all + 1e-9);
    }
  }

  /**
   * By hand: a deal has probability 0.6 if idle and 0.2 if it binds, each half the time, so 0.4 on
   * the whole and one does not prepare at a cost of 0.5; told that it is idle one prepares and
   * gains 0.1, half the time.
   */
  @Test
  void informationIsWorthWhatItChanges() {
    assertThat(DecisionFrame.EVEN.information(0.5, 0.2, 0.6)).isCloseTo(0.05, within(1e-15));
  }
}
