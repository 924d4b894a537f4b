package org.parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.page.block.Blocks;
import org.parley.page.text.TextRenderer;
import org.parley.testkit.Shown;
import org.parley.worlds.StoppingRule.Reason;

final class StoppedWordsTest {

  @ParameterizedTest
  @EnumSource(Reason.class)
  void everyReasonToStopFitsEightyColumns(Reason reason) {
    Blocks blocks = new Blocks(List.of(), List.of(StoppedWords.of(reason, Shown.SPELLING)));
    assertThat(TextRenderer.text(blocks))
        .startsWith("  stopped: ")
        .satisfies(lines -> assertThat(lines.lines()).allMatch(line -> line.length() <= 80));
  }
}
