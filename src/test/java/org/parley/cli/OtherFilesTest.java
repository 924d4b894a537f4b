package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.cli.terminal.ExitCodes;

/** Files that are no scenarios, given to commands that ask for one. */
final class OtherFilesTest {

  private static final String PLAN =
      "sweep: 1\nscenario: boathouse.yaml\nvary: {firmness:ROW-1: 0:1:0.5}\n";

  @TempDir private Path folder;

  private Path written(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private void told(Cli.Result result, String what, String advice) {
    assertThat(result.status()).isEqualTo(ExitCodes.INVALID);
    assertThat(result.err())
        .containsOnlyOnce("error[")
        .contains("error[S89]: this file " + what + ", and a scenario was expected")
        .contains("\n" + advice);
  }

  @ParameterizedTest
  @CsvSource({"run", "check", "conflicts", "worlds", "stability", "test", "show"})
  void plansOfSweepsAreSentToSweep(String command) throws IOException {
    told(Cli.run(command, written("p.yaml", PLAN)), "is a plan of a sweep", "Maybe parley sweep");
  }

  @Test
  void plansAreKnownHoweverTheirKeysAreWritten() throws IOException {
    Path plan = written("p.json", "{\"sweep\": 1, \"scenario\": \"none.yaml\"}");
    told(Cli.run("run", plan), "is a plan of a sweep", "Maybe parley sweep");
    assertThat(Cli.run("sweep", plan).err()).contains("error[Y01]").doesNotContain("S89");
  }

  @Test
  void whatAPlanLacksIsSaidOfThePlan() throws IOException {
    String unmarked = PLAN.replace("sweep: 1\n", "");
    told(
        Cli.run("sweep", written("p.yaml", unmarked)),
        "looks like a plan of a sweep, which begins with [sweep: 1]",
        "Maybe add that line");
    Path aimless = written("q.yaml", PLAN.replace("scenario: boathouse.yaml\n", ""));
    assertThat(Cli.run("sweep", aimless).err())
        .containsOnlyOnce("error[")
        .contains("error[S03]: the plan has no [scenario]");
  }

  /** What commands have written, each file by what it is. */
  @Test
  void whatWasSavedIsCalledWhatItIs() throws IOException {
    Path made = folder.resolve("made");
    Path saved = folder.resolve("saved");
    Path foretold = folder.resolve("foretold");
    Cli.run("new", made).succeeded();
    Path scenario = made.resolve("boathouse.yaml");
    Cli.run("run", scenario, "--draws", 0, "--quiet", "-o", saved).succeeded();
    Cli.run("forecast", scenario, "--about", "a", "--by", "2030-01-01", "-o", foretold);
    String beside = "Maybe the scenario that [manifest.json] beside it names";
    told(run(saved, "datapackage.json"), "describes tables for other programs to read", beside);
    told(run(saved, "summary.json"), "is the summary of an answer", beside);
    told(run(saved, "page.json"), "holds the page of an answer", beside);
    told(run(saved, "report.html"), "is a page", beside);
    told(run(saved, "manifest.json"), "is the manifest of an answer", "Maybe the scenario");
    told(run(saved, "options.csv"), "is a table", "Maybe the scenario that lists it");
    told(run(made, "boathouse.drl"), "has rules", "Maybe the scenario that lists it");
    told(run(made, "boathouse.test.yaml"), "has tests of rules", "Maybe parley test");
    told(run(foretold, "forecast.json"), "is a forecast that was written down", "Maybe parley sc");
  }

  private static Cli.Result run(Path made, String name) {
    return Cli.run("run", made.resolve(name));
  }

  @Test
  void checkReadsAllThatNewMakes() throws IOException {
    Path made = folder.resolve("made");
    Cli.run("new", made).succeeded();
    Path tests = made.resolve("boathouse.test.yaml");
    Path scenario = made.resolve("boathouse.yaml");
    // In the order of a shell that expands made/*.yaml.
    Cli.Result checked = Cli.run("check", tests, scenario).succeeded();
    long written = Files.readAllLines(tests).stream().filter(l -> l.contains("- name:")).count();
    assertThat(checked.out())
        .contains(tests + ": valid, " + written + " tests of rules, run by parley test\n")
        .contains(scenario + ": valid, no warning\n");
    JsonNode files =
        new ObjectMapper().readTree(Cli.run("check", tests, scenario, "--json").out()).get("files");
    assertThat(files.get(0).get("tests").asLong()).isEqualTo(written);
    assertThat(files.get(1).get("positions").asInt()).isEqualTo(4);
  }

  @Test
  void checkTellsWhatIsWrongWithEachOfSeveralAndTheSameOnce() throws IOException {
    Path made = folder.resolve("made");
    Cli.run("new", made).succeeded();
    Path tests = made.resolve("boathouse.test.yaml");
    Path scenario = made.resolve("boathouse.yaml");
    Files.writeString(scenario, Files.readString(scenario).replaceFirst("(?m)^title:", "tittle:"));
    Cli.Result checked = Cli.run("check", tests, scenario, written("p.yaml", PLAN));
    assertThat(checked.status()).isEqualTo(ExitCodes.INVALID);
    assertThat(checked.err())
        .containsOnlyOnce("the scenario has no [title]")
        .contains("p.yaml:1:1: error[S89]");
    assertThat(checked.out()).isEmpty();
  }
}
