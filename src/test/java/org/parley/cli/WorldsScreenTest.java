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

  /** A random scenario whose diagram is too large for a megabyte, with a deal in few worlds. */
  private Path sampled() {
    Path generated = folder.resolve("generated");
    Object[] size = {"--issues", 9, "--options", 3, "--positions", 28};
    Object[] rules = {"--min-scope", 2, "--max-scope", 3, "--density", 0.4, "-o", generated};
    Object[] name = {"generate"};
    Cli.run(Stream.of(name, size, rules).flatMap(Stream::of).toArray()).succeeded();
    return generated.resolve("random-9x3-28-seed-1.yaml");
  }

  @Test
  void conditionsMeasuredOnWorldsDrawnHaveIntervals() {
    Path out = folder.resolve("out");
    String text = worlds(sampled(), "--draws", 20_000, "--memory", 1, "--time", 5, "-o", out);
    assertThat(text)
        .contains("When there is a deal (of 65,536 worlds drawn)\n")
        .containsPattern("A deal exists in [0-9.]+ % \\[[0-9.]+ %, [0-9.]+ %] of worlds\\s+where");
    assertThat(Cli.csv(out.resolve("discovery.csv")))
        .filteredOn(row -> row.getField("over").equals("worlds"))
        .isNotEmpty()
        .allSatisfy(
            row ->
                assertThat(Double.parseDouble(row.getField("density")))
                    .isBetween(
                        Double.parseDouble(row.getField("density_low")),
                        Double.parseDouble(row.getField("density_high"))));
    assertThat(Cli.csv(out.resolve("discovery.csv")))
        .filteredOn(row -> row.getField("method").equals("exact"))
        .isNotEmpty()
        .allMatch(row -> (row.getField("density_low") + row.getField("density_high")).isEmpty());
  }

  /** By the two integrals of the README at the ends of the ranges. */
  @Test
  void februaryHasADealInOneToTwentyNinePercent() {
    assertThat(february("--draws", 0)).contains("from 1.28 % (all at their firmest) to 29.16 %");
  }
}
