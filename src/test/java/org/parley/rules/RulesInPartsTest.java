package org.parley.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.effort.Cutoff;
import org.parley.parts.Part;
import org.parley.scenario.problem.ScenarioException;
import org.parley.testkit.Outcomes;
import org.parley.testkit.Sketch;

/** What is put together of parts is what the judge says of the whole. */
final class RulesInPartsTest {

  private static final int FILES = Integer.getInteger("parley.fuzz", 24);

  private static final int DRAWS = 400;

  private static final String[] NUMBERS = {"0", "1.5", "4"};

  @TempDir private Path folder;

  /** Random files in all that the language can say; the fewer cases a part may have, the more. */
  @Test
  void partsOfAnyRulesSayWhatTheJudgeSays() {
    long whole = 0;
    long refused = 0;
    for (int seed = 0; seed < FILES; seed++) {
      String text = new RuleWorkshop(1000 + seed, 0).file();
      RuleBook book;
      try {
        book = RuleFuzzTest.sketch(text).compile(folder);
        book.openJudge().close();
      } catch (ScenarioException notAccepted) {
        continue;
      }
      for (int cases : new int[] {3, 6}) {
        Map<Target, Parted> parted =
            book.inParts(book.targets(), Parted.Limits.ofCases(cases), Cutoff.NEVER);
        compare(book, parted, text);
        whole += parted.values().stream().filter(Parted.Whole.class::isInstance).count();
        refused += parted.values().stream().filter(Parted.Refused.class::isInstance).count();
      }
    }
    assertThat(whole).isGreaterThan(2 * refused);
  }

  static void compare(RuleBook book, Map<Target, Parted> parted, String text) {
    int[] counts = book.scenario().outcomeSpace().optionCounts();
    try (Judge judge = book.openJudge()) {
      Outcomes.forEach(counts, outcome -> compare(book, parted, text, judge, outcome));
    }
  }

  private static void compare(
      RuleBook book, Map<Target, Parted> parted, String text, Judge judge, int[] outcome) {
    BitSet concluded = judge.concluded(outcome);
    for (int target = 0; target < book.targets().size(); target++) {
      if (parted.get(book.targets().get(target)) instanceof Parted.Whole found) {
        Part part = found.part();
        assertThat(part.holds(outcome))
            .as("%s of %s%n%s", book.targets().get(target), Arrays.toString(outcome), text)
            .isEqualTo(concluded.get(target));
      }
    }
  }

  /** The same of outcomes drawn with a fixed seed, where there are too many. */
  private static void compareSome(RuleBook book, Map<Target, Parted> parted, String text) {
    int[] counts = book.scenario().outcomeSpace().optionCounts();
    Random random = new Random(11);
    try (Judge judge = book.openJudge()) {
      for (int draw = 0; draw < DRAWS; draw++) {
        compare(book, parted, text, judge, Arrays.stream(counts).map(random::nextInt).toArray());
      }
    }
  }

  @Test
  void sumsCountsAndExtremesOverManyIssuesAreTakenApart() {
    Sketch sketch = Sketch.scenario();
    for (int issue = 0; issue < 5; issue++) {
      sketch.number("n" + issue, "0", "1.5", "4");
      sketch.issue("t" + issue, "yes", "no");
    }
    for (String position : "A B C D E F G H I J K".split(" ")) {
      sketch.position(position, "north", "");
    }
    String issues = "\"n0\", \"n1\", \"n2\", \"n3\", \"n4\"";
    String text =
        rule("A", "accumulate(Term(issue in (" + issues + "), $v : value); $s : sum($v); $s > 7)")
            + rule(
                "B",
                "accumulate(Term(issue in (\"t0\",\"t1\",\"t2\",\"t3\",\"t4\"), option == \"yes\");"
                    + " $n : count(); $n > 3 || $n == 1)")
            + rule(
                "C",
                "Term(issue == \"n0\", $a : value) Term(issue == \"n1\", $b : value)"
                    + " Term(issue == \"n2\", $c : value)"
                    + " Term(issue == \"n3\", value * 2 - 0.1 + $a + $b * 3 > $c + 4)")
            + rule(
                "D",
                "accumulate(Term(issue in (\"n0\", \"n1\"), $v : value); $s : sum($v))"
                    + " accumulate(Term(issue in (\"n2\", \"n3\"), $w : value); $t : sum($w);"
                    + " $s - $t > 2.4)")
            + rule(
                "E",
                "accumulate(Term(issue in (" + issues + "), $v : value); $m : max($v); $m < 4)")
            + rule(
                "F",
                "accumulate(Term(issue in ("
                    + issues
                    + "), $v : value, value > 0); $m : min($v);"
                    + " $m != 4)")
            + "declare Score points : double end\n"
            + score("n0", "")
            + score("n1", "")
            + score("n2", "")
            + score("t0", "5")
            + score("t1", "5")
            + rule("G", "accumulate(Score($p : points); $s : sum($p); $s >= 9)")
            + "declare Many end\nrule \"many\" when\n"
            + "accumulate(Term(issue in ("
            + issues
            + "), $v : value); $s : sum($v); $s > 7)\n"
            + "then insertLogical(new Many()); end\n"
            + rule("H", "Many() not Term(issue in (\"t0\", \"t1\", \"t2\"), option == \"no\")")
            + rule(
                "I",
                "not (Term(issue == \"n0\", $a : value) and Term(issue == \"n1\", value > $a)"
                    + " and Term(issue == \"t0\", option == \"yes\") and Term(issue == \"t1\", option == \"no\"))")
            + rule(
                "J",
                "Term(issue == \"t0\", $o : option) Term(issue == \"t1\", option == $o)"
                    + " Term(issue == \"t2\", option == $o) not Term(issue == \"t3\", option == $o)")
            + rule(
                "K",
                "(Score(points > 1) or Score(points == 0)) and Term(issue == \"t4\", option == \"yes\")");
    RuleBook book = sketch.rules(text).compile(folder);
    Map<Target, Parted> parted =
        book.inParts(book.targets(), Parted.Limits.ofCases(9), Cutoff.NEVER);
    assertThat(parted.values()).allMatch(Parted.Whole.class::isInstance);
    compare(book, parted, text);
  }

  /** Facts derived for each of many terms, and what is asked of each match on its own. */
  @Test
  void whatManyFactsMatchIsTakenApart() {
    Sketch sketch = Sketch.scenario();
    for (int issue = 0; issue < 5; issue++) {
      sketch.number("n" + issue, issue == 3 ? new String[] {"1", "4"} : NUMBERS);
      sketch.issue("t" + issue, "yes", "no");
    }
    String numbers = "\"n0\", \"n1\", \"n2\", \"n3\", \"n4\"";
    String texts = "\"t0\", \"t1\", \"t2\", \"t3\", \"t4\"";
    String given =
        "declare Given issue : String end declare Covered issue : String end\n"
            + "declare Bare issue : String end declare Weight issue : String w : double end\n"
            + "declare Points issue : String points : double end\n"
            + derives(
                "given",
                "Term(issue in (" + texts + "), $i : issue, option == \"yes\")",
                "Given($i)")
            + derives("covered", "Term(issue == \"n0\", value > 1)", "Covered(\"t0\")")
            + derives("covers", "Term(issue == \"n1\", value > 1)", "Covered(\"t1\")")
            + derives(
                "covers all", "Term(option == \"no\", $i : issue, issue == \"t3\")", "Covered($i)")
            + derives("bare", "Given($i : issue) not Covered(issue == $i)", "Bare($i)")
            + "rule \"weights\" when Party(id == \"north\") then\n"
            + "insertLogical(new Weight(\"n0\", 2)); insertLogical(new Weight(\"n2\", 0.5));\n"
            + "insertLogical(new Weight(\"n4\", -1)); end\n"
            + derives(
                "points",
                "Weight($i : issue, $w : w) Term(issue == $i, $v : value)",
                "Points($i, $v * $w)");
    List<String> conditions =
        List.of(
            "accumulate(Given(); $n : count(); $n >= 3)",
            "accumulate(Bare(); $n : count(); $n == 2)",
            "Given($i : issue) not Covered(issue == $i)",
            "not (Given($i : issue) and not Covered(issue == $i))",
            "Given($i : issue) exists Covered(issue == $i) not Bare()",
            "accumulate(Given($i : issue) and Covered(issue == $i); $n : count(); $n > 1)",
            "accumulate(Points($p : points); $s : sum($p); $s > 3.5)",
            "accumulate(Weight($i : issue, $w : w) and Term(issue == $i, $v : value);"
                + " $s : sum($w * $v); $s < 2)",
            "Term(issue == \"n0\", $b : value)"
                + " accumulate(Term(issue in ("
                + numbers
                + "), value > $b); $n : count(); $n >= 2)",
            "Term(issue in (\"n0\", \"n1\"), $i : issue, $b : value)"
                + " accumulate(Term(issue in ("
                + numbers
                + "), issue != $i, $v : value); $s : sum($v), $m : min($v);"
                + " $s > 3 * $b + 1 || $m == $b)",
            "accumulate(Term(issue in ("
                + numbers
                + "), $v : value); $a : max($v), $b : min($v); $a - $b > 2.5)",
            "accumulate(Term(issue in ("
                + numbers
                + "), $v : value); $s : sum($v), $a : max($v); $s in (7, 8.5) || $s < 2 * $a)",
            "Term(issue == \"n0\", $a : value) Term(issue == \"n1\", $b : value)"
                + " Term(issue == \"n2\", $c : value)"
                + " Term(issue == \"n4\", value + $a * $b - $c > 3)",
            "Term(issue in ("
                + numbers
                + "), $v : value, $i : issue) not (Term(issue in ("
                + numbers
                + "), issue != $i, $w : value, value >= $v)"
                + " and not Term(issue == \"t0\", option == \"no\"))",
            "Rejection(position == \"R\", $i : issue, $o : option)"
                + " not (Term(issue == $i, option == $o) and Given())");
    StringBuilder text = new StringBuilder(Sketch.REJECTIONS + given);
    for (int k = 0; k < conditions.size(); k++) {
      sketch.position("P" + k, "north", "");
      text.append(rule("P" + k, conditions.get(k)));
    }
    sketch.position(
        "R", "north", "rejects: {t0: [yes], t1: [no], t2: [yes], n0: ['0'], n4: ['1.5']}");
    RuleBook book = sketch.rules(text.toString()).compile(folder);
    Map<Target, Parted> parted =
        book.inParts(book.targets(), Parted.Limits.ofCases(7), Cutoff.NEVER);
    assertThat(parted).allSatisfy((t, p) -> assertThat(p).isInstanceOf(Parted.Whole.class));
    compareSome(book, parted, text.toString());
  }

  private static String derives(String name, String condition, String fact) {
    return "rule \""
        + name
        + "\" when "
        + condition
        + " then insertLogical(new "
        + fact
        + "); end\n";
  }

  private static String score(String issue, String points) {
    boolean isText = !points.isEmpty();
    return "rule \"score "
        + issue
        + "\" when Term(issue == \""
        + issue
        + "\", "
        + (isText ? "option == \"yes\"" : "$v : value")
        + ") then insertLogical(new Score("
        + (isText ? points : "$v + 1")
        + ")); end\n";
  }

  private static String rule(String position, String condition) {
    return "rule \"r"
        + position
        + "\" @crosses(\""
        + position
        + "\") when\n"
        + condition
        + "\nthen verdict.crosses(drools); end\n";
  }
}
