package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.testkit.ThreeOutcomes;

/**
 * How often an outcome is stable under drawn weights, where the share is an integral worked out by
 * hand: a party that can go where it likes stays in what is best for it.
 */
final class StabilityDrawsTest {

  /** Wide enough that a sound estimate is outside once in ten thousand. */
  private static final String LEVEL = "0.9999";

  /** The only party goes from any of the three outcomes to any other. */
  private static final String CONTROL =
      """
      today: {one: x, two: x}
      control:
        one: {by: A, basis: assumption}
        two: {by: A, basis: assumption}
      """;

  @TempDir private Path folder;
  private int runs;

  private Path file;

  @BeforeEach
  void free() throws IOException {
    file = three(CONTROL);
  }

  private Path three(String more) throws IOException {
    return ThreeOutcomes.with(more)
        .write(Files.createDirectories(folder.resolve("scenario" + runs++)));
  }

  private Path ask(Object... more) {
    Path out = folder.resolve("out" + runs++);
    Object[] arguments = new Object[more.length + 4];
    arguments[0] = "stability";
    arguments[1] = file;
    arguments[2] = "-o";
    arguments[3] = out;
    System.arraycopy(more, 0, arguments, 4, more.length);
    Cli.run(arguments).succeeded();
    return out;
  }

  /** By outcome, whether a share lies in its interval. */
  private static void checkShares(Path out, double... shares) {
    Map<String, NamedCsvRecord> rows = new TreeMap<>();
    for (NamedCsvRecord row : Cli.csv(out.resolve("stability_draws.csv"))) {
      if (row.getField("concept").equals("nash")) {
        rows.put(row.getField("outcome"), row);
      }
    }
    assertThat(rows).hasSize(shares.length);
    for (int outcome = 0; outcome < shares.length; outcome++) {
      NamedCsvRecord row = Objects.requireNonNull(rows.get(String.valueOf(outcome + 1)));
      assertThat(shares[outcome])
          .as(row.toString())
          .isBetween(
              Double.parseDouble(row.getField("low")), Double.parseDouble(row.getField("high")));
    }
  }

  @Test
  void sharesOfUniformWeightsAreThoseOfTheIntegral() {
    Path out = ask("--draws", 4000, "--level", LEVEL);
    checkShares(out, 0.428571, 0.5, 0.071429);
    JsonNode drawn = Cli.json(out, "stability.json").get("weight_draws");
    assertThat(drawn.get("draws").asInt()).isEqualTo(4000);
    assertThat(drawn.at("/parties/0/open").asInt()).isEqualTo(2);
    // What is best is always acceptable, stable and one move away.
    assertThat(drawn.at("/concepts/0/acceptable_reach_improving/share").asDouble()).isOne();
  }

  @Test
  void sharesUnderAnOrderAreThoseOfTheIntegral() throws IOException {
    file =
        three(CONTROL + "wants: {A: {more-important: [{order: [one, two], basis: inferred}]}}\n");
    checkShares(ask("--draws", 4000, "--level", LEVEL), 0.857143, 0, 0.142857);
  }

  @Test
  void threadsMakeNoDifference() throws IOException {
    Path one = ask("--draws", 150, "--threads", 1);
    for (int threads : new int[] {2, 7}) {
      Path other = ask("--draws", 150, "--threads", threads);
      for (String name : new String[] {"stability.json", "stability_draws.csv"}) {
        assertThat(other.resolve(name)).hasSameTextualContentAs(one.resolve(name));
      }
    }
  }

  @Test
  void screenTellsSharesWithIntervalsUnlessNoneAreAskedFor() {
    assertThat(Cli.run("stability", file).succeeded().out())
        .contains("How often it is so in 100 draws of open weights (A)")
        .containsPattern("(?m)^  Nash +100 % \\[96.37 %, 100 %\\] +\\d+.00 % \\[\\d+");
    assertThat(Cli.run("stability", file, "--draws", 0).succeeded().out())
        .doesNotContain("open weights");
  }

  @Test
  void timeThatIsOverIsSaidAndNothingIsMadeUp() {
    Cli.Result result =
        Cli.run("stability", file, "--draws", 1_000_000_000, "--time", "0.3", "--json").succeeded();
    assertThat(result.out()).contains("weight-draws");
  }
}
