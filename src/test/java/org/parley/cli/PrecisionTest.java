package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.cli.terminal.ExitCodes;
import org.parley.testkit.ShippedScenario;

/** Runs that stop when they know enough, and the course of their estimates. */
final class PrecisionTest {

  /** The one scenario with acceptable outcomes. */
  private static final Path MARCH = ShippedScenario.MARCH.file();

  @TempDir private Path folder;

  @BeforeEach
  void tabulate() {
    ShippedScenario.MARCH.tabulated();
  }

  private Path run(String name, Object... options) {
    Path output = folder.resolve(name);
    Object[] arguments = new Object[options.length + 4];
    arguments[0] = "run";
    arguments[1] = MARCH;
    arguments[2] = "-o";
    arguments[3] = output;
    System.arraycopy(options, 0, arguments, 4, options.length);
    Cli.run(arguments).succeeded();
    return output;
  }

  private static double halfWidth(NamedCsvRecord row) {
    double low = Double.parseDouble(row.getField("low"));
    return (Double.parseDouble(row.getField("high")) - low) / 2;
  }

  @Test
  void drawsStopAtTheFirstLookThatIsPreciseEnough() {
    Path one = run("one", "--precision", "0.0003", "--threads", 1);
    List<NamedCsvRecord> rows = Cli.csv(one.resolve("convergence.csv"));
    assertThat(rows).hasSizeGreaterThan(1);
    NamedCsvRecord last = rows.get(rows.size() - 1);
    assertThat(halfWidth(last)).isLessThanOrEqualTo(0.0003);
    assertThat(rows.subList(0, rows.size() - 1)).allMatch(row -> halfWidth(row) > 0.0003);
    assertThat(Cli.summary(one).at("/acceptable/sampled/stopped").asText())
        .isEqualTo("precision-reached");
    assertThat(Cli.summary(one).at("/complete").asBoolean()).isTrue();
    Path seven = run("seven", "--precision", "0.0003", "--threads", 7);
    assertThat(Cli.files(seven)).isEqualTo(Cli.files(one));
  }

  @Test
  void drawsAreTheLimitOfAPrecisionOutOfReach() {
    Path limited = run("limited", "--precision", "0.01%", "--draws", 100_000);
    assertThat(Cli.summary(limited).at("/acceptable/sampled/stopped").asText())
        .isEqualTo("limit-reached");
    assertThat(Cli.summary(limited).at("/acceptable/sampled/draws").asInt()).isEqualTo(100_000);
  }

  @Test
  void coursesOfShardsAddUpToThatOfTheRun() {
    Path whole = run("whole", "--draws", 600_000);
    Path first = run("first", "--draws", 600_000, "--shard", "1/3");
    Path second = run("second", "--draws", 600_000, "--shard", "2/3");
    Path third = run("third", "--draws", 600_000, "--shard", "3/3");
    Path merged = folder.resolve("merged");
    Cli.run("merge", first, second, third, "-o", merged).succeeded();
    assertThat(Cli.files(merged)).isEqualTo(Cli.files(whole));
  }

  @ParameterizedTest
  @CsvSource({
    "0, [0] must be above 0 and below 1",
    "-0.1, [-0.1] must be above 0 and below 1",
    "1, [1] must be above 0 and below 1",
    "0%, '[0%] must be above 0 and below 1, or above 0% and below 100%'",
    "200 %, [200 %] must be above 0",
    "NaN, [NaN] is neither a half-width such as 0.01 nor a relative one such as 1%",
    "'0,01', '[0,01] has a comma; write 0.01'",
    "'0,5%', '[0,5%] has a comma; write 0.5%'"
  })
  void precisionOutOfRangeIsToldTheRange(String asked, String expected) {
    for (String command : List.of("run", "worlds")) {
      Cli.Result result = Cli.run(command, MARCH, "--precision", asked);
      assertThat(result.status()).isEqualTo(ExitCodes.USAGE);
      assertThat(result.message()).startsWith("--precision: " + expected);
    }
  }

  @Test
  void precisionNeedsDraws() {
    for (String command : List.of("run", "worlds")) {
      Cli.Result result = Cli.run(command, MARCH, "--precision", "0.01", "--draws", 0);
      assertThat(result.status()).isEqualTo(ExitCodes.USAGE);
      assertThat(result.message()).contains("does not go with --draws 0");
    }
  }

  /** In doubles 100 times 0.07 is 7.000000000000001, and 0.7 / 100 is 0.006999999999999999. */
  @Test
  void manifestHasThePrecisionAsItWasGiven() {
    for (String asked : List.of("7%", "0.7%", "0.07")) {
      Path output = run(asked, "--precision", asked, "--draws", 1000);
      assertThat(Cli.json(output, "manifest.json").at("/precision").asText()).isEqualTo(asked);
      Path worlds = folder.resolve("worlds-" + asked);
      Cli.run("worlds", MARCH, "--precision", asked, "--draws", 1000, "-o", worlds).succeeded();
      assertThat(Cli.json(worlds, "worlds.json").findValue("precision").asText()).isEqualTo(asked);
    }
  }

  @Test
  void shardCannotStopByPrecision() {
    Cli.Result result = Cli.run("run", MARCH, "--precision", "1%", "--shard", "1/2");
    assertThat(result.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(result.err()).contains("--precision needs all draws in one run");
  }
}
