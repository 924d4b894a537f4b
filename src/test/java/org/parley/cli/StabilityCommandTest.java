package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.cli.terminal.ExitCodes;
import org.parley.scenario.reading.ScenarioReader;
import org.parley.testkit.Sketch;

/** What {@code stability} puts on the screen and into files, of three bits worked out by hand. */
final class StabilityCommandTest {

  private static final Path KIT = Path.of("src/test/resources/org/parley/stability");

  private static final Path ELMIRA = Path.of("scenarios/field/elmira.yaml");

  private static final Path FEBRUARY = Path.of("scenarios/february-2026.yaml");

  /** As things stood, as far as the page on scenarios says that they are settled. */
  private static final List<String> SETTLED =
      List.of(
          "recognition",
          "foreign-force",
          "force-consent",
          "us-force-role",
          "frozen-assets",
          "us-economic-terms",
          "energy-truce-days",
          "energy-truce-scope",
          "eu-membership",
          "europe-role",
          "truce-reciprocity",
          "humanitarian-cbm",
          "talks-format",
          "us-arms-aid",
          "security-assurances");

  @TempDir private Path folder;
  private Path bits;

  @BeforeEach
  void copyScenario() throws IOException {
    bits = folder.resolve("three-bits.yaml");
    Files.copy(KIT.resolve("three-bits.yaml"), bits);
    Files.copy(KIT.resolve("three-bits.drl"), folder.resolve("three-bits.drl"));
  }

  private void change(String from, String to) throws IOException {
    String text = Files.readString(bits);
    assertThat(text).contains(from);
    Files.writeString(bits, text.replace(from, to));
  }

  @Test
  void tellsWhatIsAcceptableStableAndInReach() {
    Cli.Result result = Cli.run("stability", bits, "--coalitions").succeeded();
    assertThat(result.out())
        .contains("3 of 7 coherent outcomes are acceptable.")
        .containsPattern("(?m)^  Nash +2 +1 +0 +1 +1$")
        .containsPattern("(?m)^  SEQ +3 +2 +0 +1 +2$")
        .containsPattern("(?m)^  SMR +4 +2 +0 +1 +2$")
        .containsPattern("(?m)^  GMR +5 +2 +0 +1 +2$")
        .containsPattern("(?m)^  coalition Nash +1 +1 +0 +1 +1$")
        .contains(
            "in reach of today by coalitions\n  c: 1\n    B: b 0 → 1\n    B + C: b 1 → 0, c 0 → 1")
        .contains("--waive C-1", "parties may move together");
    assertThat(result.out().lines())
        .hasSizeLessThanOrEqualTo(40)
        .allMatch(line -> line.length() <= 80);
  }

  @Test
  void writesFilesThatJoin() {
    Path out = folder.resolve("out");
    Cli.run("stability", bits, "--coalitions", "--want", "b=1", "-o", out).succeeded();
    List<Map<String, String>> paths = rows(out, "paths.csv");
    assertThat(paths)
        .contains(
            Map.of(
                "to",
                "2",
                "reach",
                "coalition",
                "move",
                "2",
                "mover",
                "B+C",
                "from_outcome",
                "3",
                "to_outcome",
                "2"));
    assertThat(rows(out, "stability.csv"))
        .contains(Map.of("outcome", "2", "concept", "nash", "party", "", "stable", "TRUE"))
        .contains(Map.of("outcome", "1", "concept", "nash", "party", "B", "stable", "FALSE"));
    // 010 is stable for all, so nobody needs prefer anything else.
    assertThat(rows(out, "inverse.csv")).allMatch(row -> "0".equals(row.get("size")));
    JsonNode json = Cli.json(out, "stability.json");
    assertThat(json.at("/concepts/0/stable").asInt()).isEqualTo(2);
    assertThat(json.at("/concepts/0/acceptable_reach_improving").asInt()).isZero();
    assertThat(json.at("/reached/any").asInt()).isEqualTo(7);
  }

  private static List<Map<String, String>> rows(Path folder, String name) {
    return Cli.csv(folder.resolve(name)).stream().map(NamedCsvRecord::getFieldsAsMap).toList();
  }

  @Test
  void tellsWhatPartiesWouldHaveToPrefer() {
    // In 000 B would rather have 010, and nothing can be done about it: C likes it, A stays.
    Cli.Result result =
        Cli.run("stability", bits, "--want", "a=0", "--concepts", "nash").succeeded();
    assertThat(result.out())
        .contains("things as they stand today")
        .containsPattern("(?m)^  Nash  B  1 comparison: no better with b=1$");
  }

  @Test
  void whatIsNotKnownIsNeverNought() {
    Cli.Result result = Cli.run("stability", bits, "--time", "0.000001").succeeded();
    assertThat(result.out())
        .containsPattern("(?m)^  Nash +unknown +unknown$")
        .doesNotContainPattern("(?m)^  (Nash|SEQ|SMR|GMR) .*\\d");
    assertThat(result.out()).contains("not exact for want of time");
  }

  @Test
  void withoutTodayNothingIsSaidOfReach() throws IOException {
    change("today: {a: 0, b: 0, c: 0}\n", "");
    Cli.Result result = Cli.run("stability", bits).succeeded();
    assertThat(result.out())
        .containsPattern("(?m)^  Nash +2 +1$")
        .contains("nothing is known of what is in reach");
    Cli.Result from = Cli.run("stability", bits, "--from", "a=0,b=1,c=0").succeeded();
    assertThat(from.out()).contains("in reach of the start");
    Cli.Result part = Cli.run("stability", bits, "--from", "a=0");
    assertThat(part.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(part.message()).contains("--from: no option is given of [b, c]");
  }

  @Test
  void outcomeWantedNeedsAnOptionOfEveryIssue() throws IOException {
    change("today: {a: 0, b: 0, c: 0}\n", "");
    Cli.Result result = Cli.run("stability", bits, "--want", "a=1,c=0");
    assertThat(result.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(result.message()).contains("--want: no option is given of [b], and nothing is said");
  }

  @Test
  void startThatIsFixedOtherwiseIsSaidToBe() {
    assertThat(Cli.run("stability", bits, "--fix", "b=1", "--want", "b=0").succeeded().out())
        .containsPattern("the outcome to start from has\\s+another option of \\[b] than is fixed")
        .containsPattern("the outcome wanted has another option of \\[b] than is fixed, so it");
    assertThat(Cli.run("stability", bits, "--from", "a=1,b=0,c=1").succeeded().out())
        .containsPattern("the outcome to start from is not\\s+coherent");
  }

  /** Everything is stable for all of nobody. */
  @Test
  void nothingIsStableWhereNothingIsKnownOfWhatAnybodyWants() throws IOException {
    Path file =
        Sketch.scenario()
            .issue("one", "x", "y")
            .issue("two", "x", "y")
            .party("A")
            .party("B")
            .rules(Sketch.REJECTIONS)
            .more("control: {one: {by: A, basis: assumption}, two: {by: B, basis: assumption}}\n")
            .write(folder);
    Cli.Result result = Cli.run("stability", file).succeeded();
    assertThat(result.out())
        .contains("nothing is known of what [A, B] want")
        .doesNotContainPattern("(?m)^  Nash +\\d");
    JsonNode json = new ObjectMapper().readTree(Cli.run("stability", file, "--json").out());
    assertThat(json.get("concepts")).isEmpty();
    assertThat(json.get("best")).isEmpty();
  }

  @Test
  void finalOptionOpensAnOutcome() throws IOException {
    change(", moves: {1: []}", "");
    Cli.Result result = Cli.run("stability", bits, "--concepts", "nash").succeeded();
    assertThat(result.out()).containsPattern("(?m)^  Nash +1 +0 +0 +0$").contains("--waive C-1");
  }

  @Test
  void issueWithoutControlStaysAndIsNamed() throws IOException {
    change("  b: {by: B}\n", "");
    Cli.Result result = Cli.run("stability", bits).succeeded();
    assertThat(result.out()).contains("nobody controls [b], so moves leave what is there");
  }

  @Test
  void partyOfWhichNothingIsKnownGetsNoVerdict() throws IOException {
    change("  C: {title: C}\n", "  C: {title: C}\n  D: {title: D}\n");
    change("c: {by: C", "c: {by: D");
    Path out = folder.resolve("out");
    Cli.Result result = Cli.run("stability", bits, "-o", out).succeeded();
    assertThat(result.out()).contains("nothing is known of what [D] wants");
    assertThat(rows(out, "stability.csv")).noneMatch(row -> "D".equals(row.get("party")));
  }

  @Test
  void limitedMovesAreForTwo() {
    Cli.Result result = Cli.run("stability", bits, "--concepts", "l2");
    assertThat(result.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(result.message())
        .contains("[l2] is defined for two parties, and here [A, B, C] move");
  }

  @Test
  void scenarioWithoutControlIsRefusedWithAnExample() throws IOException {
    String text = Files.readString(bits);
    Files.writeString(bits, text.replaceAll("(?m)^control:\\R(  .*\\R){3}", ""));
    Launched.Ended ended = new Launched().run("stability", bits);
    assertThat(ended.status()).isEqualTo(ExitCodes.INVALID);
    assertThat(ended.err())
        .contains("error[S57]: the scenario has no [control]")
        .contains("control: {a: {by: A, basis: assumption}, b: {by: B, basis: assumption}");
  }

  /**
   * Equilibria as published: Hipel, Kilgour, Fang and Peng 1997 have s5, s8 and s9 as strong ones;
   * in Kilgour, Hipel, Fang and Peng 2001 the ministry and Uniroyal leave s5 for s8 together.
   */
  @Test
  void publishedModelHasItsPublishedEquilibria() {
    Cli.Result result = Cli.run("stability", ELMIRA, "--coalitions").succeeded();
    String all = " +all +all +all +all +";
    assertThat(result.out())
        .containsPattern("(?m)^  s5" + all + "- ")
        .containsPattern("(?m)^  s8" + all + "all ")
        .containsPattern("(?m)^  s9" + all + "all ");
    assertThat(result.out().lines().filter(line -> line.matches(".*(all +){4}.*"))).hasSize(3);
    assertThat(result.out()).contains("s1 -L-> s5\n", "s1 -L-> s5 -M+U-> s8\n");
    assertThat(result.out().lines()).allMatch(line -> line.length() <= 80);
  }

  /**
   * The tableau of Fraser and Hipel 1984, chapter 1, in their decimal numbers: rational or
   * sequentially sanctioned are 0, 4, 5, 6 and 7 for the Soviet Union and 2, 4, 6 and 11 for the
   * United States, so that 4 and 6 are the equilibria; the crisis went from 0 by 2 to 6.
   */
  @Test
  void missileCrisisHasTheEquilibriaOfItsTableau() throws IOException {
    Path file = Path.of("scenarios/field/cuba-1962.yaml");
    JsonNode json =
        new ObjectMapper().readTree(Cli.run("stability", file, "--json").succeeded().out());
    JsonNode seq = json.get("concepts").get(1);
    assertThat(seq.get("concept").asText()).isEqualTo("seq");
    assertThat(seq.get("stable")).map(JsonNode::asText).containsExactly("s4", "s6");
    assertThat(seq.get("by_party").get(0).get("stable"))
        .map(JsonNode::asText)
        .containsExactly("s2", "s4", "s6", "s11");
    assertThat(seq.get("by_party").get(1).get("stable"))
        .map(JsonNode::asText)
        .containsExactly("s0", "s4", "s5", "s6", "s7");
    assertThat(Cli.run("stability", file).out())
        .contains("In reach by improvements and stable by SEQ")
        .contains("s0 -US-> s2 -USSR-> s6\n");
  }

  @Test
  void listedStatesComeAsJsonWithWhatCoalitionsDo() throws IOException {
    Cli.Result result = Cli.run("stability", ELMIRA, "--json", "--coalitions").succeeded();
    JsonNode json = new ObjectMapper().readTree(result.out());
    assertThat(json.get("start").asText()).isEqualTo("s1");
    assertThat(json.get("complete").asBoolean()).isTrue();
    JsonNode last = json.get("concepts").get(4);
    assertThat(last.get("concept").asText()).isEqualTo("coalition-nash");
    assertThat(last.get("stable")).map(JsonNode::asText).containsExactly("s8", "s9");
    assertThat(json.get("states").get(4).get("reach_improving").asInt()).isEqualTo(1);
    assertThat(json.get("states").get(8).get("reach_improving")).isNull();
    assertThat(json.get("paths").get(0).get("moves").get(0).get("movers").get(0).asText())
        .isEqualTo("L");
  }

  @Test
  void conceptThatHoldsNearlyEverywhereSaysSoOfListedStatesToo() throws IOException {
    Path file = folder.resolve("still.yaml");
    Files.writeString(
        file,
        "graph-model: 1\ntitle: Still\nparties: {A: A}\nstates: {s: s, t: t}\n"
            + "moves: {A: {s: [t]}}\nranks: {A: [s, t]}\n");
    assertThat(Cli.run("stability", file).succeeded().out())
        .contains("Nash, SEQ, SMR, GMR hold in nearly all outcomes, which tells few of them");
  }

  @Test
  void coalitionsAreExplainedWhereTheyAreTold() {
    String words = "the concepts by which";
    assertThat(Cli.run("stability", ELMIRA).succeeded().out()).doesNotContain(words);
    assertThat(Cli.run("stability", ELMIRA, "--coalitions").succeeded().out()).contains(words);
  }

  /** What was asked for stands before what an answer has anyway, and is not the first to go. */
  @Test
  void whatIsWantedStandsBeforeCountsOfAll() {
    assertThat(Cli.run("stability", bits, "--want", "a=1").succeeded().out())
        .containsSubsequence(
            "coherent outcomes are acceptable", "What it takes", "Outcomes that are stable");
  }

  @Test
  void otherCommandsSayWhatReadsAGraphModel() {
    assertThat(Cli.run("check", ELMIRA).message())
        .contains("elmira.yaml:1:1: error[S85]: this file lists states and moves")
        .contains("Maybe parley stability")
        .doesNotContain("S02");
  }

  @Test
  void faultsOfListedStatesAreNamed() throws IOException {
    Path file = folder.resolve("model.yaml");
    String text = Files.readString(ELMIRA);
    Files.writeString(
        file,
        text.replace("M: {s1: [s2], s3: [s4]", "M: {s1: [s1], s3: [s44]")
            .replace("L: [s7, s3,", "L: [s7, s7,")
            .replace("start: s1", "start: s10"));
    Cli.Result result = Cli.run("stability", file);
    assertThat(result.status()).isEqualTo(ExitCodes.INVALID);
    assertThat(result.message())
        .contains("leads from [s1] to [s1] itself")
        .contains("[moves] of party [M] names [s44], a state of this file was expected")
        .contains("[ranks] of party [L] has state [s7] twice")
        .contains("[ranks] of party [L] leaves out the states [s3]")
        .contains("[start] of the graph model is [s10]");
    Cli.Result fixed = Cli.run("stability", ELMIRA, "--fix", "a=b");
    assertThat(fixed.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(fixed.message()).contains("--fix: of no effect on a graph model");
  }

  @Test
  void februaryAnswersAsThePageSays() throws IOException {
    Map<String, String> today = ScenarioReader.read(FEBRUARY).wants().today();
    List<Object> arguments = new ArrayList<>(List.of("stability", FEBRUARY, "--enforce", "stated"));
    SETTLED.forEach(issue -> arguments.addAll(List.of("--fix", issue + "=" + today.get(issue))));
    Cli.Result result = Cli.run(arguments.toArray()).succeeded();
    assertThat(result.out())
        .contains("72 of 468 outcomes that make sense are acceptable.")
        .containsPattern("(?m)^  Nash +39 +6 +3 +6$")
        .containsPattern("(?m)^  GMR +39 +6 +3 +6$")
        .contains("ukraine + russia: ceasefire-days 0 → 30");
    String page = Files.readString(Path.of("src/site/scenario.md"));
    assertThat(page).contains("72 of the 468 outcomes left").contains("these fifteen");
    assertThat(SETTLED).hasSize(15);
  }

  @Test
  void unknownPartiesIssuesAndOptionsAreNamed() throws IOException {
    change("  a: {by: A}\n", "  a: {by: AA}\n  d: {by: A}\n");
    change("moves: {1: []}", "moves: {2: [], 0: [0]}");
    Cli.Result result = Cli.run("check", bits);
    assertThat(result.status()).isEqualTo(ExitCodes.INVALID);
    assertThat(result.message())
        .contains("[by] of [control] of issue [a] names [AA], a party of this file was expected")
        .contains("[control] names [d], an issue of this file was expected")
        .contains("names [2], an option of issue [c] was expected")
        .contains("leads to [0] itself, which is no move");
  }
}
