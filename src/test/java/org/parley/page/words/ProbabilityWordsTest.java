package org.parley.page.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.worlds.Probability.Exact;

final class ProbabilityWordsTest {

  /** Written down by hand: half a unit of the last digit, or more, is shown. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0.102     | 7e-10   | 10.20 %
          0.102     | 0.00004 | 10.20 %
          0.102     | 0.00021 | 10.20 % +- 0.02 %
          0.102     | 0.013   | 10.20 % +- 1.30 %
          0.000012  | 1e-7    | 0.0012 %
          0.000012  | 6e-7    | 0.0012 % +- 0.000060 %
          0.9999991 | 2e-7    | 99.9999 %
          0.9999991 | 6e-7    | 99.9999 % +- 0.000060 %
          0         | 0       | 0 %
          """)
  void errorIsShownWhereItReachesTheDigitsShown(double value, double error, String words) {
    assertThat(ProbabilityWords.percent(new Exact(value, error))).isEqualTo(words);
  }
}
