package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.testkit.ShippedScenario;
import org.parley.testkit.Sketch;

/** Runs that cannot say everything say so. */
final class IncompleteRunTest {

  private static final Path FEBRUARY = ShippedScenario.FEBRUARY.file();

  @TempDir private Path folder;

  private Path out(String name) {
    return folder.resolve(name);
  }

  private static long count(JsonNode summary) {
    return summary.at("/acceptable/exact/count").asLong();
  }

  @Test
  void rulesThatReadTooMuchAreJudgedDrawByDrawAndTheOutputSaysSo() {
    Path file =
        Sketch.scenario()
            .issue("a", "x", "y")
            .issue("b", "x", "y")
            .issue("c", "x", "y")
            .position("A", "north", "")
            .rules(
                """
                rule "anything" @crosses("A")
                when accumulate(Term(option == "x"); $n : count(); $n * $n * $n == 1)
                then verdict.crosses(drools); end
                """)
            .write(folder);
    Cli.Result tabulated = Cli.run("run", file, "--draws", 4_000, "-o", out("t")).succeeded();
    Cli.Result judged =
        Cli.run("run", file, "--draws", 4_000, "--table-limit", 7, "-o", out("j")).succeeded();
    assertThat(tabulated.out())
        .contains("Enforced lines most often crossed (alone: the only line in the way)")
        .doesNotContain("note:");
    assertThat(judged.out())
        .contains("note: not exact: the rules for [A/plain] read too many issues to tabulate")
        .contains("satisfy the enforced position is not known exactly;")
        .containsPattern("> standing +plus carried red lines +1 line  sampled  6\\d\\.\\d\\d %\n")
        .containsPattern("Enforced lines most often crossed, sampled\n  A  A  3\\d\\.\\d\\d %\n");
    JsonNode summary = Cli.summary(out("j"));
    assertThat(summary.at("/acceptable/exact").isMissingNode()).isTrue();
    assertThat(summary.at("/outcome_space/coherent").isMissingNode()).isTrue();
    assertThat(summary.at("/acceptable/sampled/engine").asText()).isEqualTo("drools");
    // Not just one x in three: 5 of 8 outcomes.
    assertThat(count(Cli.summary(out("t")))).isEqualTo(5);
    assertThat(summary.at("/acceptable/sampled/share").asDouble()).isCloseTo(0.625, within(0.05));
    assertThat(summary.at("/nearest/0/crossed")).isEmpty();
    assertThat(Cli.files(out("j"))).doesNotContainKey("option_pairs.csv");
  }

  @Test
  void spentBudgetIsSaidAndLeavesNoFalseZero() {
    ShippedScenario.FEBRUARY.tabulated();
    Cli.Result result =
        Cli.run(
                "run",
                FEBRUARY,
                "--draws",
                1_000,
                "--enforce",
                "stated",
                "--time",
                "0.0000001",
                "-o",
                out("x"))
            .succeeded();
    assertThat(result.out()).contains("note: not exact");
    JsonNode summary = Cli.summary(out("x"));
    assertThat(summary.at("/acceptable/exact").isMissingNode()).isTrue();
    assertThat(summary.at("/ladder/0").has("count")).isFalse();
    assertThat(summary.at("/red_lines/0").has("crossed")).isFalse();
    assertThat(summary.at("/acceptable/sampled/draws").asInt()).isEqualTo(1_000);
  }

  @Test
  void withoutDrawsThereAreExactNumbersOnly() {
    Cli.run("run", FEBRUARY, "--draws", 0, "-o", out("x")).succeeded();
    JsonNode sampled = Cli.summary(out("x")).at("/acceptable/sampled");
    assertThat(sampled.has("share")).isFalse();
    assertThat(Cli.summary(out("x")).at("/acceptable/exact/count").isNumber()).isTrue();
  }

  /** Draws that must follow the weights, whichever engine makes them. */
  @ParameterizedTest
  @ValueSource(strings = {"tables", "drools"})
  void drawsFollowTheOptionWeightsAndTheOutputSaysSo(String engine) {
    Path file =
        Sketch.scenario()
            .issue("a", "x", "y")
            .issue("b", "x", "y")
            .position("A", "north", "rejects: {a: [x]}")
            .rules(Sketch.REJECTIONS)
            .assumptions("{option-weights: {a: {x: 3}, b: {y: 0}}}")
            .write(folder);
    Cli.Result result =
        Cli.run("run", file, "--draws", 8_000, "--engine", engine, "-o", out("w")).succeeded();
    assertThat(result.out())
        .contains("note: sampled figures follow the option weights")
        .contains("(exactly 25.00 %)");
    JsonNode acceptable = Cli.summary(out("w")).at("/acceptable");
    // One of two by count, one of four by weight.
    assertThat(acceptable.at("/exact/share").asDouble()).isEqualTo(0.5);
    assertThat(acceptable.at("/exact/weighted_share").asDouble()).isEqualTo(0.25);
    assertThat(acceptable.at("/sampled/share").asDouble()).isCloseTo(0.25, within(0.03));
    // An option of no weight that is settled in advance is what is drawn all the same.
    Object[] fixed = {"run", file, "--draws", 500, "--engine", engine, "--fix", "b=y,a=y"};
    Cli.run(Stream.concat(Stream.of(fixed), Stream.of("-o", out("f"))).toArray()).succeeded();
    JsonNode sampled = Cli.summary(out("f")).at("/acceptable/sampled");
    assertThat(sampled.at("/draws").asInt()).isEqualTo(500);
    assertThat(sampled.at("/accepted").asInt()).isEqualTo(500);
    assertThat(Cli.summary(out("f")).at("/nearest/0/outcome/b").asText()).isEqualTo("y");
  }
}
