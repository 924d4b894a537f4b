package org.parley.tabulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.parley.testkit.Sketch;

/**
 * Random small scenarios whose rules are what a wide rule is made of: conditions joined by and, or
 * and not, counts, sums and differences, over the terms of issues, over facts derived from each and
 * over values joined from several.
 */
final class GeneratedWideRules {

  private static final int ISSUES = 5;

  /** Sums have decimals. */
  private static final String[] NUMBERS = {"0", "2", "3.5"};

  private static final String FACTS =
      """
      declare Points issue : String points : double end
      declare Given issue : String end
      declare Covered issue : String end
      """;

  private final Random random;
  private final StringBuilder rules = new StringBuilder(Sketch.REJECTIONS + FACTS);
  private int names;

  private GeneratedWideRules(long seed) {
    this.random = new Random(seed);
  }

  /** Five issues of two or three numbers, three positions and a coherence rule. */
  static Sketch sketch(long seed) {
    return new GeneratedWideRules(seed).sketch();
  }

  private Sketch sketch() {
    Sketch sketch = Sketch.scenario();
    for (int issue = 0; issue < ISSUES; issue++) {
      int most = 2 + random.nextInt(2);
      sketch.number("i" + issue, Arrays.copyOf(NUMBERS, most));
    }
    derive("Term(" + some() + ", $i : issue, $v : value)", "Points($i, $v * " + weight() + ")");
    derive("Term(" + some() + ", $i : issue, value > 1)", "Given($i)");
    derive("Term(issue == \"i0\", value == 0)", "Covered(\"i1\")");
    derive("Term(" + some() + ", $i : issue, value == 0)", "Covered($i)");
    sketch.position("A", "north", "").position("B", "south", "");
    sketch.position("C", "south", "rejects: {i0: ['0'], i1: ['0'], i3: ['2']}");
    rule("@crosses(\"A\")", "verdict.crosses(drools);");
    rule("@crosses(\"B\")", "verdict.crosses(drools);");
    rule("@coherence(\"F-1\")", "verdict.incoherent(drools);");
    return sketch.rules(rules.toString());
  }

  private void derive(String condition, String fact) {
    rule("", condition, "insertLogical(new " + fact + ");");
  }

  private void rule(String metadata, String consequence) {
    rule(metadata, part(2) + " " + part(1), consequence);
  }

  private void rule(String metadata, String condition, String consequence) {
    rules.append("rule \"rule ").append(names++).append("\" ").append(metadata);
    rules.append("\nwhen ").append(condition).append("\nthen ").append(consequence);
    rules.append("\nend\n");
  }

  private String part(int depth) {
    return switch (random.nextInt(depth == 0 ? 6 : 9)) {
      case 0 -> term();
      case 1 -> "accumulate(Term(" + some() + ", value > 1); " + counted();
      case 2 -> summed("Term(" + some() + ", %s : value)");
      case 3 -> summed("Points(%s : points)");
      case 4 -> "accumulate(Given(); " + counted();
      case 5 -> "(exists Given() and " + term() + ")";
      case 6 -> "(" + part(depth - 1) + " or " + term() + ")";
      case 7 -> joined();
      default -> "not (" + together() + ")";
    };
  }

  private String together() {
    String issue = name("i");
    return "Given(" + issue + " : issue) and not Covered(issue == " + issue + ")";
  }

  private String term() {
    String relation = List.of("==", "!=", ">", "<=").get(random.nextInt(4));
    return "Term(issue == \"i" + random.nextInt(ISSUES) + "\", value " + relation + " 2)";
  }

  private String joined() {
    List<String> bound = new ArrayList<>();
    List<String> sum = new ArrayList<>();
    for (int issue = 0; issue < ISSUES - 1; issue++) {
      String name = name("x");
      bound.add("Term(issue == \"i" + issue + "\", " + name + " : value)");
      sum.add(weight() + " * " + name);
    }
    return "("
        + String.join(" and ", bound)
        + " and Term(issue == \"i4\", value + "
        + String.join(" + ", sum)
        + " > "
        + (random.nextInt(20) - 4)
        + "))";
  }

  private String counted() {
    String name = name("n");
    return name + " : count(); " + name + " >= " + (1 + random.nextInt(3)) + ")";
  }

  private String summed(String pattern) {
    String value = name("v");
    String sum = name("s");
    String bound = sum + " > " + random.nextInt(9) + ".25";
    return String.format(
        "accumulate(%s; %s : sum(%s); %s)", String.format(pattern, value), sum, value, bound);
  }

  private String name(String letter) {
    return "$" + letter + ++names;
  }

  private String weight() {
    return List.of("1", "2", "0.5", "3").get(random.nextInt(4));
  }

  private String some() {
    return random
        .ints(0, ISSUES)
        .distinct()
        .limit(3 + random.nextInt(3))
        .mapToObj(issue -> "\"i" + issue + "\"")
        .collect(Collectors.joining(", ", "issue in (", ")"));
  }
}
