package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.cli.terminal.ExitCodes;
import org.parley.testkit.Sketch;

/** Issues settled in part, parties left out, and what is rejected by a condition. */
final class FixedOptionsTest {

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void sketch() throws IOException {
    file =
        Sketch.scenario()
            .number("release", "20", "35", "40", "60")
            .issue("status", "none", "open", "shut")
            .position("N-1", "north", "rejects: {status: [shut]}")
            .position("N-2", "north", "demand", "stated", "rejects: {release: [20]}")
            .position("S-1", "south", "rejects: {status: [open]}")
            .rules(Sketch.REJECTIONS)
            .write(folder);
  }

  private JsonNode summary(Object... options) {
    Path out = folder.resolve("out");
    Object[] command = new Object[options.length + 7];
    System.arraycopy(
        new Object[] {"run", file, "--draws", 100, "--force", "-o", out}, 0, command, 0, 7);
    System.arraycopy(options, 0, command, 7, options.length);
    Cli.run(command).succeeded();
    return Cli.summary(out);
  }

  /** Of twelve outcomes; N-1 and S-1 leave those with status none, one for each release left. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "release=35 | 3 | 1",
        "release=35,60 | 6 | 2",
        "release>=40 | 6 | 2",
        "release>40 | 3 | 1",
        "release<=35 | 6 | 2",
        "release<35.5 | 6 | 2",
        "release!=20 | 9 | 3",
        "release!=20,60 | 6 | 2",
        "release>20,release<60 | 6 | 2",
        "status!=none | 8 | 0",
        "status=none,open,release=20 | 2 | 1",
        "release= 35 | 3 | 1",
        "release=035.0 | 3 | 1",
      })
  void whatIsLeftIsCountedAndDrawn(String fixed, long coherent, long acceptable) {
    for (String engine : new String[] {"tables", "drools"}) {
      JsonNode summary = summary("--fix", fixed, "--engine", engine);
      assertThat(summary.at("/outcome_space/coherent").asLong()).isEqualTo(coherent);
      assertThat(summary.at("/acceptable/exact/count").asLong()).isEqualTo(acceptable);
      long accepted = summary.at("/acceptable/sampled/accepted").asLong();
      assertThat(accepted > 0).isEqualTo(acceptable > 0);
    }
  }

  @Test
  void whatIsLeftStandsUnderTheTitleAndInTheManifest() throws IOException {
    Path out = folder.resolve("out");
    assertThat(Cli.run("outcomes", file, "--fix", "release>=40", "-o", out).succeeded().out())
        .contains("with --fix release=40,60\n");
    JsonNode fixed = Cli.json(out, "manifest.json").at("/enforcement/fixed/release");
    assertThat(fixed).hasSize(2);
    assertThat(fixed.at("/1").asText()).isEqualTo("60");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "status>none | issue [status] has no unit, so its options have no order",
        "release>many | [many] after [>] is no number",
        "release>60 | nothing is left of issue [release]",
        "release=20,release=35 | nothing is left of issue [release]",
        "release=20,45 | unknown option of release [45]",
        "release!=45 | unknown option of release [45]",
        "releas>=40 | unknown issue [releas]",
        "release>=40,60 | [60] is not of the form ISSUE=OPTION",
        "release | Maybe quotes around it, where it has a < or >",
        "=40 | [=40] is not of the form ISSUE=OPTION",
      })
  void whatLeavesNothingOrNamesNothingIsRefused(String fixed, String message) {
    Cli.Result result = Cli.run("conflicts", file, "--fix", fixed);
    assertThat(result.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(result.message()).contains("--fix: ").contains(message);
  }

  @Test
  void explainTakesAnyOptionLeft() {
    Cli.run("explain", file, "--outcome", "release=60", "--fix", "release>=40").succeeded();
    assertThat(
            Cli.run("explain", file, "--outcome", "release=20", "--fix", "release>=40").message())
        .contains("issue [release] has another option in --fix than the outcome");
  }

  /** N-1 and S-1 bind; with demands N-2 as well. */
  @Test
  void partyStandsForItsPositions() {
    assertThat(summary("--without", "north").at("/enforced").toString()).isEqualTo("[\"S-1\"]");
    assertThat(summary("--without", "north,south").at("/enforced")).isEmpty();
    assertThat(summary("--waive", "north").at("/enforcement/waived").toString())
        .isEqualTo("[\"N-1\"]");
    assertThat(summary("--bind", "north").at("/enforced")).hasSize(3);
    assertThat(Cli.run("run", file, "--without", "nroth", "-o", folder.resolve("no")).message())
        .contains("--without: unknown party [nroth]")
        .contains("Maybe [north]");
    assertThat(Cli.run("conflicts", file, "--without", "north", "--bind", "N-2").message())
        .contains("position [N-2] is in --bind and its party [north] in --without");
    assertThat(Cli.run("conflicts", file, "--without", "north").succeeded().out())
        .contains("with --without north\n");
  }

  @Test
  void partyLeftOutIsThatInAPartOfARunToo() throws IOException {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    Object[] options = {"--draws", 100, "--without", "north", "--fix", "release>=40"};
    Object[] first = {"run", file, "-o", one, "--shard", "1/2"};
    Object[] second = {"run", file, "-o", two, "--shard", "2/2"};
    Cli.run(join(first, options)).succeeded();
    Cli.run(join(second, options)).succeeded();
    Path whole = folder.resolve("whole");
    Cli.run("merge", one, two, "-o", whole).succeeded();
    Path undivided = folder.resolve("undivided");
    Cli.run(join(new Object[] {"run", file, "-o", undivided}, options)).succeeded();
    assertThat(whole.resolve("summary.json"))
        .hasSameTextualContentAs(undivided.resolve("summary.json"));
  }

  private static Object[] join(Object[] some, Object[] others) {
    Object[] all = java.util.Arrays.copyOf(some, some.length + others.length);
    System.arraycopy(others, 0, all, some.length, others.length);
    return all;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\">35\" | [40, 60]",
        "['>35'] | [40, 60]",
        "\">=35\" | [35, 40, 60]",
        "\"<40\" | [20, 35]",
        "['<= 20', '>= 60'] | [20, 60]",
        "\"!=40\" | [20, 35, 60]",
        "\"!=40.0\" | [20, 35, 60]",
        "['=20'] | [20]",
      })
  void rejectedConditionIsTheOptionsThatKeepToIt(String condition, String options)
      throws IOException {
    assertThat(outcomes("rejects: {release: " + condition + "}"))
        .isEqualTo(outcomes("rejects: {release: " + options + "}"));
  }

  private String outcomes(String rejects) throws IOException {
    return Cli.run("outcomes", rejecting(rejects), "--keep", 20).succeeded().out();
  }

  private Path rejecting(String rejects) throws IOException {
    Path other = Files.createTempDirectory(folder, "rejecting");
    return Sketch.scenario()
        .number("release", "20", "35", "40", "60")
        .issue("status", "none", "open")
        .position("N", "north", rejects)
        .rules(Sketch.REJECTIONS)
        .write(other);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{status: '>none'} | has [>none], but the issue has no unit",
        "{release: '>many'} | has [>many], a number was expected after [>]",
        "{release: '!=45'} | names [45], an option of issue [release] was expected",
        "{status: [open], release: '>60'} | has [>60], which is no option of the issue",
        "{release: ['>35', 40]} | names [40] twice",
        "{release: '>=20'} | leaves no option",
      })
  void oddRejectedConditionIsTold(String rejects, String message) throws IOException {
    assertThat(Cli.run("check", rejecting("rejects: " + rejects)).err()).contains(message);
  }
}
