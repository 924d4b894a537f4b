package org.parley.generation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.scenario.Issue;

/** Writes a rule file, rule by rule. */
final class RuleFileText {

  private static final String FACTS = "org.parley.rules.facts.";

  /** Most rules of a file; the reader takes no more than twice as many. */
  private static final int RULES_OF_FILE = 1000;

  private final List<String> rules = new ArrayList<>();
  private boolean hasRejections;

  /** Adds the general rule that judges what positions reject, unless it is there. */
  void judgeRejections() {
    if (!hasRejections) {
      hasRejections = true;
      List<String> patterns =
          List.of(
              "Rejection($issue : issue, $option : option)",
              "Term(issue == $issue, option == $option)");
      rule("The party rules this option out", "", "crosses", patterns);
    }
  }

  /**
   * Adds a rule for each case of a position or coherence rule.
   *
   * @param name name of the rules, numbered where there is more than one case
   * @param metadata what ties them to what they judge
   * @param conclusion {@code crosses} or {@code incoherent}
   * @param cases the patterns of each case
   */
  void add(String name, String metadata, String conclusion, List<List<String>> cases) {
    for (int number = 1; number <= cases.size(); number++) {
      String numbered = cases.size() == 1 ? name : name + ", case " + number;
      rule(numbered, "    " + metadata + "\n", conclusion, cases.get(number - 1));
    }
  }

  private void rule(String name, String metadata, String conclusion, List<String> patterns) {
    StringBuilder text = new StringBuilder();
    text.append("\nrule \"").append(name).append("\"\n").append(metadata).append("when\n");
    patterns.forEach(pattern -> text.append("    ").append(pattern).append('\n'));
    text.append("then\n    verdict.").append(conclusion).append("(drools);\nend\n");
    rules.add(text.toString());
  }

  /**
   * The rule files by name: one named after the scenario, and numbered ones for what it cannot
   * hold.
   */
  Map<String, String> files(String scenarioId) {
    Map<String, String> files = new LinkedHashMap<>();
    for (int from = 0; from == 0 || from < rules.size(); from += RULES_OF_FILE) {
      String name = scenarioId + (from == 0 ? "" : "-" + (from / RULES_OF_FILE + 1));
      List<String> some = rules.subList(from, Math.min(rules.size(), from + RULES_OF_FILE));
      files.put(name + ".drl", text(name, String.join("", some)));
    }
    return files;
  }

  private static String text(String name, String rules) {
    return "package parley.generated."
        + name.replaceAll("[^A-Za-z0-9]", "_")
        + "\n\nimport "
        + FACTS
        + "Rejection\nimport "
        + FACTS
        + "Term\nglobal "
        + FACTS
        + "Ruling verdict\n"
        + rules;
  }

  /** Patterns of the boxes that make up a set of combinations, one case a box. */
  static List<List<String>> cases(List<Issue> issues, ForbiddenSet forbidden) {
    int[] scope = forbidden.scope();
    List<List<String>> cases = new ArrayList<>();
    for (List<BitSet> box : BoxCover.boxes(forbidden.combinations(), forbidden.optionCounts())) {
      List<String> patterns = new ArrayList<>();
      for (int k = 0; k < scope.length; k++) {
        patterns.add(pattern(issues.get(scope[k]), box.get(k)));
      }
      cases.add(patterns);
    }
    return cases;
  }

  /** A pattern for an issue with one of some options; it names the issue even where any will do. */
  private static String pattern(Issue issue, BitSet options) {
    String start = "Term(issue == \"" + issue.id() + "\"";
    int count = issue.options().size();
    if (options.cardinality() == count) {
      return start + ")";
    }
    if (options.cardinality() == 1) {
      return start + ", option == " + literal(issue, options.nextSetBit(0)) + ")";
    }
    if (options.cardinality() == count - 1) {
      return start + ", option != " + literal(issue, options.nextClearBit(0)) + ")";
    }
    return options.stream()
        .mapToObj(option -> literal(issue, option))
        .collect(Collectors.joining(", ", start + ", option in (", "))"));
  }

  private static String literal(Issue issue, int option) {
    return "\"" + issue.options().get(option).id() + "\"";
  }
}
