package org.parley.tabulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.scenario.Scenario;
import org.parley.scenario.reading.ScenarioReader;
import org.parley.testkit.Sketch;

final class TableKeyTest {

  /** One edit of the scenario file or of the rule file. */
  private record Edit(String name, UnaryOperator<String> yaml, UnaryOperator<String> rules) {

    static Edit yaml(String from, String to) {
      return new Edit(from + " to " + to, replacing(from, to), UnaryOperator.identity());
    }

    static Edit rules(String from, String to) {
      return new Edit(from + " to " + to, UnaryOperator.identity(), replacing(from, to));
    }

    private static UnaryOperator<String> replacing(String from, String to) {
      return text -> {
        assertThat(text).contains(from);
        return text.replace(from, to);
      };
    }

    @Override
    public String toString() {
      return name;
    }
  }

  @TempDir private Path folder;

  private TableKey key(Edit edit) throws IOException {
    return TableKey.of(edited(edit), "1", 100);
  }

  private TableKey ofFiles(Edit edit) throws IOException {
    return TableKey.ofFiles(edited(edit), "1", 100).orElseThrow();
  }

  private Scenario edited(Edit edit) throws IOException {
    Sketch sketch =
        Sketch.scenario()
            .issue("force", "none", "few", "many")
            .issue("days", "0", "30")
            .position("A", "north", "rejects: {force: [none]}")
            .position("B", "south", "readings: {one: {rejects: {days: [0]}}, two: {}}")
            .rules(Sketch.REJECTIONS);
    Path file = sketch.write(folder);
    Files.writeString(file, edit.yaml().apply(sketch.yaml()));
    Path rules = folder.resolve("rules.drl");
    Files.writeString(rules, edit.rules().apply(Files.readString(rules)));
    return ScenarioReader.read(file);
  }

  private TableKey key() throws IOException {
    return key(Edit.yaml("", ""));
  }

  static Stream<Edit> decisive() {
    return Stream.of(
        Edit.rules("option == $option", "option != $option"),
        Edit.rules("rule \"The", "rule \"A"),
        Edit.rules("import org.parley.rules.facts.Party\n", ""),
        Edit.rules("global org.parley.rules.facts.Ruling verdict\n", ""),
        Edit.rules("package sketch", "package another"),
        Edit.rules("rule \"The", "declare Unused a: int end\nrule \"The"),
        Edit.rules("$option : option", "$option : opion"),
        Edit.rules("issue == $issue", "issue == $isue"),
        Edit.yaml("rejects: {force: [none]}", "rejects: {force: [few]}"),
        Edit.yaml("rejects: {force: [none]}", "rejects: {force: [none, few]}"),
        Edit.yaml("rejects: {days: [0]}", "rejects: {days: [30]}"),
        Edit.yaml("two: {}", "three: {}"),
        Edit.yaml("      many: ", "      lots: "),
        Edit.yaml("      many: {basis: complement}\n", ""),
        Edit.yaml("    title: days\n", "    title: days\n    unit: days\n"),
        Edit.yaml("party: north\n    kind: red-line", "party: north\n    kind: demand"),
        Edit.yaml(
            "party: north\n    kind: red-line\n    status: stated",
            "party: north\n    kind: red-line\n    status: carried"),
        Edit.yaml("party: south", "party: north"),
        Edit.yaml("  B:\n", "  B2:\n"));
  }

  @ParameterizedTest
  @MethodSource("decisive")
  void editThatCanChangeAnAnswerChangesTheKey(Edit edit) throws IOException {
    assertThat(key(edit)).isNotEqualTo(key());
    assertThat(ofFiles(edit)).isNotEqualTo(ofFiles(Edit.yaml("", "")));
  }

  /** A remark changes the files, though not what they say; words of the scenario change neither. */
  @Test
  void filesAreOthersWithAnyLetterOfARule() throws IOException {
    TableKey before = ofFiles(Edit.yaml("", ""));
    assertThat(ofFiles(Edit.rules("rule \"The", "// remark\nrule \"The"))).isNotEqualTo(before);
    assertThat(ofFiles(Edit.yaml("title: A sketch", "title: Another"))).isEqualTo(before);
    Scenario scenario = edited(Edit.yaml("", ""));
    assertThat(TableKey.ofFiles(scenario, "2", 100)).isNotEqualTo(Optional.of(before));
    assertThat(TableKey.ofFiles(scenario, "1", 101)).isNotEqualTo(Optional.of(before));
    Files.delete(scenario.ruleFiles().get(0));
    assertThat(TableKey.ofFiles(scenario, "1", 100)).isEmpty();
  }

  static Stream<Edit> harmless() {
    return Stream.of(
        Edit.rules("rule \"The", "// remark\nrule \"The"),
        Edit.rules("when\n", "\n\nwhen /* so */ "),
        Edit.rules("$option", "$o"),
        Edit.yaml("title: A sketch", "title: Another"),
        Edit.yaml("id: sketch", "id: other"),
        Edit.yaml("title: days", "title: Days of truce"),
        Edit.yaml("text: A", "text: In other words"),
        Edit.yaml("date: 2026-02-01", "date: 2026-02-02"),
        Edit.yaml("rules: [", "assumptions: {correlation: {north: 0.5}}\nrules: ["));
  }

  @ParameterizedTest
  @MethodSource("harmless")
  void editOfWordsAndAssumptionsForgetsNothing(Edit edit) throws IOException {
    assertThat(key(edit)).isEqualTo(key());
  }

  @Test
  void buildAndLimitArePartOfTheKey() throws IOException {
    key();
    Scenario scenario = ScenarioReader.read(folder.resolve("sketch.yaml"));
    Set<TableKey> keys = new HashSet<>();
    keys.add(TableKey.of(scenario, "1", 100));
    keys.add(TableKey.of(scenario, "2", 100));
    keys.add(TableKey.of(scenario, "1", 101));
    assertThat(keys).hasSize(3);
  }
}
