package org.parley.rules.book;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.rules.syntax.Rule;
import org.parley.scenario.Scenario;

/** Which rules derive what others match, however indirectly. */
public final class RuleClosure {

  private final Scenario scenario;
  private final Map<BookRule, RuleDependence> dependences = new HashMap<>();
  private final Map<String, List<BookRule>> derivers = new HashMap<>();

  /** Those among all the rules of a scenario. */
  public RuleClosure(Scenario scenario, List<BookRule> rules) {
    this.scenario = scenario;
    for (BookRule rule : rules) {
      for (Rule.Derivation derivation : rule.rule().derived()) {
        derivers
            .computeIfAbsent(rule.typeKey(derivation.type().text()), key -> new ArrayList<>())
            .add(rule);
      }
    }
  }

  /** Some rules and all that derive what they match, in the order of the files. */
  public List<BookRule> of(Collection<BookRule> rules) {
    Set<BookRule> seen = new HashSet<>();
    Deque<BookRule> open = new ArrayDeque<>(rules);
    while (!open.isEmpty()) {
      BookRule next = open.pop();
      if (seen.add(next)) {
        dependence(next)
            .derivedTypes()
            .forEach(type -> derivers.getOrDefault(type, List.of()).forEach(open::push));
      }
    }
    return seen.stream().sorted(Comparator.comparingInt(BookRule::index)).toList();
  }

  /** What the condition of a rule depends on. */
  public RuleDependence dependence(BookRule rule) {
    return dependences.computeIfAbsent(rule, r -> RuleDependence.of(r, scenario));
  }
}
