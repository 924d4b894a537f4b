package org.parley.page.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.answer.ChanceSwing;
import org.parley.answer.ChanceSwing.Otherwise;
import org.parley.answer.ChanceSwing.Shares;
import org.parley.page.block.Block;
import org.parley.page.block.Blocks;
import org.parley.page.text.Line;
import org.parley.page.text.TextRenderer;
import org.parley.rules.course.Chance;
import org.parley.sensitivity.SobolIndex.Share;

/** What twelve chances with long names and wide intervals take of a screen. */
final class ChanceBlocksTest {

  private static final int SCREEN = 80;

  @Test
  void aRowIsALine() {
    List<ChanceSwing> swings = IntStream.range(0, 12).mapToObj(ChanceBlocksTest::swing).toList();

    assertThat(lines(ChanceBlocks.of(swings, "of agreement", "chances.csv")))
        .as("a heading of two lines, one of columns, six rows, how many more there are")
        .hasSize(10)
        .filteredOn(line -> line.contains("-10.00 +- 1.00"))
        .hasSize(6);
    assertThat(lines(ChanceBlocks.shares(swings, "chances.csv")))
        .hasSize(10)
        .filteredOn(line -> line.contains("[-0.25, 0.75]  -0.05  [-0.10, 0.20]"))
        .hasSize(6);
  }

  private static List<String> lines(List<Block> blocks) {
    return TextRenderer.lines(new Blocks.Builder().section(blocks).closing(List.of()), SCREEN)
        .stream()
        .map(Line::text)
        .filter(line -> !line.isBlank())
        .toList();
  }

  private static ChanceSwing swing(int number) {
    return new ChanceSwing(
        "Rule " + number + " of a name that is longer than a line has room for",
        Chance.parse("0.3, 0.15..0.55").orElseThrow(),
        new Otherwise(new BigDecimal("0.15"), -0.1, -0.11, -0.09),
        new Otherwise(new BigDecimal("0.55"), 0.1, 0.09, 0.11),
        Optional.of(
            new Shares(new Share(0.25, -0.25, 0.75, 0.95), new Share(-0.05, -0.1, 0.2, 0.95))));
  }
}
