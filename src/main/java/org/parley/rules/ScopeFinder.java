package org.parley.rules;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parley.rules.Target.Crossing;
import org.parley.rules.book.BookRule;
import org.parley.rules.book.RuleClosure;
import org.parley.rules.book.RuleDependence;
import org.parley.scenario.Position;
import org.parley.scenario.Reading;
import org.parley.scenario.Rejected;
import org.parley.scenario.Scenario;

/**
 * Finds the issues that decide each target: those its rules name, those of the rejections they
 * join, and those of the rules that derive the facts they match, however indirectly. A scope can be
 * too wide, which costs time, but never too narrow.
 */
final class ScopeFinder {

  private final Scenario scenario;
  private final RuleClosure closure;
  private final Map<Target, BitSet> scopes = new HashMap<>();

  private ScopeFinder(Scenario scenario, List<BookRule> rules) {
    this.scenario = scenario;
    this.closure = new RuleClosure(scenario, rules);
  }

  /** A finder for the rules of a scenario. */
  static ScopeFinder of(Scenario scenario, List<BookRule> rules) {
    return new ScopeFinder(scenario, rules);
  }

  /** The scopes of the targets, in their order. */
  static Scopes scopes(Scenario scenario, List<Target> targets, List<BookRule> rules) {
    ScopeFinder finder = of(scenario, rules);
    targets.forEach(target -> finder.scopes.put(target, new BitSet()));
    rules.forEach(finder::addRule);
    return new Scopes(targets.stream().map(finder::scope).toList());
  }

  /** The issues that decide whether the condition of a rule holds. */
  BitSet scope(BookRule rule) {
    BitSet issues = issuesOf(rule);
    if (dependence(rule).rejectedIssue()) {
      issues.or(allRejected());
    }
    return issues;
  }

  /** The issues that decide whether a rule concludes a target that it can conclude. */
  BitSet scope(BookRule rule, Target target) {
    if (!RuleTargets.judgesRejections(rule.rule())) {
      return scope(rule);
    }
    Crossing crossing = (Crossing) target;
    BitSet issues = issuesOf(rule);
    if (dependence(rule).rejectedIssue()) {
      Position position = scenario.positions().get(scenario.positionIndex(crossing.position()));
      for (Rejected rejected :
          position.readings().get(position.readingIndex(crossing.reading())).rejects()) {
        issues.set(scenario.issueIndex(rejected.issue()));
      }
    }
    return issues;
  }

  private BitSet scope(Target target) {
    return Objects.requireNonNull(scopes.get(target));
  }

  private void addRule(BookRule rule) {
    BitSet issues = issuesOf(rule);
    boolean rejectedIssue = dependence(rule).rejectedIssue();
    if (RuleTargets.judgesRejections(rule.rule())) {
      addToRejections(issues, rejectedIssue);
    }
    RuleTargets.target(scenario, rule.rule())
        .ifPresent(
            target -> {
              scope(target).or(issues);
              scope(target).or(rejectedIssue ? allRejected() : new BitSet());
            });
  }

  private void addToRejections(BitSet issues, boolean rejectedIssue) {
    for (Position position : scenario.positions()) {
      for (Reading reading : position.readings()) {
        BitSet scope = scope(new Crossing(position.id(), reading.name()));
        for (Rejected rejected : reading.rejects()) {
          scope.or(issues);
          if (rejectedIssue) {
            scope.set(scenario.issueIndex(rejected.issue()));
          }
        }
      }
    }
  }

  /** The issues of a rule and of all rules that derive what it matches. */
  private BitSet issuesOf(BookRule rule) {
    BitSet issues = new BitSet();
    for (BookRule next : closure.of(List.of(rule))) {
      RuleDependence dependence = dependence(next);
      issues.or(dependence.issues());
      if (dependence.rejectedIssue() && !next.equals(rule)) {
        issues.or(allRejected());
      }
    }
    return issues;
  }

  private RuleDependence dependence(BookRule rule) {
    return closure.dependence(rule);
  }

  private BitSet allRejected() {
    BitSet issues = new BitSet();
    scenario.positions().stream()
        .flatMap(position -> position.readings().stream())
        .flatMap(reading -> reading.rejects().stream())
        .forEach(rejected -> issues.set(scenario.issueIndex(rejected.issue())));
    return issues;
  }
}
