package org.parley.rules.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parley.rules.syntax.Rule;
import org.parley.rules.syntax.RuleProblems;
import org.parley.rules.syntax.RuleText;
import org.parley.scenario.problem.ProblemCode;

/**
 * Refuses facts that rest on themselves. Where a fact follows from its own absence, Drools derives
 * and withdraws it for ever; where it follows from itself, it stays when its reason has gone.
 */
public final class DerivationCheck {

  private DerivationCheck() {}

  /** Adds every rule that derives a fact from that very fact, however indirectly. */
  public static void check(RuleText text, RuleProblems problems) {
    Map<String, Set<String>> restsOn =
        text.declared().keySet().stream()
            .collect(Collectors.toMap(type -> type, type -> matchedFor(text.rules(), type)));
    for (Rule rule : text.rules()) {
      for (String derived : types(rule)) {
        if (matched(rule).stream().anyMatch(type -> reaches(restsOn, type, derived))) {
          String name = "rule [" + rule.name().text() + "] ";
          problems.error(
              ProblemCode.RESTS_ON_ITSELF,
              rule.name(),
              name + "derives [" + derived + "] from facts that rest on it");
        }
      }
    }
  }

  private static Set<String> matchedFor(List<Rule> rules, String derived) {
    Set<String> matched = new TreeSet<>();
    rules.stream()
        .filter(rule -> types(rule).contains(derived))
        .forEach(rule -> matched.addAll(matched(rule)));
    return matched;
  }

  private static Set<String> types(Rule rule) {
    return rule.derived().stream()
        .map(derivation -> derivation.type().text())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> matched(Rule rule) {
    return rule.patterns()
        .map(pattern -> pattern.type().text())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean reaches(Map<String, Set<String>> restsOn, String from, String to) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      String type = open.pop();
      if (type.equals(to)) {
        return true;
      }
      if (seen.add(type)) {
        open.addAll(restsOn.getOrDefault(type, Set.of()));
      }
    }
    return false;
  }
}
