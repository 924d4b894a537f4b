package org.parley.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.scenario.problem.ScenarioException;
import org.parley.testkit.Outcomes;
import org.parley.testkit.Sketch;

/**
 * Texts on which a gate and the readers within Drools once disagreed, so that they ran code: each
 * sets a system property if any of it is run while compiling or judging.
 */
final class HostileRulesTest {

  private static final String PROPERTY = "parley.pwned";
  private static final String SET = "System.setProperty(\"" + PROPERTY + "\",\"1\")";
  private static final String SET_SINGLE = "System.setProperty('" + PROPERTY + "','1')";
  private static final String HEAD = "declare Mark a: String b: String end\n";
  private static final String OPEN = "rule \"r\" @crosses(\"A\") when ";
  private static final String WHEN = OPEN + "Term(issue == \"days\", value > 0) then ";
  private static final String CROSS = "verdict.crosses(drools); ";
  private static final String MADE =
      "rule \"m\" when Term(issue == \"days\", $o : option) then insertLogical(new Mark($o, \"b\")); end\n";

  @TempDir private Path folder;

  @AfterEach
  void forget() {
    System.clearProperty(PROPERTY);
  }

  /** A quote of the other kind within a string, which one of the readers takes for its end. */
  static Stream<String> quotes() {
    String inner = "'\" + " + SET + " + \"'";
    return Stream.of(
        WHEN + "insertLogical(new Mark(" + inner + ", \"b\"));" + CROSS + "end",
        WHEN + "insertLogical(new Mark(\"a\", " + inner + "));" + CROSS + "end",
        MADE + OPEN + "Mark(a == " + inner + ") then " + CROSS + "end",
        MADE + OPEN + "Mark(a != " + inner + ") then " + CROSS + "end",
        MADE + OPEN + "Mark(a in (" + inner + ", \"x\")) then " + CROSS + "end",
        MADE + OPEN + "not Mark(a == " + inner + ") then " + CROSS + "end",
        MADE
            + OPEN
            + "accumulate(Mark(a == "
            + inner
            + "); $n : count(); $n == 0) then "
            + CROSS
            + "end",
        "rule '\" + "
            + SET
            + " + \"' @crosses(\"A\") when Term(issue == \"days\") then "
            + CROSS
            + "end");
  }

  /** Values of metadata, which MVEL evaluates while compiling. */
  static Stream<String> metadata() {
    String inner = "'\" + " + SET + " + \"'";
    String when = "when Term(issue == \"days\", value > 9999) then ";
    return Stream.of(
        "rule \"c\" @coherence(" + inner + ") " + when + "verdict.incoherent(drools); end",
        "rule \"c\" @coherence(\"" + SET_SINGLE + "\") " + when + "verdict.incoherent(drools); end",
        "rule \"c\" @coherence(\"a'+"
            + SET_SINGLE
            + "+'\") "
            + when
            + "verdict.incoherent(drools); end",
        "rule \"c\" @coherence(\"#{"
            + SET_SINGLE
            + "}\") "
            + when
            + "verdict.incoherent(drools); end",
        "rule \"c\" @coherence(\"@{"
            + SET_SINGLE
            + "}\") "
            + when
            + "verdict.incoherent(drools); end",
        "rule \"c\" @coherence(\"F\") @reading("
            + inner
            + ") "
            + when
            + "verdict.incoherent(drools); end");
  }

  /** Comments whose end readers see in different places. */
  static Stream<String> comments() {
    return Stream.of(
        WHEN + "/*/ " + SET + "; /*/\n" + CROSS + "end",
        WHEN + CROSS + "/*/ " + SET + "; /*/ end",
        OPEN + "/*/ Term(value == " + SET + ") /*/ Term(issue == \"days\") then " + CROSS + "end",
        WHEN + "/*/*/ " + CROSS + "/*/ " + SET + "; /*/ end",
        WHEN + "// /*\n" + CROSS + "// */ " + SET + ";\nend",
        WHEN
            + "insertLogical(new Mark('\"', 'y')); // (\n/* )\n"
            + SET
            + "; /*\n*/ "
            + CROSS
            + "end",
        WHEN + "insertLogical(new Mark(\"/*\", \"*/\")); /* \" */ " + CROSS + "end");
  }

  /** Texts that the rewriting of consequences looks for, in comments and strings too. */
  static Stream<String> rewritings() {
    String modify = "@Modify with(System){out; setProperty(\"" + PROPERTY + "\",\"1\");}";
    String tail = "{toString() + " + SET_SINGLE + "))); /*}";
    return Stream.of(
        WHEN + CROSS + "// " + modify + "\nend",
        WHEN + "/* " + modify + " */ " + CROSS + "end",
        "// " + modify + "\n" + WHEN + CROSS + "end",
        WHEN
            + "insertLogical(new Mark(\"@Modify with(\", \"x\")); insertLogical(new Mark(\"a\", \""
            + tail
            + "\")); insertLogical(new Mark(\"*/ //\", \"y\")); "
            + CROSS
            + "end",
        WHEN
            + "insertLogical(new Mark(\"@Modify with(\", \""
            + tail
            + "\")); /* */ "
            + CROSS
            + "end",
        WHEN + "insertLogical(new Mark(\"modify(System) { }\", \"update(\")); " + CROSS + "end",
        MADE + OPEN + "Mark(a == \"@Modify with(\", b == \"" + tail + "\") then " + CROSS + "end");
  }

  @ParameterizedTest
  @MethodSource({"quotes", "metadata", "comments", "rewritings"})
  void nothingOfTheTextRuns(String text) {
    Sketch sketch =
        Sketch.scenario()
            .number("days", "0", "30")
            .position("A", "north", "readings: {plain: {rejects: {days: [0]}}}")
            .rules("rejections", Sketch.REJECTIONS)
            .rules(HEAD + text + "\n");
    try (Judge judge = sketch.compile(folder).openJudge()) {
      Outcomes.forEach(new int[] {2}, judge::judge);
    } catch (ScenarioException refused) {
      assertThat(refused.problems()).allMatch(problem -> problem.location().line() > 0);
    }
    assertThat(System.getProperty(PROPERTY)).isNull();
  }
}
