package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.testkit.ShippedScenario;
import org.parley.testkit.Sketch;

/** The screen of {@code worlds}. */
final class WorldsScreenTest {

  @TempDir private Path folder;

  private static String worlds(Path file, Object... options) {
    Object[] first = {"worlds", file};
    return Cli.run(Stream.of(first, options).flatMap(Stream::of).toArray()).succeeded().out();
  }

  private static String february(Object... options) {
    ShippedScenario.FEBRUARY.tabulated();
    return worlds(ShippedScenario.FEBRUARY.file(), options);
  }

  /**
   * Two lines of which one must give: a deal in {@code 1 - p q}, so with 0.5 and 0.8 (0.6 to 0.9)
   * in 60 %, from 1 - 0.45 to 1 - 0.3.
   */
  @Test
  void headlineSaysBetweenWhichBoundsTheRangesHoldTheChance() {
    Path file =
        Sketch.scenario()
            .issue("a", "x", "y")
            .position("A", "north", "rejects: {a: [x]}\n    firmness: 0.5")
            .position(
                "B", "south", "rejects: {a: [y]}\n    firmness: {value: 0.8, low: 0.6, high: 0.9}")
            .rules(Sketch.REJECTIONS)
            .write(folder);
    Path out = folder.resolve("out");
    assertThat(worlds(file, "--draws", 0, "-o", out))
        .contains(
            """
            A deal exists in 60.00 % of worlds (exact).
            Within the ranges of firmness: from 55.00 % (all at their firmest) to 70.00 %
            (all at their softest).
            """);
    assertThat(Cli.json(out, "worlds.json").at("/deal/exact/at_firmest").asDouble())
        .isEqualTo(0.55);
    assertThat(Cli.json(out, "worlds.json").at("/deal/exact/at_softest").asDouble()).isEqualTo(0.7);
    assertThat(Cli.files(out).get("worlds.csv"))
        .contains("deal_at_firmest,,exact,0.55,", "deal_at_softest,,exact,0.7,");

    assertThat(worlds(file, "--draws", 0, "--firmness", "B=0.8"))
        .doesNotContain("Within the ranges");
  }

  /** By the two integrals of the README at the ends of the ranges. */
  @Test
  void februaryHasADealInOneToTwentyNinePercent() {
    assertThat(february("--draws", 0)).contains("from 1.28 % (all at their firmest) to 29.16 %");
  }
}
