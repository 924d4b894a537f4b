package org.parley.page.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WrappedTest {

  @Test
  void numbersKeepTheirPercentSigns() {
    String text = "x".repeat(70) + " 18.36 % of all, " + "y".repeat(58) + " 100 %.";
    assertThat(Wrapped.of(text))
        .isEqualTo(
            "  " + "x".repeat(70) + "\n  18.36 % of all, " + "y".repeat(58) + "\n  100 %.\n");
  }

  @Test
  void whatIsBlankIsNothing() {
    assertThat(Wrapped.of(" ")).isEmpty();
  }
}
