package org.parley.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
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
      Outcomes.forEach(
          counts,
          outcome -> {
            java.util.BitSet concluded = judge.concluded(outcome);
            for (int target = 0; target < book.targets().size(); target++) {
              if (parted.get(book.targets().get(target)) instanceof Parted.Whole found) {
                Part part = found.part();
                assertThat(part.holds(outcome))
                    .as("%s of %s%n%s", book.targets().get(target), outcome, text)
                    .isEqualTo(concluded.get(target));
              }
            }
          });
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
