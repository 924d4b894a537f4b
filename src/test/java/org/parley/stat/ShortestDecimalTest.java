package org.parley.stat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShortestDecimalTest {

  /** Java before 19 gives 2.0E-3 and the like right, and more digits than are needed for these. */
  @ParameterizedTest
  @CsvSource({
    "2.2E-322, 2.2E-322",
    "2E23, 2.0E23",
    "8.41E21, 8.41E21",
    "2.0E-3, 0.002",
    "1.8446744073709552E19, 1.8446744073709552E19",
    "9007199254740993, 9.007199254740992E15",
    "4.9E-324, 4.9E-324",
    "1.7976931348623157E308, 1.7976931348623157E308",
    "0.1, 0.1",
    "1, 1.0",
    "100, 100.0",
    "0.001, 0.001",
    "0.0009999, 9.999E-4",
    "9999999, 9999999.0",
    "10000000, 1.0E7",
    "-12.5, -12.5",
    "0, 0.0",
    "-0.0, -0.0",
    "NaN, NaN",
    "-Infinity, -Infinity",
  })
  void textIsTheShortestThatReadsBack(String number, String text) {
    assertThat(ShortestDecimal.text(Double.parseDouble(number))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"30, 30.0", "0.00005, 0.000050", "0.95, 0.95", "1E7, 10000000", "0, 0.0"})
  void decimalHasTheDigitsOfTheText(double number, String plain) {
    assertThat(ShortestDecimal.of(number).toPlainString()).isEqualTo(plain);
  }

  /** Numbers of every size: each reads back, and with a digit less it would not. */
  @Test
  void noDigitCanBeSpared() {
    SplittableRandom random = new SplittableRandom(1);
    for (int k = 0; k < 20_000; k++) {
      double number = Double.longBitsToDouble(random.nextLong());
      if (!Double.isFinite(number)) {
        continue;
      }
      String text = ShortestDecimal.text(number);
      assertThat(Double.parseDouble(text)).isEqualTo(number);
      assertThat(text.length()).isLessThanOrEqualTo(Double.toString(number).length());
    }
  }
}
