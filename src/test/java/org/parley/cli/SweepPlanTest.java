package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.cli.sweep.SweepCommand;
import org.parley.cli.terminal.ExitCodes;
import picocli.CommandLine;

/** A sweep as a file says it. */
final class SweepPlanTest {

  private static final Path KIT = Path.of("src/test/resources/org/parley/codes");
  private static final Path SHIPPED = Path.of("scenarios/february-firmness.sweep.yaml");

  @TempDir private Path folder;

  @BeforeEach
  void copyScenario() throws IOException {
    for (String file : List.of("river.yaml", "river.drl", "talks.drl")) {
      Files.copy(KIT.resolve(file), folder.resolve(file));
    }
    Files.copy(Path.of("rules/rejections.drl"), folder.resolve("rejections.drl"));
  }

  private Path plan(String... lines) throws IOException {
    String head = "sweep: 1\nscenario: river.yaml\n";
    return Files.writeString(folder.resolve("plan.yaml"), head + String.join("\n", lines) + "\n");
  }

  /** The files of an answer without those that say where it came from. */
  private static Map<String, String> answer(Path out) {
    Map<String, String> files = Cli.files(out);
    files.keySet().removeAll(Set.of("manifest.json", "plan.yaml", "page.json", "report.html"));
    return files;
  }

  @Test
  void planIsWhatItsOptionsAre() throws IOException {
    Path plan =
        plan(
            "title: Two lines",
            "vary:",
            "  firmness:N-1: [0, 0.5, 1]",
            "  firmness:S-1: 0:1:0.25",
            "  waive:N-3:",
            "figure: [deal, 'blocked:north']",
            "enforce: demands",
            "correlation: {north: 0.3}",
            "draws: 500",
            "seed: 7",
            "level: 0.9",
            "boxes: deal>=0.5",
            "table-limit: 1000");
    Path planned = folder.resolve("planned");
    Path said = folder.resolve("said");
    Cli.run("sweep", plan, "-o", planned).succeeded();
    String options =
        "--vary firmness:N-1=0,0.5,1 --vary firmness:S-1=0:1:0.25 --vary waive:N-3"
            + " --figure deal,blocked:north --enforce demands --correlation north=0.3 --draws 500"
            + " --seed 7 --level 0.9 --boxes deal>=0.5 --table-limit 1000 -o";
    Cli.run(words("sweep", folder.resolve("river.yaml"), options, said)).succeeded();
    assertThat(answer(planned)).isEqualTo(answer(said));
    assertThat(Cli.files(planned).get("plan.yaml")).isEqualTo(Files.readString(plan));
    JsonNode manifest = Cli.json(planned, "manifest.json");
    // The page tells of the plan among the files that were read.
    assertThat(Cli.files(planned).get("report.html"))
        .contains(manifest.at("/plan/sha256").asText());
    assertThat(manifest.at("/plan/file").asText()).isEqualTo(plan.toString());
    assertThat(manifest.path("files").toString()).contains("\"plan.yaml\"");
    assertThat(Cli.files(said)).doesNotContainKey("plan.yaml");
  }

  private static Object[] words(String command, Path scenario, String options, Path last) {
    List<Object> words = new java.util.ArrayList<>(List.of(command, scenario));
    words.addAll(List.of(options.split(" ")));
    words.add(last);
    return words.toArray();
  }

  @Test
  void optionsGoBeforeThePlan() throws IOException {
    Path plan = plan("vary: {firmness:N-1: 0:1:0.1}", "figure: [deal]", "seed: 7");
    Path out = folder.resolve("out");
    Cli.run("sweep", plan, "--vary", "firmness:S-1=0,1", "--seed", 9, "--force", "-o", out)
        .succeeded();
    assertThat(Cli.csv(out.resolve("factors.csv")))
        .extracting(row -> row.getField("factor"))
        .containsExactly("firmness:S-1");
    assertThat(Cli.json(out, "sweep.json").at("/settings/seed").asInt()).isEqualTo(9);
    Files.writeString(folder.resolve("mine.csv"), "firmness:N-1\n0.25\n");
    Path listed = plan("cases: mine.csv");
    assertThat(Cli.run("sweep", listed).succeeded().out()).contains("1 case of parley worlds");
    assertThat(Cli.run("sweep", listed, "--vary", "waive:N-3").succeeded().out())
        .contains("2 cases of parley worlds");
    assertThat(Cli.run("sweep", plan, "--cases", folder.resolve("mine.csv")).succeeded().out())
        .contains("1 case of parley worlds");
  }

  /** Everything that says what is asked; where the answer goes is for who asks. */
  @Test
  void optionGivenTwiceGoesBeforeThePlanTwice() throws IOException {
    Path plan = plan("vary: {firmness:N-1: 0:1:0.1}");
    String twice = "--vary firmness:S-1=0,1 --vary waive:N-3 -o";
    Path out = folder.resolve("out");
    Cli.run(words("sweep", plan, twice, out)).succeeded();
    Path said = folder.resolve("said");
    Cli.run(words("sweep", folder.resolve("river.yaml"), twice, said)).succeeded();
    assertThat(answer(out)).isEqualTo(answer(said));
  }

  @Test
  void planCanSayWhatTheOptionsCan() throws IOException {
    Set<String> options = new TreeSet<>();
    new CommandLine(new SweepCommand())
        .getCommandSpec()
        .options()
        .forEach(option -> options.add(option.longestName().substring(2)));
    options.removeAll(
        Set.of("output", "force", "json", "all", "fail-if", "csv", "no-cache", "help", "version"));
    options.removeIf(name -> name.contains("pager") || name.contains("color"));
    for (String option : options) {
      assertThat(Cli.run("sweep", plan(option + ": {}")).err())
          .as(option)
          .doesNotContain("unknown key");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "varry: {firmness:N-1: 0:1:0.5} | 3:1: error[S02] | Maybe [vary]",
        "vary: {firmness:N-9: 0:1:0.5} | 3:8: error[P01] | Maybe [N-1]",
        "vary: {firmnes:N-1: 0:1:0.5} | 3:8: error[P01] | Maybe [firmness]",
        "vary: {firmness:N-1: [0, 2]} | 3:26: error[P01] | [2] is not from 0 to 1",
        "vary: {firmness:N-1: 0:1:x} | 3:22: error[P01] | [x] is not a number",
        "vary: {} | 3:7: error[S09] | an empty mapping",
        "{vary: {waive:N-3: }, points: 5} | error[Y06] |",
        "points: 0 | 3:9: error[P01] | [points]: [0] must be from 1",
        "points: many | 3:9: error[P01] | [points]: [many] is not a whole number",
        "question: wordls | 3:11: error[P01] | Maybe [worlds]",
        "enforce: standin | 3:10: error[P01] | standin",
        "firmness: {N-9: 0.5} | 3:12: error[P01] | Maybe [N-1]",
        "cases: passwd | 3:8: error[S10] | whose name ends in [.csv]"
      })
  void whatIsWrongIsToldWithItsPlace(String line, String place, String message) throws IOException {
    Cli.Result result = Cli.run("sweep", plan(line));
    assertThat(result.err().replaceAll("\\s+", " "))
        .contains("plan.yaml:" + (place.startsWith("error") ? "" : place))
        .contains(place)
        .contains(message == null ? "" : message);
    assertThat(result.status()).isEqualTo(ExitCodes.INVALID);
  }

  @Test
  void whatIsWrongOnTheCommandLineIsToldAsEver() throws IOException {
    Path plan = plan("vary: {firmness:N-1: 0:1:0.5}");
    Cli.Result result = Cli.run("sweep", plan, "--figure", "dael");
    assertThat(result.message()).contains("Maybe [deal]", "See parley sweep --help");
    assertThat(result.status()).isEqualTo(ExitCodes.USAGE);
  }

  @Test
  void otherVersionsAndOtherFilesAreRefused() throws IOException {
    Path newer = Files.writeString(folder.resolve("new.yaml"), "sweep: 2\nscenario: river.yaml\n");
    assertThat(Cli.run("sweep", newer).err()).contains("new.yaml:1:8: error[S01]", "newer Parley");
    Path none = Files.writeString(folder.resolve("none.yaml"), "sweep: 1\nvary: {waive:N-3: }\n");
    assertThat(Cli.run("sweep", none).err()).contains("error[S03]: the plan has no [scenario]");
  }

  @Test
  void shippedPlanIsSwept() {
    assertThat(Cli.run("sweep", SHIPPED).succeeded().out())
        .contains("55 cases of parley worlds", "deal>=0.2 in");
  }
}
