package org.parley.tabulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.rules.RuleBook;
import org.parley.rules.Target;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reading.LocatedScenario;
import org.parley.scenario.reading.ScenarioReader;

/** An edit makes those tables anew that it can change, and the rest is as if all were. */
final class RememberedByRuleTest {

  private static final int LIMIT = Tabulator.DEFAULT_LIMIT;
  private static final Pattern CONCLUDES =
      Pattern.compile("@(crosses|coherence|agreement)\\(\"([^\"]*)\"\\)");
  private static final Pattern READING = Pattern.compile("@reading\\(\"([^\"]*)\"\\)");
  private static final Pattern DERIVES = Pattern.compile("new (\\w+)\\(");

  @TempDir private Path folder;

  private Path scenario;

  @BeforeEach
  void copyFebruary() throws IOException {
    Files.createDirectories(folder.resolve("scenarios"));
    Files.createDirectories(folder.resolve("rules"));
    scenario = folder.resolve("scenarios/february-2026.yaml");
    Files.copy(Path.of("scenarios/february-2026.yaml"), scenario);
    try (Stream<Path> files = Files.list(Path.of("rules"))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve("rules").resolve(file.getFileName()));
      }
    }
  }

  private TableSource source() {
    TableStore store = new TableStore(folder.resolve("cache"));
    return new TableSource(Optional.of(store), "test", LIMIT);
  }

  private TabulatedScenario opened() {
    return source().open(ScenarioReader.readLocated(scenario));
  }

  private List<Path> ruleFiles() {
    return ScenarioReader.readLocated(scenario).scenario().ruleFiles();
  }

  /** What a rule may conclude, directly or through a fact that it derives, by the file's text. */
  private static List<String> concludedBy(String rule, String file, Scenario scenario) {
    TreeSet<String> targets = new TreeSet<>();
    Matcher derived = DERIVES.matcher(rule);
    if (derived.find()) {
      String pattern = "\\b(?<!new )" + derived.group(1) + "\\(";
      for (String other : RuleEdit.rules(file)) {
        if (Pattern.compile(pattern).matcher(other).find()) {
          targets.addAll(concludedBy(other, file, scenario));
        }
      }
      return List.copyOf(targets);
    }
    Matcher concluded = CONCLUDES.matcher(rule);
    if (!concluded.find()) {
      for (Position position : scenario.positions()) {
        position.readings().stream()
            .filter(reading -> !reading.rejects().isEmpty())
            .forEach(reading -> targets.add(position.id() + "/" + reading.name()));
      }
    } else if (concluded.group(1).equals("crosses")) {
      Matcher reading = READING.matcher(rule);
      Position position = scenario.positions().get(scenario.positionIndex(concluded.group(2)));
      String name = reading.find() ? reading.group(1) : position.readings().get(0).name();
      targets.add(position.id() + "/" + name);
    } else {
      targets.add(concluded.group(2));
    }
    return List.copyOf(targets);
  }

  /** Edits a rule, looks at what is asked and comes of it, and takes the edit back. */
  private void edit(RuleEdit edit, Path file, String rule) throws IOException {
    String text = Files.readString(file);
    Scenario before = ScenarioReader.readLocated(scenario).scenario();
    Files.writeString(file, text.replace(rule, edit.of(rule)));
    LocatedScenario located = ScenarioReader.readLocated(scenario);
    Optional<ScenarioException> refused = Remembered.refused(located);
    if (refused.isPresent()) {
      assertThatThrownBy(this::opened).hasMessage(refused.get().getMessage());
    } else {
      TabulatedScenario opened = opened();
      assertThat(Remembered.asked(opened))
          .as(edit + " " + rule)
          .isEqualTo(concludedBy(rule, text, before));
      Remembered.assertFresh(opened);
    }
    Files.writeString(file, text);
  }

  /** Every rule in turn is edited in one way, which way is another with the next. */
  @Test
  void editOfARuleOfFebruaryAsksForItsTablesAlone() throws IOException {
    Remembered.judgeSome(opened());
    int next = 0;
    for (Path file : ruleFiles()) {
      for (String rule : RuleEdit.rules(Files.readString(file))) {
        edit(RuleEdit.values()[next++ % RuleEdit.values().length], file, rule);
      }
    }
    assertThat(next).isGreaterThan(30);
  }

  @Tag("slow")
  @ParameterizedTest
  @EnumSource
  void editOfAnyRuleOfFebruaryAsksForItsTablesAlone(RuleEdit edit) throws IOException {
    Remembered.judgeSome(opened());
    for (Path file : ruleFiles()) {
      for (String rule : RuleEdit.rules(Files.readString(file))) {
        edit(edit, file, rule);
      }
    }
  }

  private void editScenario(String from, String to) throws IOException {
    String text = Files.readString(scenario);
    assertThat(text).contains(from);
    Files.writeString(scenario, text.replace(from, to));
  }

  @Test
  void editOfWhatAPositionRejectsAsksForItsTableAlone() throws IOException {
    Remembered.judgeSome(opened());
    editScenario(
        "armed-forces-limits: [partial-limits, limits-as-drafted]",
        "armed-forces-limits: [limits-as-drafted]");
    TabulatedScenario opened = opened();
    assertThat(Remembered.asked(opened)).hasSize(1);
    Remembered.assertFresh(opened);
    editScenario(
        "armed-forces-limits: [limits-as-drafted]",
        "armed-forces-limits: [partial-limits, limits-as-drafted]");
    assertThat(opened().remembered()).isTrue();
  }

  /** What a position rejects is asked for of those that reject something of the issue. */
  @Test
  void optionAddedOrRemovedAsksForTheTablesOfItsIssue() throws IOException {
    TabulatedScenario before = opened();
    Remembered.judgeSome(before);
    int issue = before.scenario().issueIndex("donetsk-withdrawal-pct");
    editScenario(
        "      25: {title: a small withdrawal, sources: [S000 p8], basis: complement}\n",
        "      25: {title: a small withdrawal, sources: [S000 p8], basis: complement}\n"
            + "      30: {title: another, basis: complement}\n");
    TabulatedScenario more = opened();
    List<String> ofIssue =
        more.tabulation().entries().stream()
            .filter(entry -> entry.scope().contains(issue))
            .map(entry -> entry.target().toString())
            .sorted()
            .toList();
    assertThat(ofIssue).hasSizeBetween(3, before.tabulation().entries().size() / 2);
    assertThat(Remembered.asked(more)).isEqualTo(ofIssue);
    Remembered.assertFresh(more);
  }

  @Test
  void commentOrProcessRuleAsksForNothing() throws IOException {
    opened();
    Path talks = folder.resolve("rules/talks-february.drl");
    String text = Files.readString(talks);
    String rule = RuleEdit.rules(text).get(0);
    Files.writeString(talks, text.replace(rule, RuleEdit.RENAMED.of(rule)));
    assertThat(opened().remembered()).isTrue();
    Path file = ruleFiles().get(1);
    Files.writeString(file, Files.readString(file) + "\n// A remark.\n");
    assertThat(opened().remembered()).isTrue();
  }

  @Test
  void rulesThatAreNotAskedAreNotCompiled() throws IOException {
    opened();
    Path file = folder.resolve("rules/european-force.drl");
    String text = Files.readString(file);
    String rule = RuleEdit.rules(text).get(0);
    Files.writeString(file, text.replace(rule, RuleEdit.JOINED.of(rule)));
    TabulatedScenario opened = opened();
    RuleBook judged = opened.partly().orElseThrow().book();
    List<Target> known = new ArrayList<>(judged.targets());
    known.removeIf(target -> judged.rulesFor(target).isEmpty());
    assertThat(known).isEqualTo(opened.partly().orElseThrow().asked());
  }

  private void turnABit(String ending, int at) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
      Path file = files.filter(f -> f.toString().endsWith(ending)).findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(file);
      bytes[Math.floorMod(at, bytes.length)] ^= 1;
      Files.write(file, bytes);
    }
  }

  /** What leads from the rule files to the tables. */
  @ParameterizedTest
  @ValueSource(ints = {0, 63, 64, 100, -1})
  void damagedKeyIsAsGoodAsNone(int at) throws IOException {
    TabulatedScenario first = opened();
    turnABit(".key", at);
    TabulatedScenario opened = opened();
    assertThat(opened.remembered()).isTrue();
    assertThat(opened.key()).isEqualTo(first.key());
    Remembered.assertFresh(opened);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, 40, 400, -1})
  void damagedHistoryIsAsGoodAsNone(int at) throws IOException {
    TabulatedScenario first = opened();
    turnABit(".history", at);
    editScenario(
        "    rejects: {eu-membership: [excluded]}", "    rejects: {eu-membership: [path-open]}");
    TabulatedScenario opened = opened();
    assertThat(Remembered.asked(opened)).hasSize(first.tabulation().entries().size());
    Remembered.assertFresh(opened);
  }

  /** The history says of what there were tables, but not that they can still be read. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void tablesThatAreGoneOrDamagedAreMadeAnew(boolean isGone) throws IOException {
    TabulatedScenario first = opened();
    Remembered.judgeSome(first);
    if (isGone) {
      Files.delete(folder.resolve("cache").resolve(first.key().hex() + ".tables"));
    } else {
      turnABit(".tables", 100);
    }
    editScenario(
        "    rejects: {eu-membership: [excluded]}", "    rejects: {eu-membership: [path-open]}");
    Remembered.assertFresh(opened());
  }
}
