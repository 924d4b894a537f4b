package org.parley.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.effort.Cutoff;
import org.parley.testkit.Sketch;

/** Sums of facts of which each holds a sum over many issues. */
final class SumsOfFiguresTest {

  private static final String SUBTOTALS =
      "declare Subtotal topic : String points : double end\n"
          + subtotal("land", "\"n0\", \"n1\"", "2 * $s")
          + subtotal("water", "\"n2\", \"n3\", \"n4\"", "$s - 0.5");

  private static final String[] CONDITIONS = {
    "accumulate(Subtotal($p : points); $t : sum($p); $t < 5)",
    "accumulate(Subtotal($p : points); $t : sum(3 * $p), $n : count(); $t > 4 * $n)",
    "accumulate(Subtotal(topic == \"water\", $p : points); $t : sum($p); $t >= 2 || $t == -0.5)",
    "accumulate(Subtotal(topic == \"air\", $p : points); $t : sum($p))"
        + " Term(issue == \"n0\", value > $t)",
    "Term(issue == \"n0\", $v : value) accumulate(Subtotal($p : points); $t : sum($p); $t > 3 * $v)",
    "Subtotal(topic == \"land\", $a : points)"
        + " accumulate(Subtotal($p : points); $t : sum($p); $t > 2 * $a)",
    "not (accumulate(Subtotal($p : points); $t : sum($p); $t < 5))",
  };

  @TempDir private Path folder;

  @Test
  void sumsOfFiguresSayWhatTheJudgeSays() {
    StringBuilder text = new StringBuilder(SUBTOTALS);
    RuleBook book = book(text, CONDITIONS);
    Map<Target, Parted> parted = parted(book);
    assertThat(parted.values()).allMatch(Parted.Whole.class::isInstance);
    RulesInPartsTest.compare(book, parted, text.toString());
  }

  /** Facts that may be one, or missing, are not added up as if each were there. */
  @Test
  void factsThatMayBeOneOrMissingAreLeftToTheJudge() {
    String total = "accumulate(Subtotal($p : points); $t : sum($p); $t < 5)";
    StringBuilder same = new StringBuilder(SUBTOTALS);
    same.append(subtotal("land", "\"n3\", \"n4\"", "$s"));
    assertThat(parted(book(same, total)).values()).allMatch(Parted.Refused.class::isInstance);
    StringBuilder missing = new StringBuilder(SUBTOTALS);
    missing.append(subtotal("air", "\"n3\", \"n4\"", "$s").replace("sum($v))", "sum($v); $s > 1)"));
    assertThat(parted(book(missing, total)).values()).allMatch(Parted.Refused.class::isInstance);
  }

  /** A least or greatest value times 0 hides none of those after it. */
  @Test
  void extremesTimesNothingLeaveTheOthers() {
    String extremes =
        "accumulate(Term(issue in (\"n0\", \"n1\", \"n2\", \"n3\"), $v : value);"
            + " $m : max($v), $k : min($v); ";
    StringBuilder text = new StringBuilder();
    RuleBook book =
        book(
            text,
            extremes + "$m * 0 + $k > -1)",
            extremes + "$k * 0 + $m >= 1.5)",
            extremes + "0 * $m + 2 * $k - $m == -4)");
    Map<Target, Parted> parted = parted(book);
    assertThat(parted.values()).allMatch(Parted.Whole.class::isInstance);
    RulesInPartsTest.compare(book, parted, text.toString());
  }

  private static Map<Target, Parted> parted(RuleBook book) {
    return book.inParts(book.targets(), Parted.Limits.ofCases(3), Cutoff.NEVER);
  }

  private RuleBook book(StringBuilder text, String... conditions) {
    Sketch sketch = Sketch.scenario();
    for (int issue = 0; issue < 5; issue++) {
      sketch.number("n" + issue, "0", "1.5", "-2");
    }
    for (int k = 0; k < conditions.length; k++) {
      sketch.position("P" + k, "north", "");
      text.append("rule \"r" + k + "\" @crosses(\"P" + k + "\") when\n" + conditions[k]);
      text.append("\nthen verdict.crosses(drools); end\n");
    }
    return sketch.rules(text.toString()).compile(folder);
  }

  private static String subtotal(String topic, String issues, String points) {
    return "rule \""
        + topic
        + " of "
        + issues.replace('"', ' ')
        + "\" when accumulate(Term(issue in ("
        + issues
        + "), $v : value); $s : sum($v)) then insertLogical(new Subtotal(\""
        + topic
        + "\", "
        + points
        + ")); end\n";
  }
}
