package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.cli.terminal.ExitCodes;
import org.parley.scenario.LadderStep;
import org.parley.testkit.ProductOfCounts;
import org.parley.testkit.ShippedScenario;

/** The commands {@code conflicts}, {@code whatif}, {@code outcomes} and {@code compare}. */
final class ConflictCommandsTest {

  private static final Path FEBRUARY = ShippedScenario.FEBRUARY.file();

  @TempDir private Path folder;

  @BeforeAll
  static void tabulate() {
    Stream.of(ShippedScenario.values()).forEach(ShippedScenario::tabulated);
  }

  /** Each command on each shipped scenario at each step, and all three compared. */
  static Stream<Arguments> commands() {
    List<Arguments> commands = new ArrayList<>();
    for (LadderStep step : LadderStep.values()) {
      for (ShippedScenario shipped : ShippedScenario.values()) {
        for (String command : List.of("conflicts", "whatif", "outcomes")) {
          commands.add(Arguments.of(command, List.of(shipped.file()), step.label()));
        }
      }
      List<Path> all = Stream.of(ShippedScenario.values()).map(ShippedScenario::file).toList();
      commands.add(Arguments.of("compare", all, step.label()));
    }
    return commands.stream();
  }

  private static Cli.Result command(String name, List<Path> files, Object... options) {
    List<Object> arguments = new ArrayList<>(List.of(name));
    arguments.addAll(files);
    arguments.addAll(List.of(options));
    return Cli.run(arguments.toArray());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void textFitsEightyColumns(String name, List<Path> files, String step) {
    Cli.Result result = command(name, files, "--enforce", step);
    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).isNotBlank();
    assertThat(result.out().lines()).allMatch(line -> line.length() <= 80);
  }

  /** What the ids of a scenario stand for. */
  private static final Set<String> TITLES =
      Set.of("issues.csv", "options.csv", "positions.csv", "coherence.csv", "parties.csv");

  /** Commands with the columns that the guide to the files promises. */
  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of(
            "conflicts",
            Map.of(
                "relaxations.csv", "relaxation,positions,size,opens,firmness,marks",
                "relaxation_parties.csv", "relaxation,party,lines,firmness",
                "cores.csv", "core,size,position,party,kind,status,sources",
                "pivotality.csv",
                    "position,method,shapley,shapley_low,shapley_high"
                        + ",banzhaf,banzhaf_low,banzhaf_high",
                "core_givens.csv", "core,given,kind,text,smallest,others",
                "coherence_relaxations.csv", "relaxation,positions,coherence,size,opens",
                "party_pairs.csv", "party,other_party,acceptable",
                "conflicts.json", "{")),
        Arguments.of(
            "whatif",
            Map.of(
                "whatif.csv", "set,changes,size,waivers,coherence,acceptable",
                "ambiguity.csv", "kind,core,issue,option,holds_in,combinations,verdict",
                "whatif.json", "{")),
        Arguments.of(
            "outcomes",
            Map.of(
                "nearest.csv", "outcome,crossings,crossed,alike,pareto_distance,nash_distance\n",
                "nearest_options.csv", "outcome,issue,option\n",
                "concessions.csv", "outcome,party,issue,stated,conceded,steps\n",
                "frontier.csv",
                    "outcome,crossings,crossed,balanced,pareto_distance,nash_distance\n",
                "frontier_steps.csv", "outcome,party,steps\n",
                "frontier_options.csv", "outcome,issue,option\n",
                "frontier_concessions.csv", "outcome,party,issue,stated,conceded,steps\n",
                "outcomes.json", "{")),
        Arguments.of(
            "compare",
            Map.of(
                "compare_scenarios.csv", "scenario,title\n",
                "compare.csv", "from,to,kind,position,issue,option,core,before,after,causes",
                "compare_ladder.csv", "scenario,name,count,share",
                "compare_worlds.csv", "scenario,quantity,method,value,error",
                "compare.json", "{")));
  }

  @ParameterizedTest
  @MethodSource("files")
  void folderHoldsTheFilesWithTheirColumns(String name, Map<String, String> columns) {
    Cli.Result result = command(name, two(name), "-o", folder.resolve("out"));
    assertThat(result.status()).as(result.err()).isZero();
    Map<String, String> written = Cli.files(folder.resolve("out"));
    assertThat(written.remove("manifest.json")).contains("\"command\" : \"" + name + "\"");
    assertThat(written.remove("datapackage.json")).contains("\"parley-" + name + "\"");
    assertThat(written.remove("page.json")).startsWith("{");
    assertThat(written.remove("report.html")).startsWith("<!DOCTYPE html>");
    if (!name.equals("compare")) {
      assertThat(written.keySet()).containsAll(TITLES);
      written.keySet().removeAll(TITLES);
    }
    assertThat(written).containsOnlyKeys(columns.keySet());
    written.forEach((file, text) -> assertThat(text).as(file).startsWith(columns.get(file)));
  }

  private static List<Path> two(String name) {
    return name.equals("compare")
        ? List.of(ShippedScenario.DECEMBER.file(), FEBRUARY)
        : List.of(FEBRUARY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"conflicts", "whatif", "outcomes", "compare"})
  void sameBytesComeOutEveryTime(String name) {
    Cli.Result one = command(name, two(name), "-o", folder.resolve("a"));
    Cli.Result again = command(name, two(name), "-o", folder.resolve("b"));
    assertThat(List.of(one.status(), again.status())).containsOnly(0);
    assertThat(again.out().replace(folder.resolve("b").toString(), ""))
        .isEqualTo(one.out().replace(folder.resolve("a").toString(), ""));
    assertThat(Cli.files(folder.resolve("b"))).isEqualTo(Cli.files(folder.resolve("a")));
  }

  /** Of tables and, where every find is confirmed, of verdicts. */
  @Test
  void rememberingChangesNoByte() {
    Cli.Result remembering = Cli.run("conflicts", FEBRUARY, "--enforce", "demands");
    assertThat(Cli.run("conflicts", FEBRUARY, "--enforce", "demands", "--no-cache"))
        .isEqualTo(remembering);
    assertThat(Cli.run("conflicts", FEBRUARY, "--enforce", "demands")).isEqualTo(remembering);
  }

  @ParameterizedTest
  @ValueSource(strings = {"conflicts", "whatif", "outcomes", "compare"})
  void folderThatIsNotEmptyIsRefusedUnlessForced(String name) throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "kept");
    Cli.Result refused = command(name, two(name), "-o", folder);
    assertThat(refused.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.message()).contains("not empty");
    assertThat(Cli.files(folder)).containsOnlyKeys("mine.txt");

    assertThat(command(name, two(name), "-o", folder, "--force").status()).isZero();
    assertThat(Cli.files(folder)).containsEntry("mine.txt", "kept").hasSizeGreaterThan(2);
  }

  @ParameterizedTest
  @CsvSource({
    "conflicts, --waive, UA-R44, Maybe [UA-R4]",
    "conflicts, --enforce, standin, Maybe [standing]",
    "whatif, --bind, US-P11, Maybe [US-P1]",
    "whatif, --reading, RU-R4=narow, Maybe [narrow]",
    "outcomes, --fix, nato-statu=pathway-open, Maybe [nato-status]",
    "outcomes, --fix, nato-status=pathway-opn, Maybe [pathway-open]",
  })
  void unknownIdIsWrongUsageAndGetsASuggestion(
      String name, String option, String value, String advice) {
    Cli.Result result = Cli.run(name, FEBRUARY, option, value);
    assertThat(result.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains(option).contains(advice);
  }

  @ParameterizedTest
  @CsvSource({
    "conflicts, --limit, 0",
    "whatif, --limit, 0",
    "outcomes, --keep, 0",
    "outcomes, --memory, 0",
    "compare, --time, 0",
    "conflicts, --time, NaN",
  })
  void limitOfNothingIsWrongUsage(String name, String option, String value) {
    Cli.Result result = command(name, two(name), option, value);
    assertThat(result.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(result.err()).contains(option);
  }

  @Test
  void comparisonNeedsTwoScenarios() {
    assertThat(Cli.run("compare", FEBRUARY).status()).isEqualTo(ExitCodes.USAGE);
  }

  @ParameterizedTest
  @CsvSource({
    "conflicts, --limit, 1",
    "conflicts, --memory, 1",
    "conflicts, --time, 0.001",
    "whatif, --limit, 1",
    "whatif, --memory, 1",
    "whatif, --time, 0.001",
    "outcomes, --memory, 1",
    "outcomes, --time, 0.001",
    "compare, --memory, 1",
    "compare, --time, 0.001",
    "conflicts, --time, 1e300",
  })
  void reachingALimitIsAResult(String name, String option, String value) {
    Cli.Result result = command(name, two(name), option, value);
    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.out()).isNotBlank();
    assertThat(result.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @ParameterizedTest
  @ValueSource(strings = {"conflicts", "whatif", "outcomes", "compare"})
  void ruleTooWideToTabulateIsSaid(String name) {
    Path file = ProductOfCounts.writeTo(folder);
    List<Path> files = name.equals("compare") ? List.of(file, file) : List.of(file);
    Cli.Result result = command(name, files, "--table-limit", 2);
    assertThat(result.status()).isEqualTo(ExitCodes.UNANSWERED);
    assertThat(result.out()).isEmpty();
    assertThat(result.message()).contains("reads too many issues to tabulate");
  }

  @Test
  void countLimitIsSaid() {
    assertThat(Cli.run("conflicts", FEBRUARY, "--limit", 1).out())
        .contains("At least 1 relaxation: the least that would have to give, first\n")
        .contains("note: 1 relaxation found, there may be more: ");
    assertThat(Cli.run("whatif", FEBRUARY, "--limit", 1).out())
        .contains("Changes that open a zone, of which there may be more");
  }

  @Test
  void runWithARelaxationWaivedAcceptsWhatItOpens() {
    Path why = folder.resolve("why");
    assertThat(Cli.run("conflicts", FEBRUARY, "-o", why).status()).isZero();
    JsonNode details = Cli.json(why, "conflicts.json").path("relaxation_details");
    assertThat(details).hasSize(8);
    for (int k : List.of(0, 7)) {
      List<String> waived = new ArrayList<>();
      details.get(k).path("positions").forEach(id -> waived.add(id.asText()));
      Path run = folder.resolve("run" + k);
      Cli.Result result =
          Cli.run("run", FEBRUARY, "--waive", String.join(",", waived), "--draws", 64, "-o", run);
      assertThat(result.status()).as(result.err()).isZero();
      JsonNode summary = Cli.summary(run);
      assertThat(summary.path("acceptable").path("exact").path("count").bigIntegerValue())
          .isEqualTo(details.get(k).path("opens").bigIntegerValue())
          .isPositive();
    }
  }

  @Test
  void scenarioWithoutConflictSaysSo() {
    assertThat(Cli.run("conflicts", ShippedScenario.MARCH.file()).out())
        .contains(
            "There is no conflict: some outcome satisfies every enforced position.\n\nWords:");
  }

  @Test
  void fixesThatMakeNoSenseAreSaid() {
    Object[] fixed = {
      FEBRUARY, "--fix", "occupied-territory=full-restoration,donetsk-withdrawal-pct=25"
    };
    assertThat(Cli.run("conflicts", fixed[0], fixed[1], fixed[2]).out())
        .contains("No outcome makes sense")
        .contains("  F-02: Full restoration leaves nothing to vacate")
        .contains("  --fix occupied-territory=full-restoration\n")
        .contains("  --fix donetsk-withdrawal-pct=25\n");
    assertThat(Cli.run("whatif", fixed[0], fixed[1], fixed[2]).out())
        .contains("No change opens a zone");
    assertThat(Cli.run("outcomes", fixed[0], fixed[1], fixed[2]).status()).isZero();
  }

  /** December takes a position on NATO that March does not know; see the sources of both files. */
  @Test
  void comparisonNamesTheConflictsThatFormedAndTheirCauses() {
    Cli.Result result =
        Cli.run("compare", ShippedScenario.MARCH.file(), ShippedScenario.DECEMBER.file(), "--all");
    assertThat(result.out())
        .contains("From march-2025 to december-2025")
        .contains("UA-R3 + RU-R2: absent -> conflict, because of UA-R3, RU-R2")
        .containsPattern(
            "  Gone positions\n    UA-R6  red-line, stated +The Ukrainian troops said to")
        .contains("  Gone issues\n    kursk-forces ");
  }
}
