package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs what the README and the page on scenarios show and tell. */
final class UserGuideTest {

  private static final Path README = Path.of("README.md");
  private static final Path SCENARIO_PAGE = Path.of("src/site/scenario.md");
  private static final Path FILES_PAGE = Path.of("src/site/files.md");

  @TempDir private Path folder;

  @Test
  void screenIsWhatRunPrints() throws IOException {
    Cli.Result run = Cli.run("run", "scenarios/february-2026.yaml", "-o", folder.resolve("out"));
    String printed = run.out().replaceAll("(?m)^Written to .*\\R", "");

    assertThat(block(README, "text")).isEqualTo(printed);
  }

  @Test
  void exampleOfFiveMinutesIsValidAndHasNoDeal() throws IOException {
    Path scenario = writeExample();

    assertThat(Cli.run("check", scenario).out()).contains("valid, no warning");
    // By hand: UP-1 crosses (40|60, none), DOWN-1 crosses 20, DOWN-2 crosses yearly: every outcome
    // crosses one of them, and any single one of the three can give.
    assertThat(Cli.run("conflicts", scenario).out())
        .contains("UP-1 + DOWN-1 + DOWN-2")
        .contains("The only conflict core: lines", "All 3 relaxations");
    // So the single changes that open a zone are all the smallest, and no position has two
    // readings.
    assertThat(Cli.run("whatif", scenario).succeeded().out())
        .contains("The readings combine in one way, which leaves no deal\n")
        .containsOnlyOnce("after --waive UP-1\n")
        .containsOnlyOnce("after --waive DOWN-2\n");
  }

  @Test
  void sentenceOfThePageOnRulesStandsForTheRule() throws IOException {
    Path scenario = writeExample();
    String page = Files.readString(Path.of("src/site/rules.md"));
    String section = page.substring(page.indexOf("## Sentences"));
    Matcher block = Pattern.compile("(?s)```text\n(.*?)```").matcher(section);
    assertThat(block.find()).isTrue();
    Files.writeString(scenario.resolveSibling("river.rules"), block.group(1));
    Cli.Result before = Cli.run("conflicts", scenario, "--json");
    Files.delete(scenario.resolveSibling("river.drl"));
    Files.writeString(scenario, Files.readString(scenario).replace("- river.drl", "- river.rules"));
    assertThat(Cli.run("check", scenario).succeeded().out()).contains("valid, no warning");
    assertThat(Cli.run("conflicts", scenario, "--json").out()).isEqualTo(before.out());
    assertThat(Cli.run("rules", scenario.resolveSibling("river.rules"), "--as", "drl").out())
        .contains(
            """
                Term(issue == "release", value > 20)
                not (Term(issue == "payment", option == "yearly"))
            """);
    assertThat(Cli.run("rules", scenario, "--as", "words").succeeded().out())
        .contains("UP-1: rejects release above 20 unless payment is yearly\n");
    assertThat(Cli.run("rules", scenario, "--as", "drl", "--json").message())
        .contains("--as prints text");
  }

  @Test
  void tableOfThePageOnRulesStandsForItsRows() throws IOException {
    Path scenario = writeExample();
    String page = Files.readString(Path.of("src/site/rules.md"));
    String section = page.substring(page.indexOf("## Decision tables"));
    Matcher block = Pattern.compile("(?s)```text\n(.*?)```").matcher(section);
    assertThat(block.find()).isTrue();
    Files.writeString(scenario.resolveSibling("river.csv"), block.group(1));
    Files.writeString(scenario, Files.readString(scenario).replace("- river.drl", "- river.csv"));
    assertThat(Cli.run("check", scenario).succeeded().out()).contains("valid, no warning");
    assertThat(Cli.run("rules", scenario, "--as", "words").succeeded().out())
        .contains(
            "UP-1: rejects release above 20 and payment is not yearly\n"
                + "UP-1: rejects release above 40\n");
  }

  @Test
  void testsOfThePageOnRulesPass() throws IOException {
    Path scenario = writeExample();
    Path tests = scenario.resolveSibling("river.test.yaml");
    Files.writeString(tests, block(Path.of("src/site/rules.md"), "yaml"));
    assertThat(Cli.run("test", tests).succeeded().out())
        .contains("2 tests in 1 file, and all pass");
  }

  @Test
  void assumptionsCanBeWrittenAsThePageShows() throws IOException {
    Path scenario = writeExample();
    String shown = block(SCENARIO_PAGE, "yaml");
    int assumptions = shown.indexOf("assumptions:");
    String position = shown.substring(shown.indexOf("    wording:"), assumptions);
    String rejects = "    rejects: {release: [20]}\n";
    String plain = Files.readString(scenario);
    assertThat(plain).containsOnlyOnce(rejects);
    Files.writeString(scenario, plain.replace(rejects, position) + shown.substring(assumptions));

    assertThat(Cli.run("check", scenario).succeeded().out()).contains("valid, no warning");
    assertThat(Cli.run("show", scenario, "DOWN-1").succeeded().out())
        .contains("stated-absolute", "0.9", "two-fifths", "three-fifths");
  }

  @Test
  void strategiesCanBeWrittenAsThePageShows() throws IOException {
    Path scenario = writeExample();
    String page = Files.readString(SCENARIO_PAGE);
    Matcher shown =
        Pattern.compile("(?s)```yaml\\n(process:\\n  rounds: 12\\n  protocol.*?)```").matcher(page);
    assertThat(shown.find()).isTrue();
    Files.writeString(scenario, Files.readString(scenario) + shown.group(1));

    assertThat(Cli.run("check", scenario).succeeded().out()).contains("valid, no warning");
    // Without any of the three lines there is a deal, as by hand above: firmness is below 1.
    assertThat(Cli.run("negotiate", scenario, "--talks", 5000).succeeded().out())
        .contains("Offers in turn about 12 coherent outcomes, at most 12 rounds.")
        .contains("How talks end\n  agreement ")
        .satisfies(out -> assertThat(out.lines().count()).isLessThanOrEqualTo(40));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "conflicts",
        "whatif",
        "outcomes",
        "worlds",
        "negotiate",
        "sources",
        "coders",
        "compare"
      })
  void everyFileThatIsWrittenIsOnThePage(String command) throws IOException {
    Path scenario = writeExample();
    Path out = folder.resolve("out");
    if (command.equals("compare") || command.equals("coders")) {
      Cli.run(command, scenario, scenario, "-o", out).succeeded();
    } else {
      Cli.run(command, scenario, "-o", out).succeeded();
    }
    String page = Files.readString(FILES_PAGE);
    assertThat(Cli.files(out).keySet())
        .hasSizeGreaterThan(2)
        .allSatisfy(file -> assertThat(page).contains("`" + file + "`"));
  }

  @Test
  void everyFileOfARunHasItsRowOrSection() throws IOException {
    Path out = folder.resolve("out");
    Cli.run("run", writeExample(), "--shard", "1/2", "-o", out).succeeded();
    String page = Files.readString(FILES_PAGE);
    assertThat(Cli.files(out).keySet())
        .hasSizeGreaterThan(10)
        .allSatisfy(
            file -> assertThat(page).containsAnyOf("\n| `" + file + "`", "\n## `" + file + "`"));
  }

  private Path writeExample() throws IOException {
    Files.createDirectories(folder.resolve("rules"));
    Files.copy(Path.of("rules/rejections.drl"), folder.resolve("rules/rejections.drl"));
    Files.writeString(folder.resolve("river.drl"), block(README, "drl"));
    return Files.writeString(folder.resolve("river.yaml"), block(README, "yaml"));
  }

  /** The first fenced block of a language. */
  private static String block(Path page, String language) throws IOException {
    String text = Files.readString(page);
    Matcher block = Pattern.compile("(?s)```" + language + "\\n(.*?)```").matcher(text);
    assertThat(block.find()).isTrue();
    return block.group(1);
  }
}
