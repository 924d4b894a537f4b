package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.testkit.ShippedScenario;
import org.parley.testkit.Sketch;

/** The screen of {@code worlds}. */
final class WorldsScreenTest {

  private static final Object[] WHOLE = {"--all"};

  @TempDir private Path folder;

  private static String worlds(Path file, Object... options) {
    Object[] first = {"worlds", file};
    return Cli.run(Stream.of(first, options, WHOLE).flatMap(Stream::of).toArray())
        .succeeded()
        .out();
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
    String text = worlds(sampled(), "--draws", 20_000, "--memory", 1, "-o", out);
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

  /** By the two integrals of the page on method at the ends of the ranges. */
  @Test
  void februaryHasADealInTwoToFortySixPercent() {
    assertThat(february("--draws", 0)).contains("from 1.86 % (all at their firmest) to 46.28 %");
  }

  /** The scenario with lines of parties that reject options of one issue, each with a firmness. */
  private Path lines(String... partyOptionsFirmness) {
    Sketch sketch = Sketch.scenario().issue("a", "x", "y", "z");
    for (String line : partyOptionsFirmness) {
      String[] words = line.split(" ");
      String rest = "rejects: {a: [" + words[1] + "]}\n    firmness: " + words[2];
      sketch.position(words[0].toUpperCase(Locale.ROOT), words[0], rest);
    }
    return sketch.rules(Sketch.REJECTIONS).write(folder);
  }

  /**
   * Each alone leaves nothing, so nobody can open where both bind, 0.5 * 0.8; a third party that
   * rejects one option alone is never in the way of it, and a party without lines is not listed.
   */
  @Test
  void shareThatNoPartyCanOpenIsSaidExactlyOfTwoParties() {
    Path two = lines("north x,y,z 0.5", "south x,y,z 0.8", "west x 1", "east x,y 0");
    assertThat(worlds(two, "--draws", 0))
        .contains(
            """
            Who blocks (exact): no deal, but one if none of the party's lines bound
              T  10.00 %
              T  40.00 %
              T      0 %
              In 40.00 % of worlds there is no deal, and no single party could open one
              alone by giving up all its lines.
            """);
  }

  /**
   * Three that reject everything: nobody blocks 0.5 of the worlds, those where at least two bind.
   */
  @Test
  void shareThatNoPartyCanOpenHasBoundsOfThreeParties() {
    Path three = lines("north x,y,z 0.5", "south x,y,z 0.5", "west x,y,z 0.5");
    assertThat(worlds(three, "--draws", 0))
        .contains("  T  12.50 %\n", "  In 50.00 % to 75.00 % of worlds there is no deal, and no");
    Path certain = lines("north x,y,z 1", "south x,y,z 1", "west x,y,z 1");
    assertThat(worlds(certain, "--draws", 0)).contains("  In 100 % of worlds there is no deal,");
  }

  @Test
  void sectionsSayByWhichMethodTheirFiguresWereHad() {
    assertThat(february("--draws", 0))
        .contains(
            "Who blocks (exact): ",
            "What matters (exact): ",
            "If one firmness alone were different (exact): ",
            "each acceptable in 6.65 % of worlds (exact).",
            "option likeliest to appear in\nsome acceptable outcome (exact)\n");
    String drawn = worlds(sampled(), "--draws", 20_000, "--memory", 1);
    assertThat(drawn)
        .contains(
            "Who blocks (of 20,000 worlds drawn): ",
            "What matters (of 20,000 worlds drawn): ",
            "option likeliest to appear in\nsome acceptable outcome (of 20,000 worlds drawn)\n",
            "  Left out, as the difference may be chance: P")
        .doesNotContain("If one firmness");
  }

  @Test
  void nothingIsSaidOfBlockingWhereNothingIsKnown() {
    assertThat(february("--time", 0.00001, "--draws", 1000)).doesNotContain("Who blocks");
  }

  /** Two lines of which one must give: a deal in {@code 1 - p q}, which is half at 0.8 * 0.625. */
  @Test
  void eachFirmnessIsVariedAloneAndWhereItCrossesTheThresholdIsSaid() {
    Path file =
        Sketch.scenario()
            .issue("a", "x", "y")
            .position(
                "A", "north", "rejects: {a: [x]}\n    firmness: {value: 0.7, low: 0.6, high: 0.9}")
            .position(
                "B", "south", "rejects: {a: [y]}\n    firmness: {value: 0.8, low: 0.75, high: 0.9}")
            .rules(Sketch.REJECTIONS)
            .write(folder);
    assertThat(worlds(file, "--draws", 0))
        .contains(
            "If one firmness alone were different (exact): chance of a deal at either end\n"
                + "     firmness     at low end  at high end\n"
                + "  A  0.6 to 0.9      52.00 %      28.00 %  crosses 50 % at 0.63\n"
                + "  B  0.75 to 0.9     47.50 %      37.00 %\n\n");
    assertThat(february("--draws", 0))
        .contains(
            "  None carries a deal across 50 %; its chance stays between 8.47 % and 19.89 %.");
  }

  @Test
  void thresholdAtWhichFindingOutIsWorthSomethingIsSuggested() {
    assertThat(february("--draws", 0))
        .contains(
            "At --threshold 0.1, near the chance of a\n  deal, finding out about RU-R3 is worth most.");
    assertThat(february("--draws", 0, "--threshold", 0.1)).doesNotContain("At --threshold");
    // A deal in 1 - 0.2 * 0.2; in 0.8 if one of them binds.
    assertThat(worlds(lines("north x 0.2", "south y,z 0.2"), "--draws", 0))
        .containsPattern("At\\s+--threshold\\s+0.96,");
  }

  @Test
  void certaintyThatIsKnownIsNoWarning() {
    Path file = lines("north x 0.5");
    assertThat(worlds(file, "--draws", 9000))
        .contains("Whatever binds, some outcome is acceptable (exact).", "9,000 of 9,000 worlds")
        .doesNotContain("warning");
  }
}
