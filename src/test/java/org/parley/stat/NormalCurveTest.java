package org.parley.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NormalCurveTest {

  /**
   * Worked out to 21 digits by the series of the error function in arithmetic of 120 digits. Far
   * out an argument rounded in its last digit moves more digits of the probability.
   */
  @ParameterizedTest
  @CsvSource({
    "-8, 6.22096057427178412352e-16",
    "-6, 9.86587645037698140701e-10",
    "-5.7, 5.99037140106353442983e-9",
    "-4, 3.16712418331199212538e-5",
    "-2.5, 6.20966532577613516698e-3",
    "-1, 1.58655253931457051415e-1",
    "-0.7, 2.41963652223073014749e-1",
    "-0.66, 2.54626914671336147611e-1",
    "-0.3, 3.82088577811047362693e-1",
    "0.1, 5.39827837277028981465e-1",
    "0.5, 6.91462461274013103638e-1",
    "0.67, 7.48571104904689885709e-1",
    "1.96, 9.75002104851779565863e-1",
    "3, 9.98650101968369905473e-1",
    "5, 9.99999713348428120806e-1"
  })
  void isWhatTheSeriesSays(double z, double probability) {
    assertThat(NormalCurve.below(z)).isCloseTo(probability, Percentage.withPercentage(1e-12));
  }

  @Test
  void agreesWithAnotherProgramEverywhere() {
    NormalDistribution other = new NormalDistribution(null, 0, 1);
    for (double z = -9; z <= 9; z += 0.001) {
      assertThat(NormalCurve.below(z)).isCloseTo(other.cumulativeProbability(z), within(1e-15));
    }
  }

  @Test
  void growsFromNothingToOneAndIsEven() {
    assertThat(NormalCurve.below(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(NormalCurve.below(-40)).isZero();
    assertThat(NormalCurve.below(0)).isEqualTo(0.5);
    assertThat(NormalCurve.below(40)).isEqualTo(1);
    assertThat(NormalCurve.below(Double.POSITIVE_INFINITY)).isEqualTo(1);
    assertThat(NormalCurve.below(Double.NaN)).isNaN();
    for (double z = 0; z < 9; z += 0.01) {
      assertThat(NormalCurve.below(z) + NormalCurve.below(-z)).isCloseTo(1, within(3e-16));
      assertThat(NormalCurve.below(z + 0.01)).isGreaterThanOrEqualTo(NormalCurve.below(z));
    }
  }
}
