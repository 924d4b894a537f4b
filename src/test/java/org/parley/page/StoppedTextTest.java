package org.parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.worlds.StoppingRule.Reason;

final class StoppedTextTest {

  @ParameterizedTest
  @EnumSource(Reason.class)
  void everyReasonToStopFitsEightyColumns(Reason reason) {
    assertThat(StoppedText.of(reason))
        .startsWith("  stopped: ")
        .satisfies(lines -> assertThat(lines.lines()).allMatch(line -> line.length() <= 80));
  }
}
