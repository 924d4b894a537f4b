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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.rules.Target.Crossing;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;
import org.parley.testkit.Sketch;

/** Rule files are programs from strangers: what is not in the vocabulary never reaches Drools. */
final class RuleGateTest {

  private static final String OPEN = "rule \"r\" @crosses(\"A\") when ";
  private static final String TERM = "Term(issue == \"force\", option == \"few\") ";
  private static final String CLOSE = "then verdict.crosses(drools); end\n";

  @TempDir private Path folder;

  private static Sketch sketch() {
    return Sketch.scenario()
        .issue("force", "none", "few", "many")
        .number("days", "0", "30", "90")
        .number("weeks", "0", "40")
        .position("A", "north", "");
  }

  private List<Problem> problems(Sketch sketch) {
    ScenarioException refusal =
        catchThrowableOfType(ScenarioException.class, () -> sketch.compile(folder));
    assertThat(refusal).as("refusal").isNotNull();
    return refusal.problems();
  }

  /** Texts that run code, or try to, with the word or character they must be stopped at. */
  static Stream<Arguments> attacks() {
    return Stream.of(
        // In the consequence.
        Arguments.of(OPEN + TERM + "then System.exit(1); end", "System"),
        Arguments.of(OPEN + TERM + "then verdict.getClass(); end", "getClass"),
        Arguments.of(OPEN + TERM + "then verdict.crosses(drools).x(); end", "."),
        Arguments.of(OPEN + TERM + "then verdict.crosses(kcontext); end", "kcontext"),
        Arguments.of(OPEN + TERM + "then insert(new Object()); end", "insert"),
        Arguments.of(OPEN + TERM + "then insertLogical(new ProcessBuilder()); end", "Process"),
        Arguments.of(OPEN + TERM + "then insertLogical(new Term(\"a\")); end", "Term"),
        Arguments.of(
            "declare X a: String end " + OPEN + TERM + "then insertLogical(new X(System)); end",
            "System"),
        Arguments.of(OPEN + TERM + "then drools.halt(); end", "drools"),
        Arguments.of(OPEN + TERM + "then Runtime.getRuntime().exec(\"x\"); end", "Runtime"),
        Arguments.of(OPEN + TERM + "then Class.forName(\"x\"); end", "Class"),
        Arguments.of(OPEN + TERM + "then while (true) {} end", "while"),
        Arguments.of(OPEN + TERM + "then modify($t) { } end", "modify"),
        Arguments.of(OPEN + TERM + "then @{1} end", "@"),
        // In the condition.
        Arguments.of(OPEN + "Term(System.exit(1) == null) " + CLOSE, "System"),
        Arguments.of(OPEN + "Term(issue == Runtime.getRuntime()) " + CLOSE, "Runtime"),
        Arguments.of(OPEN + "Term(issue.getClass() != null) " + CLOSE, "."),
        Arguments.of(OPEN + "Term(issue == \"force\", eval(true)) " + CLOSE, "eval"),
        Arguments.of(OPEN + "Term(issue matches \"(a+)+\") " + CLOSE, "matches"),
        Arguments.of(OPEN + "Term(issue == \"force\"[0]) " + CLOSE, "["),
        Arguments.of(OPEN + "Term(issue == (new String())) " + CLOSE, "new"),
        Arguments.of(OPEN + "Term(value > 1.class.forName(\"x\")) " + CLOSE, "1.class"),
        Arguments.of(OPEN + "Term(value > 1e9) " + CLOSE, "1e9"),
        Arguments.of(OPEN + "Term(issue()) " + CLOSE, "issue"),
        Arguments.of(OPEN + "Term(this == null) " + CLOSE, "this"),
        Arguments.of(OPEN + "Term(" + "(".repeat(40) + "issue) " + CLOSE, "("),
        Arguments.of(OPEN + "eval(System.exit(1) == null) " + CLOSE, "eval"),
        Arguments.of(OPEN + "String() from System.getenv().keySet() " + CLOSE, "String"),
        Arguments.of(OPEN + TERM + "from $x " + CLOSE, "from"),
        Arguments.of(OPEN + "accumulate(Term(); $n : average(1)) " + CLOSE, "average"),
        Arguments.of(OPEN + "accumulate(Term(); init(), action()) " + CLOSE, "init"),
        Arguments.of(OPEN + "accumulate(System.exit(1); $n : count()) " + CLOSE, "System"),
        Arguments.of(OPEN + "forall(Term()) " + CLOSE, "forall"),
        Arguments.of(OPEN + "Object() " + CLOSE, "Object"),
        Arguments.of(OPEN + "org.parley.rules.Judge() " + CLOSE, "org"),
        Arguments.of(OPEN + "#comment\n" + TERM + CLOSE, "#"),
        Arguments.of(OPEN + "?q() " + TERM + CLOSE, "?"),
        // Strings on whose end this reader and Drools could disagree.
        Arguments.of(
            OPEN
                + "Term(issue == \"a\n\" || eval(System.exit(1) == null) || issue == \"a\n\")"
                + CLOSE,
            "\"a"),
        Arguments.of(OPEN + "Term(issue == \"\"\"a\"\"\") " + CLOSE, "\"\""),
        Arguments.of(OPEN + "Term(issue == \"force\"x) " + CLOSE, "\"force\""),
        // Around the rule.
        Arguments.of("import java.io.*\n", "*"),
        Arguments.of("import static java.lang.System.exit\n", "static"),
        Arguments.of("import function java.lang.System.exit\n", "function"),
        Arguments.of("import java.io.File\n", "java.io.File"),
        Arguments.of("import org.parley.rules.facts.Ruling\n", "org.parley.rules.facts.Ruling"),
        Arguments.of("global java.util.List list\n", "java.util.List"),
        Arguments.of("function void f() { System.exit(1); }\n", "function"),
        Arguments.of("query \"q\" Term() end\n", "query"),
        Arguments.of("dialect \"java\"\n", "dialect"),
        Arguments.of("unit org.parley.X\n", "unit"),
        Arguments.of("expander x.dsl\n", "expander"),
        Arguments.of("eval(System.exit(1))\n", "eval"),
        Arguments.of("rule \"r\" salience (System.exit(1)) when " + CLOSE, "salience"),
        Arguments.of("rule \"r\" salience 10 when " + CLOSE, "salience"),
        Arguments.of("rule \"r\" agenda-group \"g\" when " + CLOSE, "agenda"),
        Arguments.of("rule \"r\" dialect \"java\" when " + CLOSE, "dialect"),
        Arguments.of("rule \"r\" enabled (System.exit(1)) when " + CLOSE, "enabled"),
        Arguments.of("rule \"r\" timer (int: 1s) when " + CLOSE, "timer"),
        Arguments.of("rule \"r\" no-loop when " + CLOSE, "no"),
        Arguments.of("rule \"r\" extends \"s\" when " + CLOSE, "extends"),
        Arguments.of("rule r when " + CLOSE, "r"),
        Arguments.of("rule \"r\" @Watch(\"*\") when " + CLOSE, "Watch"),
        Arguments.of("rule \"r\" @crosses(A) when " + CLOSE, "A"),
        Arguments.of("rule \"r\" @crosses(\"A\") @crosses(\"A\") when " + CLOSE, "crosses"),
        // Declarations that would hand Drools a class or a keyword.
        Arguments.of("declare X extends Thread end\n", "Thread"),
        Arguments.of("declare X a : java.io.File end\n", "java"),
        Arguments.of("declare X a : String = \"x\" end\n", "="),
        Arguments.of("declare X @role(event) end\n", "@"),
        Arguments.of("declare X eval : String end\n", "eval"),
        Arguments.of("declare X matches : String end\n", "matches"),
        Arguments.of("declare X System : String end\n", "System"),
        Arguments.of("declare enum X A; end\n", "X"),
        Arguments.of("declare Thread end\n", "Thread"),
        Arguments.of("declare Term end\n", "Term"),
        Arguments.of("declare x end\n", "x"),
        Arguments.of("declare window w Term() over window:time(1s) from entry-point e end", "Term"),
        Arguments.of(OPEN + TERM + CLOSE + " end", "end"));
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void attackIsRefusedAtItsPlace(String text, String stopped) {
    Problem first = problems(sketch().rules(text)).get(0);
    Problem.Location at = first.location();
    assertThat(first.message()).contains("[" + stopped);
    assertThat(at.file()).endsWith("rules.drl");
    assertThat(at.line()).isGreaterThan(Sketch.HEADER_LINES);
    assertThat(at.text().substring(at.column() - 1)).startsWith(stopped);
  }

  /** Characters on which readers disagree, in a comment, where they would hide a line end. */
  @ParameterizedTest
  @ValueSource(
      strings = {"\\", "\\u000a", "\r", "\u0085", "\u2028", "\u2029", "\u000b", "\f", "\u001b"})
  void characterIsRefusedEvenInAComment(String character) {
    String text = "// quiet " + character + "System.exit(1)\n" + OPEN + TERM + CLOSE;
    Problem problem = problems(sketch().rules(text)).get(0);
    assertThat(problem.message()).contains("is not allowed in a rule file");
    assertThat(problem.location().line()).isEqualTo(Sketch.HEADER_LINES + 1);
    assertThat(problem.location().column()).isEqualTo(10);
  }

  /** What looks like a space, or like nothing, is called by its name. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\u00a0 | [no-break space U+00A0] is not allowed here",
        "\u200b | [zero width space U+200B] is not allowed here",
        "\ufeff | [zero width no-break space U+FEFF] is not allowed here",
        "\u3164 | [\u3164Term] is not allowed here",
        "\ud83d\udd4a | [\ud83d\udd4a] is not allowed here",
      })
  void letterThatCannotBeSeenIsNamed(String letter, String message) {
    String text = OPEN + "/* \ud83d\udd4a */" + letter + "Term() " + CLOSE;
    Problem problem = problems(sketch().rules(text)).get(0);
    assertThat(problem.message()).startsWith(message);
    assertThat(problem.location().column()).isEqualTo(OPEN.codePointCount(0, OPEN.length()) + 8);
  }

  @Test
  void letterThatCannotBeSeenIsNamedWithinAText() {
    String text = OPEN + "Term(issue == \"fo\u200brce\") " + CLOSE;
    assertThat(problems(sketch().rules(text)).get(0).message())
        .isEqualTo("unknown issue [fo\u200brce], with [zero width space U+200B] in it");
  }

  @Test
  void classOfTheChosenPackageIsNotDeclaredAnew() {
    // Drools would take the declaration for the class, and `new` would empty the file.
    Path victim = folder.resolve("victim");
    String text =
        "package java.io\nimport org.parley.rules.facts.Term\n"
            + "global org.parley.rules.facts.Ruling verdict\ndeclare FileOutputStream end\n"
            + OPEN
            + "FileOutputStream() "
            + CLOSE
            + "rule \"s\" when "
            + TERM
            + "then insertLogical(new FileOutputStream(\""
            + victim
            + "\")); end\n";
    List<Problem> problems = problems(sketch().file("rules.drl", text));
    assertThat(problems.get(0).message())
        .isEqualTo("fact type [FileOutputStream] has the name of a Java class");
    assertThat(problems.get(0).location().line()).isEqualTo(4);
    assertThat(victim).doesNotExist();
  }

  /** Ordinary rules, with the outcomes (force, days, weeks) they must conclude. */
  static Stream<Arguments> ordinary() {
    String few = "Term(issue == \"force\", option == \"few\") ";
    return Stream.of(
        Arguments.of(OPEN + few + CLOSE, "100 101 110 111 120 121"),
        Arguments.of(
            "/* a\n comment */ " + OPEN + "// one\n" + few + CLOSE, "100 101 110 111 120 121"),
        Arguments.of(
            OPEN + "Term(issue == 'force', option in ('few', \"many\"))" + few + CLOSE,
            "100 101 110 111 120 121"),
        Arguments.of(OPEN + few + "not Term(issue == \"days\", value > 0) " + CLOSE, "100 101"),
        Arguments.of(
            OPEN + few + "exists (Term(issue == \"days\", value >= 90)) " + CLOSE, "120 121"),
        Arguments.of(
            OPEN
                + few
                + "(Term(issue == \"days\", value == 90) or Term(issue == \"weeks\", value == 40.0)) "
                + CLOSE,
            "101 111 120 121"),
        Arguments.of(
            OPEN
                + few
                + "Term(issue == \"days\", $d : value) and Term(issue == \"weeks\", value > $d) "
                + CLOSE,
            "101 111"),
        Arguments.of(
            OPEN
                + "Term(issue == \"days\", $d : value)"
                + " Term(issue == \"weeks\", value == ($d - 30) - -40) "
                + CLOSE,
            "011 111 211"),
        Arguments.of(
            OPEN
                + "$t : Term(issue == \"days\" || issue == \"weeks\", value > 30 && value < 50) "
                + CLOSE,
            "001 011 021 101 111 121 201 211 221"),
        Arguments.of(
            "declare Lasting days: double end rule \"l\" when Term(issue == \"days\", $d: value) "
                + "then insertLogical(new Lasting($d)); end "
                + OPEN
                + few
                + "Lasting(days > -1, days < 31) "
                + CLOSE,
            "100 101 110 111"),
        Arguments.of(
            OPEN + few + "Term(issue not in (\"force\", \"weeks\"), option != \"0\")" + CLOSE,
            "110 111 120 121"),
        Arguments.of(
            OPEN
                + few
                + "Party(id == \"north\") Position(party == \"north\", kind == \"red-line\")"
                + CLOSE,
            "100 101 110 111 120 121"));
  }

  @ParameterizedTest
  @MethodSource("ordinary")
  void ordinaryRuleIsJudgedAsItReads(String text, String expected) {
    RuleBook rules = sketch().rules(text).compile(folder);
    int target = rules.targets().indexOf(new Crossing("A", "plain"));
    StringBuilder found = new StringBuilder();
    try (Judge judge = rules.openJudge()) {
      org.parley.testkit.Outcomes.forEach(
          new int[] {3, 3, 2},
          outcome -> {
            if (judge.concluded(outcome).get(target)) {
              found.append(outcome[0]).append(outcome[1]).append(outcome[2]).append(' ');
            }
          });
    }
    assertThat(found.toString().strip()).isEqualTo(expected);
  }
}
