package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.cli.terminal.ExitCodes;
import org.parley.testkit.ShippedScenario;

/** What is said to somebody who has made a mistake, or asked for what makes no difference. */
final class MessagesTest {

  private static final Path FEBRUARY = ShippedScenario.FEBRUARY.file();

  @TempDir private Path folder;
  private int outputs;

  @Test
  void missingRuleFileIsNamedWithTheWholePathLookedFor() throws IOException {
    String text = Files.readString(FEBRUARY).replace("rejections.drl", "absent-rules.drl");
    Path copy = Files.writeString(folder.resolve("copy.yaml"), text);
    Cli.Result result = Cli.run("check", copy);
    assertThat(result.status()).isEqualTo(ExitCodes.INVALID);
    assertThat(result.out() + result.err())
        .contains("absent-rules.drl] does not exist: there is no [" + folder.getParent())
        .contains("Paths of rule files are relative to the folder of the scenario file");
  }

  /**
   * UA-D1 is a demand, which does not bind at the default step; UA-R1 is a red line, which does.
   */
  @Test
  void optionsAboutPositionsThatDoNotBindAreCalledIdle() {
    String note = "has no effect: the position does not bind with --enforce standing";
    Cli.Result run = Cli.run("run", FEBRUARY, "--draws", 0, "--waive", "UA-D1,UA-R1", "-o", out());
    assertThat(joined(run))
        .contains("note: --waive UA-D1 " + note)
        .doesNotContain("--waive UA-R1 ha");
    Cli.Result worlds =
        Cli.run("worlds", FEBRUARY, "--draws", 0, "--firmness", "UA-D1=0.5,UA-R1=0.5");
    assertThat(joined(worlds)).contains("note: --firmness UA-D1 " + note);
    Cli.Result both =
        Cli.run("worlds", FEBRUARY, "--draws", 0, "--waive", "UA-D1", "--firmness", "UA-D1=0.5");
    assertThat(joined(both))
        .contains(
            "note: --waive UA-D1, --firmness UA-D1 have no effect: the positions do not bind with");
    Cli.Result waived =
        Cli.run("worlds", FEBRUARY, "--draws", 0, "--waive", "UA-R1", "--firmness", "UA-R1=0.5");
    assertThat(joined(waived))
        .contains("note: --firmness UA-R1 has no effect: the position is waived")
        .doesNotContain("does not bind with");
    Cli.Result binding = Cli.run("worlds", FEBRUARY, "--draws", 0, "--firmness", "UA-R1=0.5");
    assertThat(joined(binding)).doesNotContain("no effect");
  }

  /** No position of the United States is a red line, and with one firm line nothing is tied. */
  @Test
  void correlationsThatTieNothingAreCalledIdle() {
    String why = " fewer than two enforced lines that may bind or not";
    assertThat(worlds("--correlation", "usa=0.5"))
        .contains("note: --correlation usa has no effect: the party has" + why);
    assertThat(worlds("--correlation", "usa=0.5,uk=0.5,russia=0.5"))
        .contains("--correlation usa, --correlation uk have no effect: each party has" + why);
    assertThat(worlds("--correlation", "russia=0.5")).doesNotContain("no effect");
    assertThat(worlds("--correlation", "usa=0.5", "--bind", "US-P1,US-P2"))
        .doesNotContain("no effect");
    assertThat(worlds("--correlation", "usa=0.5", "--bind", "US-P1,US-P2", "--firmness", "US-P1=1"))
        .contains("--correlation usa has no effect");
  }

  private static String worlds(Object... options) {
    Object[] given = {"worlds", FEBRUARY, "--draws", 0};
    return joined(Cli.run(Stream.of(given, options).flatMap(Stream::of).toArray()));
  }

  @Test
  void runWithoutDrawsHasNoLineOnThem() {
    assertThat(Cli.run("run", FEBRUARY, "--draws", 0, "-o", out()).succeeded().out())
        .doesNotContain("Sampled")
        .doesNotContain("no estimate");
  }

  /** 5^24 outcomes have 17 digits, which leaves no room for the titles of the steps. */
  @Test
  void largeCountsStayWithinTheScreen() {
    Path large = folder.resolve("large");
    Cli.run("generate", "--issues", 24, "--options", 5, "--positions", 30, "-o", large);
    Path scenario = large.resolve("random-24x5-30-seed-1.yaml");
    Cli.Result run = Cli.run("run", scenario, "--draws", 0, "-o", out()).succeeded();
    assertThat(run.out().lines().filter(line -> !line.startsWith("Written to")))
        .allMatch(line -> line.length() <= 80);
  }

  /** Only run writes a folder without being told where. */
  @Test
  void longListsSayWhereTheRestIs() {
    Path many = folder.resolve("many");
    Cli.run(
        "generate", "--issues", 6, "--options", 3, "--positions", 16, "--density", 0.5, "-o", many);
    Path scenario = many.resolve("random-6x3-16-seed-1.yaml");
    String conflicts = Cli.run("conflicts", scenario, "--enforce", "inferred").succeeded().out();
    assertThat(conflicts.lines().filter(line -> line.matches("  and \\d+ more.*")))
        .hasSize(2)
        .allMatch(line -> line.endsWith(" more; -o DIR writes them all"));
    String run =
        Cli.run("run", scenario, "--enforce", "inferred", "--draws", 0, "-o", out())
            .succeeded()
            .out();
    assertThat(run).contains(" more in relaxations.csv\n").doesNotContain("-o DIR");
  }

  @Test
  void wrongOptionsAreToldTheFormOfTheHelp() {
    assertThat(Cli.run("run", FEBRUARY, "--reading", "RU-R5").err())
        .contains("--reading: [RU-R5] is not of the form ID=NAME");
    assertThat(Cli.run("run", FEBRUARY, "--fix", "nato-status").err())
        .contains("--fix: [nato-status] is not of the form ISSUE=OPTION");
    assertThat(Cli.run("worlds", FEBRUARY, "--firmness", "UA-R1=30%").err())
        .contains("--firmness: [30%] is a percentage; write 0.3");
    assertThat(Cli.run("compare", FEBRUARY).err())
        .contains("compare needs at least two scenario files");
  }

  /** RU-R1 to RU-R5 are all one letter from RU-R9, so none of them is meant in particular. */
  @Test
  void unknownIdsWithoutANearOneListTheFirst() {
    Cli.Result run = Cli.run("run", FEBRUARY, "--waive", "RU-R9");
    assertThat(run.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(run.message()).contains("expected one of [UA-R1, UA-R2,").doesNotContain("Maybe");
    assertThat(Cli.run("run", FEBRUARY, "--fix", "nato-statu=x").err())
        .contains("unknown issue [nato-statu]\nMaybe [nato-status]\n");
  }

  @Test
  void everyUnknownIdIsReported() {
    assertThat(Cli.run("show", FEBRUARY, "UA-R2", "nobody", "UA-R1", "nothing").err())
        .contains("event [nobody]\n", "event [nothing]\n")
        .doesNotContain("rule [UA");
  }

  private Path out() {
    return folder.resolve("out-" + outputs++);
  }

  /** The screen with broken lines joined. */
  private static String joined(Cli.Result result) {
    return result.succeeded().out().replaceAll("\\s+", " ");
  }
}
