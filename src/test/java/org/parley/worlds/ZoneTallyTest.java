package org.parley.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ZoneTallyTest {

  /** Equal weights: effective draws are draws, and the share is a plain one. */
  @Test
  void equalWeightsCountAsDraws() {
    ZoneTally tally = new ZoneTally(new int[] {2}, 3);
    Collections.nCopies(30, 0.5).forEach(weight -> tally.record(new int[] {0}, weight));
    Collections.nCopies(10, 0.5).forEach(weight -> tally.record(new int[] {1}, weight));
    assertThat(tally.effectiveDraws()).isCloseTo(40, within(1e-9));
    assertThat(tally.mean()).isCloseTo(0.5, within(1e-12));
    assertThat(tally.standardError()).isCloseTo(0, within(1e-7));
    assertThat(tally.share(0, 0)).isCloseTo(0.75, within(1e-12));
    assertThat(tally.shareVariance(0, 0)).isCloseTo(0.75 * 0.25 / 40, within(1e-12));
  }

  /**
   * Log-normal weights, whose effective draws are near {@code n / e}; the total of a guide may be
   * far from the truth, so that weights are anything but near 1. Powers of ten round every weight,
   * by 1 in 10^16.
   */
  @ParameterizedTest
  @ValueSource(doubles = {1, 1e-8, 1e-9, 1e-12, 1e-17, 1e-200, 1e200})
  void weightsCountByTheirRatios(double scale) {
    ZoneTally plain = logNormal(1, 1);
    assertThat(plain.effectiveDraws()).isBetween(11_000.0, 13_000.0);
    for (int chunks : new int[] {1, 8}) {
      ZoneTally scaled = logNormal(scale, chunks);
      assertThat(scaled.draws()).isEqualTo(plain.draws());
      assertThat(scaled.mean() / scale).isCloseTo(plain.mean(), withinPercentage(1e-10));
      assertThat(scaled.standardError() / scale)
          .isCloseTo(plain.standardError(), withinPercentage(1e-10));
      assertThat(scaled.effectiveDraws())
          .isCloseTo(plain.effectiveDraws(), withinPercentage(1e-10));
      assertThat(scaled.share(0, 1)).isCloseTo(plain.share(0, 1), withinPercentage(1e-10));
      assertThat(scaled.shareVariance(0, 1))
          .isCloseTo(plain.shareVariance(0, 1), withinPercentage(1e-10));
    }
  }

  private static ZoneTally logNormal(double scale, int chunks) {
    Random random = new Random(1);
    ZoneTally sum = new ZoneTally(new int[] {2}, 0);
    for (int chunk = 0; chunk < chunks; chunk++) {
      ZoneTally tally = new ZoneTally(new int[] {2}, 0);
      for (int draw = 0; draw < 32_768 / chunks; draw++) {
        tally.record(new int[] {draw % 2}, scale * Math.exp(random.nextGaussian()));
      }
      sum.add(tally);
    }
    return sum;
  }

  /** The standard deviation of 1 and 1 + d in turns is d / 2, and of n draws all but n tell. */
  @Test
  void weightsThatDifferLittleKeepTheirDigits() {
    double little = 0x1p-40;
    ZoneTally sum = new ZoneTally(new int[] {1}, 0);
    for (int chunk = 0; chunk < 8; chunk++) {
      ZoneTally tally = new ZoneTally(new int[] {1}, 0);
      for (int draw = 0; draw < 4096; draw++) {
        tally.record(new int[] {0}, 1 + draw % 2 * little);
      }
      sum.add(tally);
    }
    assertThat(sum.mean() - 1).isCloseTo(little / 2, withinPercentage(0.1));
    assertThat(sum.standardError())
        .isCloseTo(little / 2 / Math.sqrt(32_767), withinPercentage(0.1));
    assertThat(sum.effectiveDraws()).isCloseTo(32_768, within(1e-9));
  }

  @Test
  void tallyWithoutWeightTellsNothing() {
    ZoneTally tally = new ZoneTally(new int[] {1}, 0);
    tally.record(new int[] {0}, 0);
    tally.add(new ZoneTally(new int[] {1}, 0));
    assertThat(tally.mean()).isZero();
    assertThat(tally.standardError()).isZero();
    assertThat(tally.effectiveDraws()).isZero();
  }
}
