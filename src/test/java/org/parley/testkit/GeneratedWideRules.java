package org.parley.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Random small scenarios whose rules are what a wide rule is made of: conditions joined by and, or
 * and not, counts, sums and differences, over the terms of issues, over facts derived from each or
 * from many, and over values joined from several.
 */
public final class GeneratedWideRules {

  private static final int ISSUES = 5;

  /** Sums have decimals. */
  private static final String[] NUMBERS = {"0", "2", "3.5"};

  private static final String FACTS =
      """
      declare Points issue : String points : double end
      declare Given issue : String end
      declare Covered issue : String end
      declare Total of : String points : double end
      """;

  private final Random random;
  private final StringBuilder rules = new StringBuilder(Sketch.REJECTIONS + FACTS);
  private int names;

  private GeneratedWideRules(long seed) {
    this.random = new Random(seed);
  }

  /** Five issues of two or three numbers, three positions and a coherence rule. */
  public static Sketch sketch(long seed) {
    return new GeneratedWideRules(seed).sketch();
  }

  private Sketch sketch() {
    Sketch sketch = Sketch.scenario();
    for (int issue = 0; issue < ISSUES; issue++) {
      int most = 2 + random.nextInt(2);
      sketch.number("i" + issue, Arrays.copyOf(NUMBERS, most));
    }
    derive("accumulate(Term(" + some() + ", $v : value); $s : sum($v))", "Total(\"a\", $s)");
    derive("accumulate(Points($p : points); $s : sum($p))", "Total(\"b\", 2 * $s - 1)");
    derive(
        "Term(issue == \"i0\", $x : value) Term(issue == \"i2\", $y : value, value + $x > 1)"
            + " Term(issue == \"i3\", $z : value)",
        "Total(\"b\", $x + 2 * $y - $z)");
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
    return switch (random.nextInt(depth == 0 ? 9 : 13)) {
      case 0 -> term();
      case 1 -> "accumulate(Term(" + some() + ", value > 1); " + counted();
      case 2 -> summed("Term(" + some() + ", %s : value)");
      case 3 -> summed("Points(%s : points)");
      case 4 -> "accumulate(Given(); " + counted();
      case 5 -> "(exists Given() and " + term() + ")";
      case 6 -> difference();
      case 7 -> total(name("t"), "points > " + random.nextInt(12));
      case 8 -> totals();
      case 9 -> "(" + part(depth - 1) + " or " + term() + ")";
      case 10 -> joined();
      case 11 -> "not (" + total(name("t"), "points < " + random.nextInt(12)) + ")";
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

  /** A difference of two sums, or of a sum and a count. */
  private String difference() {
    String first = name("s");
    String second = name("t");
    String value = name("v");
    String other = name("w");
    String figure = random.nextBoolean() ? "sum(" + other + ")" : "count()";
    return String.format(
        "(accumulate(Term(%s, %s : value); %s : sum(%s)) and"
            + " accumulate(Term(%s, %s : value); %s : %s; %s))",
        some(),
        value,
        first,
        value,
        some(),
        other,
        second,
        figure,
        "2 * " + second + " - " + first + " > " + (random.nextInt(9) - 3));
  }

  /** A fact with a sum of many issues, whose sum has a name. */
  private String total(String name, String constraint) {
    String of = random.nextBoolean() ? "a" : "b";
    return "Total(of == \"" + of + "\", " + name + " : points, " + constraint + ")";
  }

  /** One such fact compared with another. */
  private String totals() {
    String name = name("t");
    return String.format(
        "(%s and %s)", total(name, "points >= 0"), total(name("u"), "points > " + name + " + 1"));
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
