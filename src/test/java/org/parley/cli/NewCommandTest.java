package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.scenario.Issue;
import org.parley.scenario.Party;
import org.parley.scenario.Scenario;
import org.parley.scenario.reading.ScenarioReader;
import org.parley.testkit.ShippedScenario;

/** {@code parley new}: what it writes can be used at once, and nothing is overwritten. */
final class NewCommandTest {

  @TempDir private Path folder;

  @Test
  void writesScenarioThatPassesCheckWithoutWarning() throws IOException {
    Path made = folder.resolve("mine");
    Cli.Result result = Cli.run("new", made).succeeded();
    Path file = made.resolve("boathouse.yaml");
    assertThat(result.out()).contains("parley check " + file);
    assertThat(Cli.run("check", file).succeeded().out()).contains("valid, no warning");
    assertThat(Files.readString(made.resolve("rejections.drl")))
        .isEqualTo(Files.readString(Path.of("rules/rejections.drl")));
  }

  /**
   * Counted by hand: 4 · 3 · 2 · 3 outcomes, less 4 · 3 with a fixed stage above boats. Two
   * evenings and more leave three numbers of them; with none, folding or fixed stage there are 2, 2
   * and 1 places for boats. The club may pay alone for two evenings only (5), halves go with any
   * number (15), the company pays alone for four and a fixed stage (1).
   */
  @Test
  void exampleHasDeals() throws IOException {
    Cli.run("new", folder.resolve("mine")).succeeded();
    String out =
        Cli.run("run", folder.resolve("mine/boathouse.yaml"), "--json", "-o", folder.resolve("o"))
            .out();
    var summary = new ObjectMapper().readTree(out);
    assertThat(summary.at("/outcome_space/outcomes").asInt()).isEqualTo(72);
    assertThat(summary.at("/outcome_space/coherent").asInt()).isEqualTo(60);
    assertThat(summary.at("/acceptable/exact/count").asInt()).isEqualTo(5 + 15 + 1);
  }

  @Test
  void overwritesNothing() throws IOException {
    Files.writeString(folder.resolve("boathouse.yaml"), "mine");
    Cli.Result result = Cli.run("new", folder);
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.message()).contains("is not empty").doesNotContain("--force");
    assertThat(Cli.files(folder)).isEqualTo(Map.of("boathouse.yaml", "mine"));
  }

  @Test
  void saysWhatIsWrittenAsJson() throws IOException {
    String out = Cli.run("new", folder.resolve("mine"), "--json").succeeded().out();
    assertThat(new ObjectMapper().readTree(out).path("written").asText())
        .isEqualTo(folder.resolve("mine/boathouse.yaml").toString());
  }

  @ParameterizedTest
  @EnumSource
  void blankKeepsIssuesAndPartiesAlone(ShippedScenario shipped) {
    Cli.run("new", folder.resolve("blank"), "--from", shipped.file(), "--blank").succeeded();
    Scenario kept = ScenarioReader.read(shipped.file());
    Path file = folder.resolve("blank").resolve(kept.id() + ".yaml");
    // That nothing depends on any issue as yet is no news to who has just begun.
    assertThat(Cli.run("check", file).succeeded().out()).contains("valid, no warning");
    Scenario blank = ScenarioReader.read(file);
    assertThat(blank.issues()).isEqualTo(kept.issues());
    assertThat(blank.documents()).isEqualTo(kept.documents());
    assertThat(blank.parties()).extracting(Party::title).isEqualTo(titles(kept));
    assertThat(blank.parties()).allSatisfy(party -> assertThat(party.stated()).isEmpty());
    assertThat(blank.positions()).isEmpty();
    assertThat(blank.coherence()).isEmpty();
  }

  private static List<String> titles(Scenario kept) {
    return kept.parties().stream().map(Party::title).toList();
  }

  /** Ids and texts that YAML would take for something else. */
  @Test
  void blankQuotesWhatYamlWouldMisread() throws IOException {
    Cli.run("new", folder.resolve("mine")).succeeded();
    Path odd = folder.resolve("mine/boathouse.yaml");
    String text =
        Files.readString(odd)
            .replace("none: {title: nothing,", "\"null\": {title: \"a \\\"b\\\": #c\\\\\",")
            .replace("stage: {option: fixed", "stage: {option: \"null\"");
    Files.writeString(odd, text);
    Cli.run("new", folder.resolve("blank"), "--from", odd, "--blank").succeeded();
    Scenario blank = ScenarioReader.read(folder.resolve("blank/boathouse.yaml"));
    Issue stage = blank.issues().get(1);
    assertThat(stage.options().get(0).id()).isEqualTo("null");
    assertThat(stage.options().get(0).title()).isEqualTo("a \"b\": #c\\");
  }

  @Test
  void asksForBothOptionsOrNeither() {
    assertThat(Cli.run("new", folder.resolve("a"), "--blank").message()).contains("--from");
    Cli.Result result =
        Cli.run("new", folder.resolve("a"), "--from", ShippedScenario.FEBRUARY.file());
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.message()).contains("--from needs --blank");
    assertThat(folder.resolve("a")).doesNotExist();
  }
}
