package org.parley.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reading.LocatedScenario;
import org.parley.testkit.Sketch;

/** What is wrong with rule files taken together, or with a scenario and its rules. */
final class RuleBookTest {

  private static final String TERM = "Term(issue == \"force\", option == \"few\") ";
  private static final String CLOSE = "then verdict.crosses(drools); end\n";
  private static final String GOOD = "rule \"good\" @crosses(\"A-1\") when " + TERM + CLOSE;

  @TempDir private Path folder;

  private static Sketch sketch() {
    return Sketch.scenario()
        .issue("force", "none", "few", "many")
        .number("days", "0", "30")
        .position("A-1", "north", "")
        .position("B-1", "south", "readings: {strict: {rejects: {days: [0]}}, wide: {}}");
  }

  private static Sketch complete() {
    String wide = "rule \"wide\" @crosses(\"B-1\") @reading(\"wide\") when " + TERM + CLOSE;
    return sketch().rules("first", GOOD + wide).rules("rejections", Sketch.REJECTIONS);
  }

  private List<Problem> problems(Sketch sketch) {
    ScenarioException refusal =
        catchThrowableOfType(ScenarioException.class, () -> sketch.compile(folder));
    assertThat(refusal).as("refusal").isNotNull();
    return refusal.problems();
  }

  private static String header(String name) {
    return "package "
        + name
        + "\nimport org.parley.rules.facts.Term\nglobal org.parley.rules.facts.Ruling verdict\n";
  }

  @Test
  void namesAreGivenOnceAcrossFiles() {
    List<Problem> problems = problems(complete().rules("second", "\n" + GOOD));
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).message())
        .startsWith("rule [good] exists already at [")
        .endsWith("first.drl:" + (Sketch.HEADER_LINES + 1) + "]");
    assertThat(problems.get(0).location().line()).isEqualTo(Sketch.HEADER_LINES + 2);
  }

  @Test
  void factTypeIsDeclaredInOneFileOfAPackage() {
    List<Problem> problems =
        problems(
            complete()
                .file("x.drl", header("same") + "declare X end\n")
                .file("y.drl", header("same") + "declare X a: int end\n")
                .file("z.drl", header("other") + "declare X end\n"));
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).message()).startsWith("fact type [same.X] is declared in [");
    assertThat(problems.get(0).location().file()).endsWith("y.drl");
  }

  /** Facts that rest on themselves; Drools would never come to an end, or keep them for ever. */
  static Stream<Arguments> circles() {
    String x = "then insertLogical(new X()); end ";
    String y = "then insertLogical(new Y()); end ";
    return Stream.of(
        Arguments.of("rule \"1\" when " + TERM + "not X() " + x, List.of("1")),
        Arguments.of("rule \"1\" when " + TERM + "X() " + x, List.of("1")),
        Arguments.of(
            "rule \"1\" when " + TERM + x + "rule \"2\" when X() " + y + "rule \"3\" when Y() " + x,
            List.of("2", "3")),
        Arguments.of(
            "rule \"1\" when not Y() " + x + "rule \"2\" when exists (X() and " + TERM + ") " + y,
            List.of("1", "2")));
  }

  @ParameterizedTest
  @MethodSource("circles")
  void factThatRestsOnItselfIsRefused(String text, List<String> rules) {
    List<Problem> problems =
        problems(complete().rules("circle", "declare X end declare Y end " + text));
    assertThat(problems)
        .extracting(Problem::message)
        .zipSatisfy(
            rules,
            (message, rule) ->
                assertThat(message).startsWith("rule [" + rule + "] derives [").contains("rest on"))
        .hasSameSizeAs(rules);
  }

  @Test
  void positionJudgedByNothingIsReportedInTheScenario() {
    List<Problem> problems =
        problems(
            sketch()
                .position("C-1", "south", "")
                .rules("first", GOOD)
                .rules("r", Sketch.REJECTIONS));
    assertThat(problems)
        .extracting(Problem::message)
        .containsExactly(
            "reading [wide] of position [B-1] is judged by no rule",
            "position [C-1] is judged by no rule");
    assertThat(problems)
        .allSatisfy(problem -> assertThat(problem.location().file()).endsWith("sketch.yaml"));
    assertThat(problems.get(0).location().text()).contains("wide: {}");
    assertThat(problems.get(1).advice())
        .contains("Maybe give it [rejects], or write a rule with @crosses(\"C-1\")");
  }

  @Test
  void rejectionsNeedTheirRule() {
    Sketch sketch =
        Sketch.scenario()
            .issue("force", "none", "few")
            .position("A-1", "north", "")
            .position("B-1", "south", "rejects: {force: [none]}")
            .rules(GOOD);
    List<Problem> problems = problems(sketch);
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).message()).isEqualTo("position [B-1] is judged by no rule");
    assertThat(problems.get(0).advice().orElse("")).contains("rejections.drl");
  }

  @Test
  void everythingWrongInSeveralFilesIsReportedAtOnce() throws IOException {
    LocatedScenario located =
        complete()
            .rules("second", "rule \"a\" @crosses(\"Z\") when Term(issue == \"x\") " + CLOSE)
            .rules("third", "query q end\nfunction f\n" + "rule \"b\" salience 1 when " + CLOSE)
            .rules("fourth", GOOD)
            .rules("fifth", "")
            .rules("sixth", "")
            .located(folder);
    Files.delete(folder.resolve("fifth.drl"));
    byte[] latin = "// z\u00fcrich".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(folder.resolve("sixth.drl"), latin);
    ScenarioException refusal =
        catchThrowableOfType(ScenarioException.class, () -> RuleBook.compile(located));
    assertThat(refusal.problems())
        .extracting(p -> Path.of(p.location().file()).getFileName() + ": " + p.message())
        .satisfiesExactly(
            text -> assertThat(text).startsWith("second.drl: position [Z] is not in"),
            text -> assertThat(text).startsWith("second.drl: unknown issue [x]"),
            text -> assertThat(text).startsWith("third.drl: [query] is not allowed"),
            text -> assertThat(text).startsWith("third.drl: [function] is not allowed"),
            text -> assertThat(text).startsWith("third.drl: [salience] is not allowed"),
            text -> assertThat(text).startsWith("fifth.drl: file [").contains("does not exist"),
            text -> assertThat(text).startsWith("sixth.drl: byte [0xFC] is not UTF-8"),
            text -> assertThat(text).startsWith("fourth.drl: rule [good] exists already"));
  }
}
