package org.parley.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.rules.Target.Crossing;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;
import org.parley.testkit.Outcomes;
import org.parley.testkit.Sketch;

/** Numbers in rules are exact decimals, and an issue without unit has none. */
final class RuleNumbersTest {

  private static final String OPEN = "rule \"r\" @crosses(\"A\") when ";
  private static final String CLOSE = " then verdict.crosses(drools); end\n";
  private static final String LEVELS =
      "declare Level issue: String v: double end\n"
          + "rule \"level\" when Term(issue in (\"low\", \"high\"), $i : issue, $v : value) then "
          + "insertLogical(new Level($i, $v)); end\n";

  @TempDir private Path folder;

  /** Issues low (0.1, 0.3), high (0.6, 0.7), far (-5, 3000000000) and mode without unit (a, b). */
  private static Sketch sketch(String rules) {
    return Sketch.scenario()
        .number("low", "0.1", "0.3")
        .number("high", "0.6", "0.7")
        .number("far", "-5", "3000000000")
        .issue("mode", "a", "b")
        .position("A", "north", "")
        .rules(rules);
  }

  /** Rules, with the outcomes (low, high, far, mode) they must cross; all others they must not. */
  static Stream<Arguments> rules() {
    String all = "0000 0001 0010 0011 0100 0101 0110 0111 1000 1001 1010 1011 1100 1101 1110 1111";
    String three = "Term(issue == \"low\", $l : value) Term(issue == \"high\", $h : value) ";
    return Stream.of(
        // 0.3 - 0.1 is 0.2 and 0.7 - 0.6 is 0.1, which they are not in binary.
        Arguments.of(
            OPEN + "Term(issue == \"low\", value - 0.1 < 0.2)" + CLOSE, under("0...", all)),
        Arguments.of(
            OPEN + "Term(issue == \"low\", value - 0.1 == 0.2)" + CLOSE, under("1...", all)),
        Arguments.of(OPEN + "Term(issue == \"high\", value - 0.6 > 0.1)" + CLOSE, ""),
        Arguments.of(
            OPEN + three + "Term(issue == \"mode\", $h - $l == 0.4)" + CLOSE, under("11..", all)),
        Arguments.of(
            OPEN + three + "Term(issue == \"mode\", $h + $l * 2 >= 1.2)" + CLOSE,
            under("1[01]..", all)),
        Arguments.of(
            LEVELS + OPEN + "accumulate(Level($v : v); $s : sum($v); $s == 0.7)" + CLOSE,
            under("00..", all)),
        // No number is larger than a machine's, nor cut to one.
        Arguments.of(
            OPEN + "Term(issue == \"far\", value + value == 6000000000)" + CLOSE,
            under("..1.", all)),
        Arguments.of(
            OPEN + "Term(issue == \"far\", value * value > 8999999999999999999)" + CLOSE,
            under("..1.", all)),
        Arguments.of(
            "declare Whole n: int end rule \"w\" when Term(issue == \"mode\") then "
                + "insertLogical(new Whole(99999999999999)); insertLogical(new Whole(-5)); end "
                + OPEN
                + "accumulate(Whole($n : n); $s : sum($n); $s == 99999999999994)"
                + CLOSE,
            all),
        // 010 is ten, as in a scenario; -0 is 0.
        Arguments.of(
            OPEN + "Term(issue == \"low\", value * 100 == 010)" + CLOSE, under("0...", all)),
        Arguments.of(OPEN + "Term(issue == \"low\", value > -0, value * -0 == 0)" + CLOSE, all),
        Arguments.of(
            OPEN + "Term(issue == \"low\", value in (0.10, 00.1))" + CLOSE, under("0...", all)),
        // An issue without unit matches no comparison, != and not in included.
        Arguments.of(OPEN + "Term(value < 0)" + CLOSE, under("..0.", all)),
        Arguments.of(
            OPEN
                + "Term(issue != \"low\", issue != \"high\", issue != \"far\", value != 0.7)"
                + CLOSE,
            ""),
        Arguments.of(
            OPEN
                + "Term(issue != \"low\", issue != \"high\", issue != \"far\", value not in (-5))"
                + CLOSE,
            ""),
        Arguments.of(
            OPEN
                + "Term(issue == \"low\", $l : value) Term(issue in (\"mode\", \"low\"), value != $l)"
                + CLOSE,
            ""),
        // Sum and count of nothing are 0; the least of nothing matches nothing.
        Arguments.of(
            OPEN
                + "accumulate(Term(value > 9999999999, $v : value); $s : sum($v); $s == 0)"
                + CLOSE,
            all),
        Arguments.of(
            OPEN + "accumulate(Term(value > 9999999999); $n : count(); $n == 0)" + CLOSE, all),
        Arguments.of(
            OPEN + "accumulate(Term(value > 9999999999, $v : value); $m : min($v))" + CLOSE, ""),
        Arguments.of(
            OPEN
                + "accumulate(Term(value > 9999999999, $v : value); $m : max($v); $m != 5)"
                + CLOSE,
            ""),
        Arguments.of(
            OPEN
                + "accumulate(Term(issue in (\"low\", \"high\", \"mode\"), $v : value); $n : count(), $m : max($v); $n == 3, $m == 0.7)"
                + CLOSE,
            under(".1..", all)),
        // Equal derived facts are one.
        Arguments.of(
            "declare Flag end rule \"f\" when Term(value > 0.2) then insertLogical(new Flag()); end "
                + OPEN
                + "accumulate(Flag(); $n : count(); $n == 1)"
                + CLOSE,
            all),
        Arguments.of(
            "declare V v: double end rule \"1\" when Term(issue == \"mode\") then insertLogical(new V(0.50)); end "
                + "rule \"2\" when Term(issue == \"low\") then insertLogical(new V(0.2 + 0.3)); end "
                + OPEN
                + "accumulate(V($v : v); $s : sum($v), $n : count(); $s == 0.5, $n == 1)"
                + CLOSE,
            all),
        Arguments.of(
            "declare T on: boolean end rule \"1\" when Term(issue == \"mode\", option == \"a\") then insertLogical(new T(true)); end "
                + OPEN
                + "T(on)"
                + CLOSE,
            under("...0", all)));
  }

  /** The outcomes of a list that match a pattern with a dot for either option. */
  private static String under(String pattern, String all) {
    return String.join(" ", Stream.of(all.split(" ", -1)).filter(o -> o.matches(pattern)).toList());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void ruleIsJudgedAsItReads(String text, String expected) {
    RuleBook book = sketch(text).compile(folder);
    int target = book.targets().indexOf(new Crossing("A", "plain"));
    StringBuilder found = new StringBuilder();
    try (Judge judge = book.openJudge()) {
      for (int round = 0; round < 20; round++) {
        // Again and again: Drools changes how it evaluates once it has done so for a while.
        found.setLength(0);
        Outcomes.forEach(
            new int[] {2, 2, 2, 2},
            outcome -> {
              if (judge.concluded(outcome).get(target)) {
                for (int option : outcome) {
                  found.append(option);
                }
                found.append(' ');
              }
            });
        assertThat(found.toString().strip()).isEqualTo(expected);
      }
    }
  }

  /** Rules that are refused, with the text at which they are, the message and the advice. */
  static Stream<Arguments> refused() {
    String whole = "declare W n: int end ";
    String when = "rule \"w\" when Term(issue == \"low\", $v : value, $o : option) then ";
    return Stream.of(
        Arguments.of(
            OPEN + "Term(issue == \"low\", option > \"0.1\")" + CLOSE,
            "> \"0.1\"",
            "text has no order: [>] compares numbers",
            "Maybe list what is meant: option in (\"…\", \"…\")"),
        Arguments.of(
            OPEN + "Term(issue == \"low\", value > 1234567890123456789012345678901)" + CLOSE,
            "1234567890123456789012345678901",
            "[31] digits in a number, at most [30] are read",
            ""),
        Arguments.of(
            whole + when + "insertLogical(new W(2.9)); end",
            "2.9",
            "field [n] is a whole number, [2.9] is a number that may have decimals",
            "Maybe declare [n : double]"),
        Arguments.of(
            whole + when + "insertLogical(new W($v)); end",
            "$v)",
            "field [n] is a whole number, [$v] is a number that may have decimals",
            "Maybe declare [n : double]"),
        Arguments.of(
            whole + when + "insertLogical(new W($o)); end",
            "$o)",
            "field [n] is a whole number, [$o] is text",
            ""),
        Arguments.of(
            whole + when + "insertLogical(new W(1, 2)); end",
            "W(1, 2)",
            "[W] has fields [n], [2] values are given",
            "Maybe [new W(n)], one value for each field"),
        Arguments.of(
            OPEN + "Term(issue == \"low\", option + 1 == 2)" + CLOSE,
            "option + 1",
            "[+] takes two numbers, [option] is text",
            ""),
        Arguments.of(
            OPEN + "Term(issue == \"low\", (value > 1) == (value > 2))" + CLOSE,
            "> 1",
            "[>] makes a constraint, not a value",
            ""),
        Arguments.of(
            OPEN + "Term(issue == \"low\", 5 < value)" + CLOSE,
            "5 < value",
            "[5] does not stand behind a field and an operator",
            "Maybe [value > 5]"),
        Arguments.of(
            OPEN + "accumulate(Term($o : option); $s : sum($o))" + CLOSE,
            "$o)",
            "[sum] takes a number, [$o] is text",
            ""),
        Arguments.of(
            OPEN
                + "(Term(issue == \"low\", $v : value) or Term(issue == \"high\")) Term(value > $v)"
                + CLOSE,
            "$v)",
            "variable [$v] is bound to no field",
            "Maybe [$v : …] is missing in a pattern before it"),
        Arguments.of(
            OPEN + "Term($v : value) Term($v : value)" + CLOSE,
            "$v : value) then",
            "variable [$v] is bound already",
            ""));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void ruleIsRefusedAtItsPlace(String text, String at, String message, String advice) {
    ScenarioException refusal =
        catchThrowableOfType(ScenarioException.class, () -> sketch(text).compile(folder));
    assertThat(refusal).as("refusal").isNotNull();
    List<Problem> problems = refusal.problems();
    assertThat(problems.get(0).message()).isEqualTo(message);
    assertThat(problems.get(0).advice().orElse("")).isEqualTo(advice);
    Problem.Location location = problems.get(0).location();
    assertThat(location.text().substring(location.column() - 1)).startsWith(at);
  }

  /** An explanation of a sum names the terms that entered it. */
  @Test
  void sumNamesItsTerms() {
    RuleBook book =
        sketch(
                OPEN
                    + "accumulate(Term(issue in (\"high\", \"low\"), $v : value); $s : sum($v); $s > 0.9)"
                    + CLOSE)
            .compile(folder);
    try (Judge judge = book.openJudge()) {
      judge.judge(new int[] {0, 0, 0, 0});
      assertThat(judge.judge(new int[] {1, 1, 0, 0}).crossings())
          .singleElement()
          .satisfies(
              crossing ->
                  assertThat(crossing.terms())
                      .containsExactlyInAnyOrder("low = 0.3", "high = 0.7"));
    }
  }
}
