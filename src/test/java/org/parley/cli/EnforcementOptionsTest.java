package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.cli.terminal.ExitCodes;
import org.parley.scenario.Position;
import org.parley.testkit.ShippedScenario;
import org.parley.testkit.Sketch;

/** What {@code --enforce}, {@code --waive}, {@code --bind}, {@code --reading} and {@code --fix}. */
final class EnforcementOptionsTest {

  private static final int DRAWS = 10_000;

  private static final Path FEBRUARY = ShippedScenario.FEBRUARY.file();

  @TempDir private Path folder;

  private Path out(String name) {
    return folder.resolve(name);
  }

  private JsonNode summary(String name, Object... options) {
    Stream<Object> command = Stream.of("run", FEBRUARY, "--draws", DRAWS, "-o", out(name));
    Cli.run(Stream.concat(command, Stream.of(options)).toArray()).succeeded();
    return Cli.summary(out(name));
  }

  private static long count(JsonNode summary) {
    return summary.at("/acceptable/exact/count").asLong();
  }

  @Test
  void waivingEverythingEnforcedLeavesEveryCoherentOutcome() {
    String waived =
        String.join(
            ",",
            ShippedScenario.FEBRUARY.scenario().positions().stream().map(Position::id).toList());
    JsonNode summary = summary("x", "--waive", waived);
    assertThat(summary.at("/enforced")).isEmpty();
    assertThat(count(summary)).isEqualTo(summary.at("/outcome_space/coherent").asLong());
    assertThat(summary.at("/acceptable/sampled/accepted").asLong()).isEqualTo(DRAWS);
  }

  @Test
  void stepsOfTheLadderAreWhatIsEnforcedOneByOne() {
    JsonNode ladder = summary("all").at("/ladder");
    for (JsonNode step : ladder) {
      JsonNode run = summary(step.at("/name").asText(), "--enforce", step.at("/name").asText());
      assertThat(count(run)).isEqualTo(step.at("/count").asLong());
      assertThat(run.at("/enforced")).hasSize(step.at("/positions").asInt());
      assertThat(run.at("/ladder")).isEqualTo(ladder);
    }
  }

  @Test
  void fixedIssuesLeaveTheOtherOutcomesOut() {
    JsonNode free = summary("free", "--enforce", "stated");
    long total = 0;
    for (String option : List.of("russia-only", "mutual")) {
      JsonNode fixed =
          summary(option, "--enforce", "stated", "--fix", "truce-reciprocity=" + option);
      total += count(fixed);
      // Nothing depends on this issue, so each option has half of everything.
      assertThat(fixed.at("/acceptable/exact/share").asDouble())
          .isCloseTo(free.at("/acceptable/exact/share").asDouble(), within(1e-15));
    }
    assertThat(total).isEqualTo(count(free));
  }

  @Test
  void readingsAndBindingsChangeWhatIsCrossed() {
    // Under the softer reading a withdrawal against firm assurances no longer crosses UA-R2.
    JsonNode strict = summary("strict", "--enforce", "stated");
    JsonNode soft = summary("soft", "--enforce", "stated", "--reading", "UA-R2=for-assurances");
    assertThat(count(soft)).isGreaterThan(count(strict));
    assertThat(soft.at("/enforcement/readings/UA-R2").asText()).isEqualTo("for-assurances");
    // A preference binds nobody unless asked for.
    JsonNode bound = summary("bound", "--enforce", "stated", "--bind", "US-P1,L-11");
    assertThat(count(bound)).isLessThan(count(strict));
    assertThat(bound.at("/enforced")).hasSize(strict.at("/enforced").size() + 2);
  }

  private Path seasons(String rejected, String stated) throws IOException {
    Path file =
        Sketch.scenario()
            .number("summer", "0.1", "0.25", "3")
            .issue("words", "0.1", "1.0")
            .position("A", "north", "rejects: {summer: [" + rejected + "]}")
            .rules(Sketch.REJECTIONS)
            .write(folder);
    String text = Files.readString(file);
    String party = "north: {title: T, stated: {summer: {option: " + stated + "}}}";
    return Files.writeString(file, text.replace("north: {title: T}", party));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.1", "0.10", ".1", "+0.1", "00.1", "0.10000"})
  void numbersNameAnOptionHoweverTheyAreWritten(String number) throws IOException {
    Path file = seasons("3", "3");
    assertThat(Cli.run("outcomes", file, "--fix", "summer=" + number).succeeded().out())
        .contains("with --fix summer=0.1\n");
    assertThat(Cli.run("explain", file, "--outcome", "summer=" + number).succeeded().out())
        .contains("summer=0.1");
    assertThat(Cli.run("outcomes", file, "--fix", "summer=0.1,summer=" + number).status()).isZero();
  }

  @Test
  void numbersOfIssuesWithoutUnitAreNamesAndOtherNumbersAreUnknown() throws IOException {
    Path file = seasons("3", "3");
    assertThat(Cli.run("outcomes", file, "--fix", "words=0.10").message())
        .contains("unknown option of words [0.10]");
    for (String unknown : List.of("0.11", "0.1x", "1e-1", "", "0.1 ")) {
      Cli.Result result = Cli.run("outcomes", file, "--fix", "summer=" + unknown);
      assertThat(result.status()).isEqualTo(ExitCodes.USAGE);
      assertThat(result.message()).contains("unknown option of summer [" + unknown + "]");
    }
  }

  @Test
  void numbersInScenariosNameAnOptionHoweverTheyAreWritten() throws IOException {
    Path file = seasons("0.10, 3.0", "0.250");
    assertThat(Cli.run("check", file).status()).isZero();
    Path same = Files.createDirectories(folder.resolve("same")).resolve("sketch.yaml");
    Files.copy(folder.resolve("rules.drl"), same.resolveSibling("rules.drl"));
    Files.writeString(
        same, Files.readString(file).replace("0.10, 3.0", "0.1, 3").replace("0.250", "0.25"));
    assertThat(Cli.run("outcomes", file).succeeded().out())
        .isEqualTo(Cli.run("outcomes", same).succeeded().out());
    assertThat(Cli.run("show", file, "A").succeeded().out()).contains("0.1").doesNotContain("0.10");
    assertThat(Cli.run("check", seasons("0.2", "3")).err()).contains("names [0.2]");
  }
}
