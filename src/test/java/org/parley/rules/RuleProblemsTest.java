package org.parley.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;
import org.parley.testkit.Sketch;

/** What is wrong with a rule file is said at its place, with what may have been meant. */
final class RuleProblemsTest {

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

  /** Rules with one fault: the text at which it is reported, the message, the advice. */
  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of(
            "@crosses(\"A-2\") when " + TERM + CLOSE,
            "\"A-2\"",
            "position [A-2] is not in scenario [sketch]",
            "Maybe [A-1]"),
        Arguments.of(
            "@crosses(\"B-1\") @reading(\"wade\") when " + TERM + CLOSE,
            "\"wade\"",
            "position [B-1] has no reading [wade], only [strict, wide]",
            "Maybe [wide]"),
        Arguments.of(
            "@reading(\"wide\") when Rejection() " + CLOSE,
            "\"wide\"",
            "@reading without @crosses",
            ""),
        Arguments.of(
            "@crosses(\"A-1\") when Term(issue == \"farce\", value > 0) " + CLOSE,
            "\"farce\"",
            "unknown issue [farce]",
            "Maybe [force]"),
        Arguments.of(
            "@crosses(\"A-1\") when Term(issue in (\"force\", \"dyas\")) " + CLOSE,
            "\"dyas\"",
            "unknown issue [dyas]",
            "Maybe [days]"),
        Arguments.of(
            "@crosses(\"A-1\") when Term(issue == \"force\", option in (\"few\", \"mny\")) "
                + CLOSE,
            "\"mny\"",
            "unknown option [mny] of issue [force], expected one of [none, few, many]",
            "Maybe [many]"),
        Arguments.of(
            "@crosses(\"A-1\") when Term(issue == \"force\", option == \"30\") " + CLOSE,
            "\"30\"",
            "unknown option [30] of issue [force]",
            ""),
        Arguments.of(
            "@crosses(\"A-1\") when Term(option == \"31\") " + CLOSE,
            "\"31\"",
            "unknown option [31], expected one of [none, few, many, 0, 30]",
            "Maybe [30]"),
        Arguments.of(
            "@crosses(\"A-1\") when Party(id == \"noth\") " + CLOSE,
            "\"noth\"",
            "unknown party [noth]",
            "Maybe [north]"),
        Arguments.of(
            "@crosses(\"A-1\") when Position(id == \"B-2\") " + CLOSE,
            "\"B-2\"",
            "unknown position [B-2]",
            "Maybe [B-1]"),
        Arguments.of(
            "@crosses(\"A-1\") when Position(kind == \"redline\") " + CLOSE,
            "\"redline\"",
            "unknown kind [redline]",
            "Maybe [red-line]"),
        Arguments.of(
            "@crosses(\"A-1\") when Rejection(position == \"B-1\", reading == \"strikt\") " + CLOSE,
            "\"strikt\"",
            "unknown reading [strikt]",
            "Maybe [strict]"),
        Arguments.of(
            "@crosses(\"A-1\") when Term(issue == \"force\", value > 0) " + CLOSE,
            "value",
            "issue [force] has no unit, so no [value]",
            "Maybe compare [option] instead"),
        Arguments.of(
            "@crosses(\"A-1\") when Term(issue == \"days\", option == 30) " + CLOSE,
            "30",
            "field [option] is text, write \"30\"",
            ""),
        Arguments.of(
            "@crosses(\"A-1\") when Term(issue == \"days\", value == \"30\") " + CLOSE,
            "\"30\"",
            "field [value] is a number, [\"30\"] is text",
            "Maybe [30] without quotes"),
        Arguments.of(
            "@crosses(\"A-1\") when Term(issue == \"days\", value == true) " + CLOSE,
            "true",
            "field [value] is a number, [true] is true or false",
            ""),
        Arguments.of(
            "@crosses(\"A-1\") when "
                + TERM
                + "Term(issue == \"days\", $o : option, value > $o) "
                + CLOSE,
            "$o) ",
            "field [value] is a number, [$o] is text",
            ""),
        Arguments.of(
            "@crosses(\"A-1\") when Term(issue == \"days\", value > $day) " + CLOSE,
            "$day",
            "variable [$day] is bound to no field",
            "Maybe [$day : …] is missing in a pattern before it"),
        Arguments.of(
            "@crosses(\"A-1\") when Term(\"force\" == issue) " + CLOSE,
            "\"force\"",
            "[\"force\"] does not stand behind a field and an operator",
            "Maybe [issue == \"force\"]"),
        Arguments.of(
            "@crosses(\"A-1\") when Term(ishue == \"force\") " + CLOSE,
            "ishue",
            "[ishue] is not allowed here, expected a constraint on the fields of Term",
            "Maybe [issue]"),
        Arguments.of(
            "@crosses(\"A-1\") when Trem(issue == \"force\") " + CLOSE,
            "Trem",
            "[Trem] is not allowed here, expected a fact type",
            "Maybe [Term]"),
        Arguments.of(
            "when " + TERM + "then verdict.incoherent(drools); end",
            "\"bad\"",
            "rule [bad] concludes incoherence but has no @coherence",
            ""),
        Arguments.of(
            "@coherence(\"F-1\") @crosses(\"A-1\") when " + TERM + CLOSE,
            "\"F-1\"",
            "rule [bad] has @coherence but does not conclude verdict.incoherent(drools)",
            ""),
        Arguments.of(
            "when " + TERM + CLOSE,
            "\"bad\"",
            "rule [bad] crosses something but has no @crosses and matches no Rejection",
            ""),
        // No match holds the rejection, so there is no position to cross.
        Arguments.of(
            "when not Rejection(option == \"few\") " + CLOSE,
            "\"bad\"",
            "rule [bad] crosses something but has no @crosses and matches no Rejection",
            ""),
        Arguments.of(
            "when Rejection() or Party() " + CLOSE,
            "\"bad\"",
            "rule [bad] crosses something but has no @crosses and matches no Rejection",
            ""),
        Arguments.of("when " + TERM + "then end", "\"bad\"", "rule [bad] concludes nothing", ""),
        Arguments.of(
            "@crosses(\"A-1\") when " + TERM + "then verdict.croses(drools); end",
            "croses(",
            "[croses] is not allowed here, expected crosses, incoherent, noAgreement or holds",
            "Maybe [crosses]"),
        Arguments.of(
            "@crosses(\"A-1\") when accumulate(Term($o : option); $s : sum($o); $s > 3) " + CLOSE,
            "$o); $s > 3",
            "[sum] takes a number, [$o] is text",
            ""),
        Arguments.of(
            "@crosses(\"A-1\") when (" + TERM + CLOSE,
            "then",
            "[then] is not allowed here, expected [and], [or] or [)]",
            "Maybe [)] is missing for the [(] of line [9]"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void faultIsReportedOnceAtItsPlace(String rule, String at, String message, String advice) {
    List<Problem> problems = problems(complete().rules("bad", "\n\n  rule \"bad\" " + rule));
    assertThat(problems).hasSize(1);
    Problem problem = problems.get(0);
    assertThat(problem.code().id()).startsWith("R");
    assertThat(problem.message()).contains(message);
    assertThat(problem.advice().orElse("")).isEqualTo(advice);
    assertThat(problem.location().file()).endsWith("bad.drl");
    assertThat(problem.location().line()).isEqualTo(Sketch.HEADER_LINES + 3);
    assertThat(problem.location().text().substring(problem.location().column() - 1)).startsWith(at);
  }

  /** Whole files with one problem, and its line. */
  static Stream<Arguments> wholeFiles() {
    String derives = "declare Level days: double end\nrule \"derives\" when " + TERM;
    return Stream.of(
        Arguments.of(header("bad") + GOOD + "package late\n", 5),
        Arguments.of(
            header("bad") + GOOD + derives + "then insertLogical(new Level(\"x\")); end", 6),
        Arguments.of(header("class.rule.end") + GOOD, 1),
        Arguments.of(header("then") + GOOD, 1),
        Arguments.of(header("bad") + GOOD + GOOD.replace("good", ""), 5),
        Arguments.of(header("bad") + GOOD + GOOD.replace("good", "  "), 5),
        Arguments.of(header("bad") + GOOD + GOOD.replace("good", "\u00a0\u200b"), 5),
        Arguments.of(
            header("bad") + GOOD + derives + "then insertLogical(new Level(1, 2)); end", 6),
        Arguments.of(header("bad") + GOOD + derives + "then insertLogical(new Level($v)); end", 6));
  }

  @ParameterizedTest
  @MethodSource("wholeFiles")
  void faultOfAFileIsReportedOnceWithItsLine(String text, int line) {
    Sketch sketch = Sketch.scenario().issue("force", "none", "few").position("A-1", "north", "");
    List<Problem> problems = problems(sketch.file("bad.drl", text));
    assertThat(problems).extracting(p -> p.location().line()).containsExactly(line);
    assertThat(problems.get(0).location().file()).endsWith("bad.drl");
  }

  /** Heads of a rule file with the one thing that is amiss. */
  static Stream<Arguments> heads() {
    String imports = "import org.parley.rules.facts.Term\n";
    String global = "global org.parley.rules.facts.Ruling verdict\n";
    return Stream.of(
        Arguments.of(
            global,
            "Term(",
            "fact type [Term] is not imported",
            "Maybe add [import org.parley.rules.facts.Term] above the rules"),
        Arguments.of(
            "import org.parley.rules.facts.Trem\n" + global,
            "org.parley.rules.facts.Trem",
            "import of [org.parley.rules.facts.Trem], expected one of org.parley.rules.facts."
                + "[Party, Position, Rejection, Term]",
            "Maybe [org.parley.rules.facts.Term]"),
        Arguments.of(
            imports,
            "verdict.",
            "[verdict] is not declared",
            "Maybe add [global org.parley.rules.facts.Ruling verdict] above the rules"));
  }

  @ParameterizedTest
  @MethodSource("heads")
  void missingHeadLineIsReportedWhereItIsFirstNeeded(
      String head, String at, String message, String advice) {
    // A file of the same package has all lines, from which Drools would take them.
    Sketch sketch =
        complete().file("bad.drl", "package sketch.first\n" + head + GOOD.replace("good", "b"));
    assertThat(problems(sketch))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.message()).isEqualTo(message);
              assertThat(problem.advice()).contains(advice);
              assertThat(problem.location().file()).endsWith("bad.drl");
              assertThat(problem.location().text().substring(problem.location().column() - 1))
                  .startsWith(at);
            });
  }

  private static String header(String name) {
    return "package "
        + name
        + "\nimport org.parley.rules.facts.Term\nglobal org.parley.rules.facts.Ruling verdict\n";
  }
}
