package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.cli.terminal.ExitCodes;
import org.parley.testkit.Sketch;

/** Agreements that leave nobody worse off, and how far outcomes are from what is efficient. */
final class NoWorseTest {

  /**
   * The first example of the specification: of nine outcomes six are worth at least 0.25 to A and
   * 0.20 to B, all but ax, ay and cz. As things stand, at by with 0.50 and 0.75, nobody has less at
   * by alone. B rejects b with z, the Nash outcome.
   */
  private static Sketch game(String reservations) {
    return Sketch.scenario()
        .issue("one", "a", "b", "c")
        .issue("two", "x", "y", "z")
        .stating("A", "{one: {option: c}}")
        .stating("B", "{two: {option: y}}")
        .position("B-1", "B", "red-line", "stated", "")
        .rules(
            """
            rule "not b with z" @crosses("B-1")
            when Term(issue == "one", option == "b") and Term(issue == "two", option == "z")
            then verdict.crosses(drools); end
            """)
        .more("today: {one: b, two: y}\n")
        .assumptions(
            """
            {utility: {
              A: {weights: {one: 0.6, two: 0.4},
                  values: {one: {a: 0, b: 0.7, c: 1}, two: {x: 0, y: 0.2, z: 1}}%s},
              B: {weights: {one: 0.5, two: 0.5},
                  values: {one: {a: 1, b: 0.9, c: 0}, two: {x: 1, y: 0.6, z: 0}}%s}}}\
            """
                .formatted(
                    reservations.isEmpty() ? "" : ", reservation: " + reservations.split(" ")[0],
                    reservations.isEmpty() ? "" : ", reservation: " + reservations.split(" ")[1]));
  }

  @TempDir private Path folder;

  private static long acceptable(Path out) {
    JsonNode summary = Cli.json(out, "summary.json");
    return summary.get("acceptable").get("exact").get("count").asLong();
  }

  @ParameterizedTest
  @CsvSource({"no-deal, 6, 5", "today, 1, 1"})
  void countsAreOfWhatLeavesNobodyWorseOff(String than, long coherent, long acceptable) {
    Path file = game("0.25 0.20").write(folder);
    Path out = folder.resolve("out");
    Cli.Result result =
        Cli.run("run", file, "--no-worse-than", than, "--draws", 10_000, "-o", out).succeeded();
    assertThat(result.out().replaceAll("\\s+", " "))
        .contains("only outcomes count in which A has at least", "; B has at least");
    assertThat(acceptable(out)).isEqualTo(acceptable);
    JsonNode summary = Cli.json(out, "summary.json");
    assertThat(summary.get("outcome_space").get("coherent").asLong()).isEqualTo(coherent);
    assertThat(summary.get("outcome_space").get("sensible").asLong()).isEqualTo(9);
    double sampled = summary.get("acceptable").get("sampled").get("share").asDouble();
    assertThat(sampled).isCloseTo((double) acceptable / coherent, within(0.03));
    assertThat(Cli.files(out).get("manifest.json"))
        .contains("\"no_worse_than\" : \"" + than + "\"");
    assertThat(Cli.run("outcomes", file, "--no-worse-than", than).succeeded().out())
        .contains(acceptable + " coherent outcome");
    assertThat(Cli.run("whatif", file, "--no-worse-than", than).succeeded().out())
        .contains("only outcomes count in");
  }

  /** What is asked for is one more rule on agreements a party, and may be waived like any other. */
  @Test
  void onePartyMayBeLeftOutOfIt() {
    Path file = game("0.25 0.20").write(folder);
    Path out = folder.resolve("out");
    Cli.run("run", file, "--no-worse-than", "no-deal", "--waive", "no-worse:B", "-o", out)
        .succeeded();
    // All but ax and ay, which A does not sign; cz is worth nothing to B.
    assertThat(Cli.json(out, "summary.json").get("outcome_space").get("coherent").asLong())
        .isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''         | run      | no-deal   |                  | no outcome is worth less to any party than no deal
          0.25 0.20  | outcomes | yesterday |                  | unknown word [yesterday]
          0.25 0.20  | run      | today     | --engine=drools  | so it goes neither with --engine drools
          0.25 0.20  | run      | today     | --shard=1/2      | so it goes neither with --engine drools
          """)
  void whatCannotBeAskedIsSaid(
      String reservations, String command, String than, String more, String message) {
    Path file = game(reservations).write(folder);
    Cli.Result result =
        more == null
            ? Cli.run(command, file, "--no-worse-than", than)
            : Cli.run(command, file, "--no-worse-than", than, more);
    assertThat(result.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(result.message()).contains(message);
  }

  /**
   * In the first example cy, which asks for no step here, is 0.205183 from the frontier and from
   * Nash, both at bz, which is worth 0.14 and 0.15 more; without the line of B.
   */
  @Test
  void outcomesAreToldWithTheirDistances() {
    Path file = game("0.25 0.20").write(folder);
    Path out = folder.resolve("out");
    assertThat(Cli.run("outcomes", file, "--waive", "B-1", "--all", "-o", out).succeeded().out())
        .contains("frontier 0.21, Nash 0.21", "by weights that are mostly assumed");
    NamedCsvRecord nearest = Cli.csv(out.resolve("nearest.csv")).get(0);
    for (String column : new String[] {"pareto_distance", "nash_distance"}) {
      assertThat(Double.parseDouble(nearest.getField(column))).isCloseTo(0.205183, within(5e-7));
    }
    Path run = folder.resolve("run");
    Cli.run("run", file, "--waive", "B-1", "--draws", 0, "--keep", 1, "-o", run).succeeded();
    assertThat(
            Double.parseDouble(
                Cli.csv(run.resolve("outcomes.csv")).get(0).getField("nash_distance")))
        .isCloseTo(0.205183, within(5e-7));
    Path unknown = folder.resolve("unknown");
    Path plain =
        Sketch.scenario()
            .issue("road", "shut", "open")
            .party("A")
            .rules(Sketch.REJECTIONS)
            .write(folder);
    Cli.run("outcomes", plain, "-o", unknown).succeeded();
    assertThat(Cli.csv(unknown.resolve("nearest.csv")).get(0).getField("pareto_distance"))
        .isEmpty();
  }
}
