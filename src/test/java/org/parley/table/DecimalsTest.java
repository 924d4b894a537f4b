package org.parley.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DecimalsTest {

  @ParameterizedTest
  @CsvSource({
    "2.8499999999999996, 2.85",
    "0.30000000000000004, 0.3",
    "0.1, 0.1",
    "0, 0.0",
    "1, 1.0",
    "-0.6666666666666666, -0.666666666667",
    "10415290.123456789, 1.04152901235E7",
    "9.381261573576215E-6, 9.38126157358E-6",
    "4.9E-324, 4.9E-324",
    // As the schema of a number has it.
    "Infinity, INF",
    "-Infinity, -INF",
  })
  void csvHoldsTwelveSignificantDigits(double number, String text) {
    Table<Double> table = Table.<Double>of("t", "number").number("n", "it", n -> n).build();
    assertThat(CsvText.of(table.with(List.of(number)))).isEqualTo("n\n" + text + "\n");
  }

  @Test
  void jsonHoldsTheSameAndWhatWasGivenExactly() {
    assertThat(JsonText.of(List.of(0.1 + 0.2, 1.9 + 0.95, new BigDecimal("0.30000000000000004"))))
        .isEqualTo("[ 0.3, 2.85, 0.30000000000000004 ]\n");
  }

  @ParameterizedTest
  @CsvSource({"0.9500000000004, 0.95", "0.12345678901249, 0.123456789012", "0.5, 0.5"})
  void roundingTwiceChangesNothing(double number, double rounded) {
    assertThat(Decimals.rounded(number)).isEqualTo(rounded);
    assertThat(Decimals.rounded(rounded)).isEqualTo(rounded);
  }
}
