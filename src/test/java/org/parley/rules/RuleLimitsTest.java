package org.parley.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.rules.syntax.RuleLimits;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;
import org.parley.testkit.Sketch;

/** What is beyond a limit is refused with the limit and a place; what keeps to it is judged. */
final class RuleLimitsTest {

  private static final String OPEN = "rule \"r\" @crosses(\"A\") when ";
  private static final String CLOSE = " then verdict.crosses(drools); end\n";
  private static final String TERM = "Term(issue == \"days\", value > 0) ";

  @TempDir private Path folder;

  private static Sketch sketch(String rules) {
    return Sketch.scenario()
        .number("days", "0", "30")
        .issue("mode", "a", "b")
        .issue("kind", "a", "b")
        .position("A", "north", "")
        .rules(rules);
  }

  private static String many(int count, String text) {
    return text.repeat(count);
  }

  private static String numbered(int count, String text) {
    return IntStream.range(0, count)
        .mapToObj(n -> text.replace("#", String.valueOf(n)))
        .collect(Collectors.joining());
  }

  /** Files that go beyond one limit, and what is said of it. */
  static Stream<Arguments> beyond() {
    String squares =
        IntStream.range(1, 12)
            .mapToObj(
                n ->
                    "rule \"s"
                        + n
                        + "\" when S"
                        + (n - 1)
                        + "($n : n) then insertLogical(new S"
                        + n
                        + "($n * $n)); end ")
            .collect(Collectors.joining());
    String types = numbered(12, "declare S# n: double end ");
    String start =
        "rule \"s\" when Term(issue == \"days\", $v : value) then insertLogical(new S0($v)); end ";
    return Stream.of(
        Arguments.of(OPEN + many(3000, "(") + TERM + many(3000, ")") + CLOSE, "at most 32 levels"),
        Arguments.of(
            OPEN + many(3000, "not ") + TERM + CLOSE,
            "at most 32 levels of parentheses, [not], [exists] and signs"),
        Arguments.of(
            OPEN + "Term(value > " + many(3000, "- ") + "1)" + CLOSE,
            "at most 32 levels of parentheses, [not], [exists] and signs"),
        Arguments.of(
            OPEN + "Term(" + many(3000, "(") + "value > 1" + many(3000, ")") + ")" + CLOSE,
            "at most 32 levels"),
        Arguments.of(OPEN + many(201, TERM) + CLOSE, "more than [200] patterns in one rule"),
        Arguments.of(
            OPEN + TERM + many(3000, "or Term() ") + CLOSE, "more than [200] patterns in one rule"),
        Arguments.of(
            OPEN + many(7, "(" + TERM + "or " + TERM + ") ") + CLOSE,
            "can match in [128] ways by its [or], at most [64] are judged"),
        Arguments.of(
            OPEN + "Term(value > 0" + many(20_000, ", value > 0") + ")" + CLOSE,
            "more than [500] values in one pattern"),
        Arguments.of(
            OPEN + "Term(option in (\"a\"" + many(600, ", \"a\"") + "))" + CLOSE,
            "more than [500] values in one pattern"),
        Arguments.of(
            numbered(
                101,
                "rule \"r#\" @crosses(\"A\") when Term(value > 0"
                    + many(494, " + 1")
                    + ")"
                    + CLOSE),
            "more than [50000] values compared in one file"),
        Arguments.of(
            "declare D a: double end "
                + numbered(
                    101,
                    "rule \"r#\" when "
                        + TERM
                        + "then "
                        + many(50, "insertLogical(new D(1));")
                        + " end "),
            "more than [5000] facts derived in one file"),
        Arguments.of(
            numbered(2001, "rule \"r#\" @crosses(\"A\") when " + TERM + CLOSE),
            "more than [2000] rules in one file"),
        Arguments.of(numbered(201, "declare D# end "), "more than [200] fact types in one file"),
        Arguments.of(
            "declare D " + numbered(33, "f# : String ") + "end",
            "more than [32] fields of a fact type"),
        Arguments.of("import a" + many(3000, ".b"), "more than [20] parts in a name"),
        Arguments.of(
            "rule \"" + many(201, "x") + "\" when " + TERM + CLOSE,
            "[201] characters in a name or text, at most [200] are read"),
        Arguments.of(
            OPEN + "Term(value > 0." + many(31, "1") + ")" + CLOSE,
            "[32] digits in a number, at most [30] are read"),
        Arguments.of(
            OPEN + many(14, "Term() ") + CLOSE,
            "rule [r] up to here may match one outcome in [6561] ways, at most [4000] are judged"),
        Arguments.of(
            OPEN + "not (" + many(13, "Term() and ") + "Term())" + CLOSE,
            "may match one outcome in [6561] ways"),
        Arguments.of(
            OPEN + "accumulate(" + many(13, "Term() and ") + "Term(); $n : count())" + CLOSE,
            "may match one outcome in [6561] ways"),
        Arguments.of(
            numbered(8, "declare D# a: String b: String end ")
                + "rule \"0\" when Term($a : option) Term($b : issue) then insertLogical(new D0($a, $b)); end "
                + IntStream.range(1, 8)
                    .mapToObj(
                        n ->
                            "rule \""
                                + n
                                + "\" when D"
                                + (n - 1)
                                + "($a : a) D"
                                + (n - 1)
                                + "($b : b) then insertLogical(new D"
                                + n
                                + "($a, $b)); end ")
                    .collect(Collectors.joining())
                + OPEN
                + "D7()"
                + CLOSE,
            "may match one outcome in [6561] ways"),
        Arguments.of(
            numbered(5, "rule \"r#\" @crosses(\"A\") when " + many(7, "Term() ") + CLOSE),
            "the rules up to [r3] may match one outcome in [8748] ways, at most [8000] are judged"),
        Arguments.of(
            types + start + squares + OPEN + "S11()" + CLOSE,
            "this number may have more than [1000] digits"),
        Arguments.of(
            "/* note\n" + OPEN + TERM + CLOSE, "comment [/*] is opened here and not closed"),
        Arguments.of(
            OPEN + "/* note */ /* " + TERM + CLOSE, "comment [/*] is opened here and not closed"),
        Arguments.of(
            numbered(60, "rule \"#\" when Trem() then end "),
            "[50] problems are listed, what follows is not read"));
  }

  @ParameterizedTest
  @MethodSource("beyond")
  void whatIsBeyondALimitIsRefused(String text, String message) {
    ScenarioException refusal =
        catchThrowableOfType(ScenarioException.class, () -> sketch(text).compile(folder));
    assertThat(refusal).as("refusal").isNotNull();
    assertThat(refusal.problems()).hasSizeLessThanOrEqualTo(RuleLimits.PROBLEMS + 1);
    assertThat(refusal.problems())
        .allMatch(p -> p.location().line() > 0 && p.location().column() > 0);
    assertThat(refusal.problems().stream().map(Problem::message))
        .anyMatch(m -> m.contains(message));
  }

  /** Who counts already is not told to count. */
  @Test
  void adviceIsNotWhatTheRuleDoesAlready() {
    String counted = "accumulate(" + many(13, "Term() and ") + "Term(); $n : count())";
    assertThat(advice(OPEN + counted + CLOSE))
        .isEqualTo("Maybe name the issue of each Term, or go over fewer facts in [accumulate]");
    assertThat(advice(OPEN + many(14, "Term() ") + CLOSE))
        .isEqualTo("Maybe name the issue of each Term, or count with accumulate");
  }

  private String advice(String text) {
    return catchThrowableOfType(ScenarioException.class, () -> sketch(text).compile(folder))
        .problems()
        .get(0)
        .advice()
        .orElse("");
  }

  /** Files that go as far as a limit. */
  static Stream<String> within() {
    return Stream.of(
        OPEN + many(31, "(") + TERM + many(31, ")") + CLOSE,
        OPEN + "Term(" + many(31, "(") + "value > 1" + many(31, ")") + ")" + CLOSE,
        OPEN + many(200, TERM) + CLOSE,
        OPEN + many(6, "(" + TERM + "or " + TERM + ") ") + CLOSE,
        OPEN + "Term(value > 0" + many(249, ", value > 0") + ")" + CLOSE,
        OPEN + "Term(value > 0" + many(490, " + 1") + ")" + CLOSE,
        OPEN + many(7, "Term() ") + CLOSE,
        OPEN + "Term(value > 0." + many(29, "1") + ")" + CLOSE);
  }

  @ParameterizedTest
  @MethodSource("within")
  void whatKeepsToTheLimitsIsJudged(String text) {
    try (Judge judge = sketch(text).compile(folder).openJudge()) {
      judge.judge(new int[] {1, 1, 1});
      assertThat(judge.judge(new int[] {0, 0, 0}).isCoherent()).isTrue();
    }
  }
}
