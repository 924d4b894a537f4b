package org.parley.tabulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.effort.Cutoff;
import org.parley.parts.Part;
import org.parley.rules.Judge;
import org.parley.rules.Parted;
import org.parley.rules.RuleBook;
import org.parley.rules.Target;
import org.parley.testkit.GeneratedParts;
import org.parley.testkit.Outcomes;
import org.parley.testkit.Sketch;

/** Rules that multiply sums over many issues, against the judge on every outcome. */
final class ProductRulesTest {

  private static final String HALF = "issue in (\"n0\", \"n1\", \"n2\")";

  private static final String REST = "issue in (\"n3\", \"n4\", \"t0\")";

  private static final String TERMS =
      "Term(issue == \"n0\", $a : value) Term(issue == \"n1\", $b : value)"
          + " Term(issue == \"n2\", $c : value) Term(issue == \"n3\", $d : value, ";

  private static final String SUMS =
      "accumulate(Term("
          + HALF
          + ", $v : value); $s : sum($v))\n"
          + "accumulate(Term("
          + REST
          + ", $w : value); $t : sum($w); ";

  private static final List<String> CONDITIONS =
      List.of(
          TERMS + "($a + 2 * $b) * ($c - value) > 1)",
          TERMS + "($a + $b + $c + value) * ($a + $b + $c + value) <= 9)",
          TERMS + "($a - $b) * ($c + $d) + 0.5 * $d != 0.5)",
          TERMS + "($a - $b) * ($c + $d) - ($a + $b) * ($c - $d) == 0)",
          SUMS + "$s * $t < 2.5)",
          SUMS + "$s * $s - 3 * $s < 4 || $t * $s > 10)",
          SUMS + "3 - ($s - $t) * ($s + 1) >= 0)",
          "Term(issue == \"n4\", $g : value)\n"
              + "accumulate(Term("
              + HALF
              + ", $v : value); $s : sum($v); $s * $g < -1)",
          "accumulate(Term("
              + HALF
              + ", $v : value); $s : sum($v), $n : count())\n"
              + "accumulate(Term("
              + REST
              + ", value > 0, $w : value); $t : sum($w), $m : count(); $s * $m > $t * $n)",
          "accumulate(Term("
              + HALF
              + ", $v : value, value != 0); $h : max($v), $l : min($v); $h * $l < -2)",
          "not (Term(issue == \"n4\", $g : value) and accumulate(Term("
              + HALF
              + ", $v : value); $s : sum($v), $h : max($v); $h * $g + $s * $s > 6))");

  @TempDir private Path folder;

  @Test
  void productsSayWhatTheJudgeSays() {
    RuleBook book = book();
    List<Parted.Whole> wholes = wholes(book);
    List<BitSet> concluded = concluded(book);
    int[] next = {0};
    int[] crossed = new int[wholes.size()];
    Outcomes.forEach(
        book.scenario().outcomeSpace().optionCounts(),
        outcome -> {
          BitSet judged = concluded.get(next[0]++);
          for (int rule = 0; rule < wholes.size(); rule++) {
            crossed[rule] += judged.get(rule) ? 1 : 0;
            assertThat(wholes.get(rule).part().holds(outcome))
                .as("%s of %s", CONDITIONS.get(rule), Arrays.toString(outcome))
                .isEqualTo(judged.get(rule));
          }
        });
    assertThat(crossed).doesNotContain(0, next[0]);
  }

  /** An error in any bound, answer or addend that makes a difference is found by the check. */
  @Test
  void errorInAProductIsFound() {
    RuleBook book = book();
    int[] counts = book.scenario().outcomeSpace().optionCounts();
    List<BitSet> concluded = concluded(book);
    int differences = 0;
    for (int rule = 0; rule < CONDITIONS.size(); rule++) {
      int target = rule;
      Part right = wholes(book).get(rule).part();
      for (Part wrong : GeneratedParts.mutants(right)) {
        int[] next = {0};
        boolean[] differs = {false};
        Outcomes.forEach(
            counts,
            outcome -> differs[0] |= wrong.holds(outcome) != concluded.get(next[0]++).get(target));
        differences += differs[0] ? 1 : 0;
        assertThat(
                FormulaCheck.difference(
                    GeneratedParts.formula(wrong),
                    List.of(wrong),
                    counts,
                    right::holds,
                    Cutoff.NEVER))
            .as("%s instead of %s", wrong, right)
            .matches(found -> found.isPresent() == differs[0]);
      }
    }
    assertThat(differences).isGreaterThan(100);
  }

  private RuleBook book() {
    Sketch sketch = Sketch.scenario();
    sketch.number("n0", "0", "1.5", "-2").number("n1", "-0.5", "1", "3").number("n2", "0", "1");
    sketch.number("n3", "-1", "0", "2.25").number("n4", "1", "-3").issue("t0", "yes", "no");
    StringBuilder text = new StringBuilder();
    for (int rule = 0; rule < CONDITIONS.size(); rule++) {
      sketch.position("P" + rule, "north", "");
      text.append("rule \"r" + rule + "\" @crosses(\"P" + rule + "\") when\n");
      text.append(CONDITIONS.get(rule)).append("\nthen verdict.crosses(drools); end\n");
    }
    return sketch.rules(text.toString()).compile(folder);
  }

  /** What each rule comes to where a part may have hardly more cases than an issue has options. */
  private static List<Parted.Whole> wholes(RuleBook book) {
    Map<Target, Parted> parted =
        book.inParts(book.targets(), Parted.Limits.ofCases(3), Cutoff.NEVER);
    assertThat(parted.values()).allMatch(Parted.Whole.class::isInstance);
    return book.targets().stream().map(target -> (Parted.Whole) parted.get(target)).toList();
  }

  /** What the judge says of all outcomes, in their order. */
  private static List<BitSet> concluded(RuleBook book) {
    List<BitSet> concluded = new ArrayList<>();
    try (Judge judge = book.openJudge()) {
      Outcomes.forEach(
          book.scenario().outcomeSpace().optionCounts(),
          outcome -> concluded.add(judge.concluded(outcome)));
    }
    return concluded;
  }
}
