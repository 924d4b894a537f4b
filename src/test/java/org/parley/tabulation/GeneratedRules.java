package org.parley.tabulation;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.testkit.Sketch;

/** Random small scenarios whose rules use everything a condition may say. */
final class GeneratedRules {

  private final Random random;
  private final int[] counts;
  private int ruleNumber;

  private GeneratedRules(long seed) {
    this.random = new Random(seed);
    this.counts = random.ints(2 + random.nextInt(3), 2, 4).toArray();
  }

  /** Two to four issues, the even ones numeric, and four positions, one of them rejecting. */
  static Sketch sketch(long seed) {
    return new GeneratedRules(seed).sketch();
  }

  private Sketch sketch() {
    Sketch sketch = Sketch.scenario();
    for (int issue = 0; issue < counts.length; issue++) {
      int number = issue;
      String[] options =
          IntStream.range(0, counts[issue])
              .mapToObj(option -> option(number, option))
              .toArray(String[]::new);
      if (issue % 2 == 0) {
        sketch.number("i" + issue, options);
      } else {
        sketch.issue("i" + issue, options);
      }
    }
    sketch
        .position("A", "north", "")
        .position("B", "north", "")
        .position("C", "south", "readings: {tight: {}, wide: {" + rejects() + "}}")
        .position("D", "south", rejects());
    StringBuilder rules = new StringBuilder(Sketch.REJECTIONS);
    rules.append("declare Base v: double end\ndeclare Seen end\ndeclare Joint end\n");
    rules.append(rule("", "Term(issue == \"i0\", $v : value)", "insertLogical(new Base($v));"));
    rules.append(rule("", condition(1), "insertLogical(new Seen());"));
    rules.append(rule("", condition(1) + " " + fact("Base(v > 0)"), "insertLogical(new Joint());"));
    for (String target : new String[] {"A", "A", "B", "B", "C"}) {
      String derived = fact(random.nextBoolean() ? "Seen()" : "Joint()");
      String condition = condition(1 + random.nextInt(2)) + (random.nextBoolean() ? derived : "");
      rules.append(rule("@crosses(\"" + target + "\")", condition, "verdict.crosses(drools);"));
    }
    rules.append(rule("@coherence(\"F-1\")", condition(2), "verdict.incoherent(drools);"));
    rules.append(
        rule(
            "@crosses(\"B\")",
            "Rejection(position == \"D\", $i : issue, $o : option)"
                + " Term(issue == $i, option != $o) "
                + condition(1),
            "verdict.crosses(drools);"));
    return sketch.rules(rules.toString());
  }

  private String rejects() {
    int issue = random.nextInt(counts.length);
    int option = random.nextInt(counts[issue]);
    return "rejects: {i" + issue + ": [" + option(issue, option) + "]}";
  }

  private static String option(int issue, int option) {
    return issue % 2 == 0 ? String.valueOf(10 * option) : "o" + option;
  }

  private String rule(String metadata, String condition, String consequence) {
    return String.format(
        "rule \"rule %d\" %s%nwhen %s%nthen %s%nend%n",
        ruleNumber++, metadata, condition, consequence);
  }

  private String fact(String pattern) {
    return switch (random.nextInt(3)) {
      case 0 -> " not " + pattern;
      case 1 -> " exists " + pattern;
      default -> " " + pattern;
    };
  }

  private String condition(int patterns) {
    return IntStream.range(0, patterns).mapToObj(k -> part()).collect(Collectors.joining("\n    "));
  }

  private String part() {
    return switch (random.nextInt(8)) {
      case 0 -> "not " + term();
      case 1 -> "exists " + term();
      case 2 -> "(" + term() + " or " + term() + ")";
      case 3 -> "not (" + term() + " and " + term() + ")";
      case 4 -> "Term(issue == \"i0\", $x : value) Term(value > $x)".replace("$x", variable());
      case 5 -> "Term(issue != \"i1\", option in (\"0\", \"10\"))";
      case 6 -> "Term(issue == \"i0\" || issue == \"i1\", option in (\"10\", \"o1\"))";
      default -> term();
    };
  }

  private String variable() {
    return "$x" + random.nextInt(1_000_000);
  }

  private String term() {
    int issue = random.nextInt(counts.length);
    String option = "\"" + option(issue, random.nextInt(counts[issue])) + "\"";
    String operator = random.nextBoolean() ? "==" : "!=";
    boolean byValue = issue % 2 == 0 && random.nextBoolean();
    String constraint = byValue ? "value >= 10" : "option " + operator + " " + option;
    return "Term(issue == \"i" + issue + "\", " + constraint + ")";
  }
}
