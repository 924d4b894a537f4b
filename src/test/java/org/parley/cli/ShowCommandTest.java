package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.cli.terminal.ExitCodes;
import org.parley.scenario.Issue;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;
import org.parley.scenario.SourceDocument;
import org.parley.testkit.ShippedScenario;
import org.parley.testkit.Sketch;

/** What {@code show} says must be what the files of the scenario say, so these are the source. */
final class ShowCommandTest {

  private static final ShippedScenario FEBRUARY = ShippedScenario.FEBRUARY;

  @TempDir private Path folder;

  private static String show(Path file, String... ids) {
    return Cli.run(Stream.concat(Stream.of("show", file, "--all"), Stream.of(ids)).toArray())
        .succeeded()
        .out();
  }

  private static List<String> ids(Scenario scenario) {
    return Stream.of(
            scenario.positions().stream().map(Position::id),
            scenario.parties().stream().map(Party::id),
            scenario.issues().stream().map(Issue::id),
            scenario.documents().stream().map(SourceDocument::id))
        .flatMap(stream -> stream)
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void inventoryNamesEverythingWithinEightyColumns(ShippedScenario shipped) {
    String text = show(shipped.file());
    assertThat(text.lines()).allMatch(line -> line.length() <= 80);
    List<String> words = List.of(text.split("[\\s,:]+", -1));
    assertThat(words).containsAll(ids(shipped.scenario()));
    for (Issue issue : shipped.scenario().issues()) {
      assertThat(words).containsAll(issue.options().stream().map(option -> option.id()).toList());
    }
  }

  /** UA-R4 is a carried red line of Ukraine, worded stated-strong, which is assumed at 0.85. */
  @Test
  void inventoryHasALineForEachPosition() {
    assertThat(show(FEBRUARY.file()).lines())
        .contains("5 documents, 6 parties, 21 issues, 31 positions, 12 process rules")
        .contains("russia (Russia), 10 stated options, 2 wants")
        .contains("  RU-R3  red-line    carried  0.7   Ukraine's armed forces are limited.")
        .anyMatch(line -> line.matches(" {2}UA-R4 {2}red-line +carried +0.85 +Ukraine's armed .*"));
  }

  @ParameterizedTest
  @EnumSource
  void everythingCanBeShownWithinEightyColumns(ShippedScenario shipped) {
    shipped.tabulated();
    List<String> ids = ids(shipped.scenario());
    String text = show(shipped.file(), ids.toArray(String[]::new));
    assertThat(text.lines()).allMatch(line -> line.length() <= 80);
    assertThat(List.of(text.strip().split("\n\n", -1)))
        .hasSameSizeAs(ids)
        .zipSatisfy(ids, (sheet, id) -> assertThat(sheet).startsWith(id + "  "));
  }

  @Test
  void positionIsShownWithSourcesReadingsRulesAndScope() {
    String text = show(FEBRUARY.file(), "UA-R2");
    assertThat(text.lines())
        .containsSequence(
            "UA-R2  position: ukraine, red-line, stated",
            "  Kyiv gives up no land; its troops do not leave Donetsk and no text hands",
            "  territory to Russia.")
        .contains("  firmness     0.7 in [0.5, 0.9], assumed")
        .contains("  binds        with --enforce stated, standing, demands, inferred")
        .contains("  reading no-concession, probability 0.7 assumed, in force by default")
        .contains("    rejects    donetsk-withdrawal-pct: 25, 50, 75, 100")
        .contains("  reading for-assurances, probability 0.3 assumed")
        .contains("    sources    S000 p10")
        .contains("    reads      occupied-territory, donetsk-withdrawal-pct, security-assurances");
    assertThat(words(text))
        .contains("S004 p33 of: Report on the 30-day truce proposal before a Trump-Putin call,")
        .contains("mid-March 2025 (inferred: the text is undated) The article's own list")
        .contains("Weaker than UA-R1.");
  }

  /** The text without its line breaks. */
  private static String words(String text) {
    return text.replaceAll("\\s+", " ");
  }

  @Test
  void rulesAreShownWithTheLineTheyStandOn() throws IOException {
    Path rules = Path.of("rules", "february-linkages.drl");
    String name = "Title to land only by contact between leaders";
    int line = Files.readAllLines(rules).indexOf("rule \"" + name + "\"") + 1;
    assertThat(line).isPositive();
    assertThat(words(show(FEBRUARY.file(), "L-06"))).contains(name + ", " + rules + ":" + line);
  }

  /**
   * A preference and a lapsed demand bind on no step of the ladder, a carried red line not first.
   */
  @Test
  void whatMakesAPositionBindIsSaid() {
    String text = show(FEBRUARY.file(), "L-11", "RU-D3", "RU-R1", "L-01");
    assertThat(text.lines().filter(line -> line.startsWith("  binds ")).map(String::strip))
        .containsExactly(
            "binds        with --bind",
            "binds        with --bind",
            "binds        with --enforce standing, demands, inferred",
            "binds        with --enforce inferred");
  }

  @Test
  void issueIsShownWithOptionsStatedOptionsAndWhatReadsIt() {
    String text = show(FEBRUARY.file(), "security-assurances");
    assertThat(text.lines())
        .startsWith("security-assurances  issue: Assurances to Ukraine against a new attack")
        .contains("  group        security-guarantees")
        .contains("    binding-guarantee: a guarantee of treaty rank (complement)")
        .contains("    none: a truce or deal without any (evidenced, S004 p5)");
    // UA-R2 reads it under for-assurances, which a rule of february-hints.drl judges.
    assertThat(text)
        .containsPattern("    UA-R2 .*\n {20,}only when read for-assurances\n")
        .containsPattern("\n    L-01 ")
        .doesNotContain("RU-R1");
    assertThat(show(FEBRUARY.file(), "energy-truce-days"))
        .contains("  unit         days\n")
        .contains("    russia     7 (S003 p12, S001 p14)\n")
        .contains("    usa        7 (S000 p6, S001 p13)\n")
        .contains("  no position's rules read it\n");
    // F-10: a foreign force comes after the war.
    assertThat(show(FEBRUARY.file(), "ceasefire-days"))
        .containsPattern("coherence rules that read it\n.*F-10");
  }

  @Test
  void partyIsShownWithItsStatedOptionsAndPositions() {
    assertThat(show(FEBRUARY.file(), "usa").lines())
        .startsWith("usa  party: United States")
        .contains("    force-consent=moscow-agrees (S000 p9)")
        .contains("      Possible rather than promised.")
        .anyMatch(line -> line.startsWith("    US-D1  demand "))
        .noneMatch(line -> line.contains("UA-R1"));
  }

  @Test
  void documentIsShownWithWhatIsTracedToIt() {
    String text = show(FEBRUARY.file(), "S003");
    assertThat(words(text))
        .startsWith(
            "S003 document: News report on the Florida meeting and the second Abu Dhabi round file")
        .contains("reliability The best dated of the five.");
    assertThat(text.lines())
        .contains("  date         2026-02-01")
        .contains("    p10  reading UA-R1=leader-level: Less than full restoration can be agreed,")
        .contains("    p10  stated by ukraine: europe-role=joins-later")
        .contains("    p11  option energy-truce-days=7: one week")
        .noneMatch(line -> line.contains("RU-R2"));
  }

  @Test
  void coherenceRuleIsShown() {
    assertThat(show(FEBRUARY.file(), "F-10"))
        .startsWith("F-10  coherence rule: ")
        .contains("Why: The force is spoken of as one for the time after the war")
        .contains("A foreign force comes after the war, rules/coherence.drl:")
        .contains("  reads        foreign-force, ceasefire-days\n");
  }

  /** An id may be that of a party and of an issue; both are shown, and each once. */
  @Test
  void idOfTwoThingsShowsBothAndARepeatedIdShowsOnce() {
    Path file =
        Sketch.scenario()
            .issue("north", "x", "y")
            .position("A", "north", "rejects: {north: [x]}")
            .rules(Sketch.REJECTIONS)
            .assumptions("{option-weights: {north: {x: 2, y: 1}}, correlation: {north: 0.5}}")
            .write(folder);
    String text = show(file, "north", "north");
    assertThat(text)
        .containsOnlyOnce("north  party: T\n")
        .containsOnlyOnce("north  issue: north\n")
        .contains("correlation of its positions 0.5, assumed")
        .contains("x: x (complement, weight 2.0 assumed)");
    assertThat(show(file, "A")).doesNotContain("traced to").contains("\n  rejects      north: x\n");
  }

  /** The inventory is there even where the rules are not in order; details need the rules. */
  @Test
  void inventoryDoesNotReadTheRules() {
    Path file =
        Sketch.scenario()
            .issue("force", "none", "few")
            .position("A", "north", "")
            .rules("rule \"broken\" when")
            .write(folder);
    assertThat(show(file)).contains("  A  red-line  stated  0.85  A\n");
    Cli.Result details = Cli.run("show", file, "A");
    assertThat(details.status()).isEqualTo(ExitCodes.INVALID);
    assertThat(details.out()).isEmpty();
    assertThat(details.err()).contains("rules.drl:").contains("error[");
  }

  @ParameterizedTest
  @CsvSource({"UA-R22, Maybe [UA-R2]", "nato-statu, Maybe [nato-status]", "RU-D22, Maybe [RU-D2]"})
  void unknownIdIsWrongUsageAndGetsASuggestion(String id, String advice) {
    Cli.Result result = Cli.run("show", FEBRUARY.file(), "UA-R1", id);
    assertThat(result.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(result.out()).isEmpty();
    assertThat(result.message())
        .contains(
            "has no position, party, issue, document, want, coherence rule or event [" + id + "]")
        .contains(advice);
  }
}
