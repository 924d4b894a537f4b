package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.cli.terminal.ExitCodes;

/**
 * Where it was said how things stand, who settles what and who must consent, or that nobody did.
 */
final class StandingSourcesTest {

  private static final String SCENARIO =
      """
      parley: 1
      id: river
      title: River
      date: 2026-02-01
      documents:
        D1: {title: Minutes, date: 2026-01-05, file: minutes.txt}
      parties: {A: {title: Upstream}, B: {title: Downstream}}
      issues:
        water: {title: Water, options: {0: {basis: complement}, 9: {basis: complement}}}
        gauge: {title: Gauges, options: {own: {basis: complement}, joint: {basis: complement}}}
      positions: {}
      rules: [rules.drl]
      today: {water: {option: 0, sources: [D1 p1]}, gauge: own}
      control:
        water: {by: A, sources: [D1 p2]}
        gauge: {by: [A, B], together: true, basis: assumption}
      layers:
        - {id: table, title: The table, parties: [A, B], rule: all, sources: [D1 p2]}
        - {id: house, parties: {A: 2, B: 1}, quota: 2}
      """;

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("river.yaml");
    Files.writeString(file, SCENARIO);
    Files.writeString(
        folder.resolve("rules.drl"),
        """
        package river
        import org.parley.rules.facts.Term
        global org.parley.rules.facts.Ruling verdict
        rule "Water asks for gauges of both" @coherence("C-1")
        when Term(issue == "water", option == "9") Term(issue == "gauge", option == "own")
        then verdict.incoherent(drools); end
        """);
  }

  @Test
  void sourcesListWhatWasSaidAndWhatWasNot() throws IOException {
    String all = Cli.run("sources", file, "--all").succeeded().out();
    assertThat(all)
        .containsPattern("p1 +today +water=0")
        .containsPattern("p2 +control +water: A")
        .containsPattern("p2 +layer +table: The table")
        .contains("Said by no document, and so assumed")
        .containsPattern("(?m)^  today +1: gauge=own$")
        .containsPattern("(?m)^  control +1: gauge$")
        .containsPattern("(?m)^  layer +1: house$");
    JsonNode json = new ObjectMapper().readTree(Cli.run("sources", file, "--json").out());
    assertThat(json.get("source_assumed")).hasSize(3);
    assertThat(json.at("/source_assumed/2/id").asText()).isEqualTo("house");
  }

  @Test
  void paragraphThatDoesNotExistIsNamedWithItsPlace() throws IOException {
    Path texts = Files.createDirectories(folder.resolve("texts"));
    Files.writeString(texts.resolve("minutes.txt"), "The water stays.\n");
    Cli.Result result = Cli.run("sources", file, "--documents", texts);
    assertThat(result.status()).isEqualTo(ExitCodes.INVALID);
    assertThat(result.message())
        .containsPattern("river.yaml:15:\\d+: error\\[S28]")
        .containsPattern("river.yaml:18:\\d+: error\\[S28]");
  }

  @Test
  void showTellsOfIssuesPartiesAndDocuments() throws IOException {
    assertThat(Cli.run("show", file, "water").succeeded().out())
        .containsPattern("today +0 \\(D1 p1\\)")
        .containsPattern("control +A \\(D1 p2\\)");
    assertThat(Cli.run("show", file, "gauge").succeeded().out())
        .containsPattern("today +own \\(assumed\\)")
        .containsPattern("control +A with B \\(assumed\\)");
    assertThat(Cli.run("show", file, "A").succeeded().out())
        .contains("table (D1 p2)")
        .contains("house (assumed)");
    assertThat(Cli.run("show", file, "D1").succeeded().out())
        .contains("today: water=0")
        .contains("control of water: A")
        .contains("layer table: The table");
    JsonNode json = new ObjectMapper().readTree(Cli.run("show", file, "--json").out());
    assertThat(json.at("/issues/0/today/sources/0").asText()).isEqualTo("D1 p1");
    assertThat(json.at("/issues/1/control/together").asBoolean()).isTrue();
    assertThat(json.at("/parties/0/layers/0/layer").asText()).isEqualTo("table");
  }

  @Test
  void faultsOfTodayAreNamed() throws IOException {
    Files.writeString(
        file,
        SCENARIO.replace(
            "{option: 0, sources: [D1 p1]}, gauge: own",
            "{option: 1, sources: [D2 p1], source: x}, gauge: {basis: assumption}"));
    Cli.Result result = Cli.run("check", file);
    assertThat(result.status()).isEqualTo(ExitCodes.INVALID);
    assertThat(result.message())
        .contains("river.yaml:13:")
        .contains("[water] of [today] is [1], an option of issue [water] was expected")
        .contains("[D2]")
        .contains("unknown key [source] in [water] of [today]")
        .contains("[gauge] of [today] has no [option]");
  }

  @Test
  void todayWithSourcesIsTheSameStart() throws IOException {
    String out = Cli.run("stability", file).succeeded().out();
    Files.writeString(file, SCENARIO.replace("{option: 0, sources: [D1 p1]}", "0"));
    assertThat(Cli.run("stability", file).succeeded().out()).isEqualTo(out);
  }
}
