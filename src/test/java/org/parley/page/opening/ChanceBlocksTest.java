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

  /** However long a name is: no line is wider than a screen, and no word of a name is cut. */
  @Test
  void namesAreToldWholeBesideTheirFigures() {
    List<ChanceSwing> swings = IntStream.range(0, 12).mapToObj(ChanceBlocksTest::swing).toList();
    List<String> chances = lines(ChanceBlocks.of(swings, "of agreement", "chances.csv"));
    List<String> variances = lines(VarianceBlocks.of(swings, "chances.csv"));

    assertThat(chances).filteredOn(line -> line.contains("-10.00 +- 1.00")).hasSize(6);
    assertThat(variances)
        .filteredOn(line -> line.matches(".* \\? +\\[-0.25, 0.75\\]  -0.05  \\[-0.10, 0.20\\] .*"))
        .hasSize(6);
    for (List<String> lines : List.of(chances, variances)) {
      assertThat(lines).allMatch(line -> line.length() <= 80);
      assertThat(String.join(" ", lines).replaceAll(" +", " "))
          .contains("Rule 5 of a name that is longer than a line has room for");
    }
  }

  private static ChanceSwing of(String rule, double less, Share first, Share total) {
    return new ChanceSwing(
        rule,
        Chance.parse("0.3, 0.15..0.55").orElseThrow(),
        new Otherwise(new BigDecimal("0.15"), less, less - 0.01, less + 0.01),
        new Otherwise(new BigDecimal("0.55"), -less, -less - 0.01, -less + 0.01),
        Optional.of(new Shares(first, total)));
  }

  /** What an interval from none to more than half leaves open is no figure, and stands last. */
  @Test
  void shareThatMayBeLittleOrMuchIsCalledUncertain() {
    ChanceSwing wide =
        of("Wide", 0.1, new Share(0.6, -0.3, 1.5, 0.95), new Share(0.9, -0.1, 1.9, 0.95));
    ChanceSwing narrow =
        of("Narrow", 0.1, new Share(0.2, 0.1, 0.3, 0.95), new Share(0.3, 0.2, 0.4, 0.95));
    List<String> lines = lines(VarianceBlocks.of(List.of(wide, narrow), "chances.csv"));
    assertThat(lines.get(3)).contains("Narrow", "0.20  [0.10, 0.30]", "0.30  [0.20, 0.40]");
    assertThat(lines.get(4)).contains("Wide", "?  [-0.30, 1.50]").doesNotContain("0.60", "0.90");
    assertThat(lines.get(5)).contains("?: too uncertain to say", "more talks narrow the interval");
    assertThat(lines).hasSize(6);
    assertThat(lines(VarianceBlocks.of(List.of(narrow), "chances.csv"))).hasSize(4);
  }

  /** The swing says that the rule may change nothing; its share of the variance says no more. */
  @Test
  void ruleThatMayChangeNothingIsNotSaidToMatter() {
    ChanceSwing vain =
        of("Vain", 0.005, new Share(0.2, 0.1, 0.3, 0.95), new Share(0.3, 0.2, 0.4, 0.95));
    assertThat(VarianceBlocks.of(List.of(vain), "chances.csv")).isEmpty();
    assertThat(lines(ChanceBlocks.of(List.of(vain), "of agreement", "chances.csv")))
        .anyMatch(line -> line.contains("1 of these 1 may change nothing either way."));
  }

  @Test
  void sharesThatNoSharesCanBeAreExplained() {
    Share half = new Share(0.5, 0.4, 0.6, 0.95);
    for (ChanceSwing odd :
        List.of(
            of("Above", 0.1, half, new Share(1.04, 0.9, 1.2, 0.95)),
            of("Below", 0.1, new Share(-0.04, -0.1, 0.1, 0.95), half),
            of("More", 0.1, new Share(0.6, 0.5, 0.7, 0.95), half))) {
      assertThat(
              String.join(" ", lines(VarianceBlocks.of(List.of(odd), "chances.csv")))
                  .replaceAll("\\s+", " "))
          .contains("what is beyond is error of the estimate");
    }
    assertThat(lines(VarianceBlocks.of(List.of(of("Fine", 0.1, half, half)), "chances.csv")))
        .hasSize(4);
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
