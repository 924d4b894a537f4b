package org.parley.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.stat.Interval;
import org.parley.stat.Interval.Method;

final class WordsTest {

  /** Java's own grouping says what ours must, for numbers of every length and both signs. */
  @Test
  void countsAreGroupedInThrees() {
    Random random = new Random(1);
    for (int bits = 0; bits < 200; bits++) {
      BigInteger count = new BigInteger(bits, random);
      for (BigInteger signed : List.of(count, count.negate())) {
        assertThat(Words.count(signed)).isEqualTo(String.format(Locale.ROOT, "%,d", signed));
      }
    }
    for (long count : new long[] {0, 999, 1000, -100, -1000, Long.MIN_VALUE}) {
      assertThat(Words.count(count)).isEqualTo(String.format(Locale.ROOT, "%,d", count));
    }
  }

  /** Written down by hand: the limits shown are never within the limits computed. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0.101358 | 0.102544  | [10.13 %, 10.26 %]
          0        | 3.688e-6  | [0 %, 0.00037 %]
          3.688e-6 | 3.712e-6  | [0.00036 %, 0.00038 %]
          0.1      | 0.25      | [10.00 %, 25.00 %]
          0.999996 | 1         | [99.9996 %, 100 %]
          1.21e-10 | 1.29e-10  | [1.2e-08 %, 1.3e-08 %]
          """)
  void limitsAreRoundedOutwards(double low, double high, String words) {
    assertThat(Words.percents(new Interval(low, high, 0.95, Method.WILSON))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0        | 0 %
          1        | 100 %
          0.0139   | 1.39 %
          0.00005  | 0.0050 %
          0.999999 | 99.9999 %
          1.25e-10 | 1.3e-08 %
          """)
  void smallNeverLooksLikeNoneNorMuchLikeAll(double share, String words) {
    assertThat(Words.percent(share)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0",
        "999999999999999999 | 999,999,999,999,999,999",
        "1000000000000000000 | 1.000 x 10^18",
        "12345500000000000000000 | 1.235 x 10^22",
        "99999999999999999999 | 1.000 x 10^20",
        "-20000000000000000000 | -2.000 x 10^19"
      })
  void countsOfAColumnStayNarrow(BigInteger count, String words) {
    assertThat(Words.columnCount(count)).isEqualTo(words);
  }
}
