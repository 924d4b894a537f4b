package org.parley.rules.book;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.rules.book.Variables.Bound;
import org.parley.rules.syntax.Condition;
import org.parley.rules.syntax.Token;
import org.parley.scenario.Scenario;

/**
 * What the condition of one rule depends on.
 *
 * <p>A pattern on terms depends on the issues its constraints fix: {@code issue == "name"}, a list
 * or a choice of such, or {@code issue == $variable} where the variable is bound to the issue of
 * the only {@code Rejection} the rule matches. Positions, parties and rejections are the same for
 * every outcome. Whatever is not understood depends on every issue.
 */
public final class RuleDependence {

  private final Scenario scenario;
  private final BookRule rule;
  private final BitSet issues = new BitSet();
  private final Set<String> derivedTypes = new HashSet<>();
  private boolean rejectedIssue;

  private RuleDependence(BookRule rule, Scenario scenario) {
    this.rule = rule;
    this.scenario = scenario;
  }

  /** What a rule depends on. */
  public static RuleDependence of(BookRule rule, Scenario scenario) {
    RuleDependence dependence = new RuleDependence(rule, scenario);
    List<Condition.Pattern> rejections =
        rule.rule().patterns().filter(pattern -> pattern.type().is("Rejection")).toList();
    Set<Bound> rejected = dependence.boundIssues(rejections);
    rule.rule().patterns().forEach(pattern -> dependence.add(pattern, rejected));
    if (rejections.size() > 1 && dependence.rejectedIssue) {
      dependence.addEverything();
    }
    return dependence;
  }

  /** Indexes of the issues fixed in its own patterns. */
  public BitSet issues() {
    return issues;
  }

  /** Keys of the derived fact types it matches, as {@link BookRule#typeKey} makes them. */
  public Set<String> derivedTypes() {
    return derivedTypes;
  }

  /** Whether it also depends on the issue of the rejection it matches. */
  public boolean rejectedIssue() {
    return rejectedIssue;
  }

  /** The variables bound to the issue of a rejection. */
  private Set<Bound> boundIssues(List<Condition.Pattern> rejections) {
    Set<Bound> bound = new HashSet<>();
    for (Condition.Pattern rejection : rejections) {
      rejection.bindings().stream()
          .filter(binding -> binding.field().name().equals("issue"))
          .forEach(binding -> bound.add(bound(binding.variable())));
    }
    return bound;
  }

  private void add(Condition.Pattern pattern, Set<Bound> rejected) {
    String type = pattern.type().text();
    if (rule.declares(type)) {
      derivedTypes.add(rule.typeKey(type));
    } else if (type.equals("Term")) {
      addTerm(pattern, rejected);
    }
  }

  private void addTerm(Condition.Pattern pattern, Set<Bound> rejected) {
    Optional<List<String>> named = TermIssues.named(pattern);
    Optional<Token> variable = TermIssues.variable(pattern);
    if (named.isPresent()) {
      named.get().forEach(id -> issues.set(scenario.issueIndex(id)));
    } else if (variable.isPresent() && rejected.contains(bound(variable.get()))) {
      rejectedIssue = true;
    } else {
      addEverything();
    }
  }

  private Bound bound(Token variable) {
    return rule.variables().at(variable).orElseThrow();
  }

  private void addEverything() {
    issues.set(0, scenario.issues().size());
  }
}
