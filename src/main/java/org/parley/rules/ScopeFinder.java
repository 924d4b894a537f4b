package org.parley.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.parley.rules.Target.Crossing;
import org.parley.scenario.Position;
import org.parley.scenario.Reading;
import org.parley.scenario.Rejected;
import org.parley.scenario.Scenario;

/**
 * Finds the issues that decide each target from the compiled rules: those its rules name, those of
 * the rejections they join, and those of the rules that derive the facts they match, however
 * indirectly. A scope can be too wide, which costs time, but never too narrow.
 */
final class ScopeFinder {

  private final Scenario scenario;
  private final Map<String, RuleDependence> byRule = new HashMap<>();
  private final Map<String, List<String>> derivers = new HashMap<>();
  private final Map<Target, BitSet> scopes = new HashMap<>();

  private ScopeFinder(Scenario scenario) {
    this.scenario = scenario;
  }

  /** The scopes of the targets, in their order. */
  static Scopes scopes(
      KieBase base, Scenario scenario, List<Target> targets, List<RuleText.Rule> rules) {
    ScopeFinder finder = new ScopeFinder(scenario);
    targets.forEach(target -> finder.scopes.put(target, new BitSet()));
    finder.readConditions(base, rules);
    rules.forEach(finder::addRule);
    return new Scopes(targets.stream().map(finder::scope).toList());
  }

  private BitSet scope(Target target) {
    return Objects.requireNonNull(scopes.get(target));
  }

  private void readConditions(KieBase base, List<RuleText.Rule> rules) {
    Map<String, List<String>> derivedByRule = new HashMap<>();
    rules.forEach(rule -> derivedByRule.put(rule.name().text(), rule.derived()));
    for (KiePackage rulePackage : base.getKiePackages()) {
      for (Rule rule : rulePackage.getRules()) {
        byRule.put(rule.getName(), RuleDependence.of((RuleImpl) rule, scenario));
        for (String type : derivedByRule.getOrDefault(rule.getName(), List.of())) {
          derivers
              .computeIfAbsent(rule.getPackageName() + "." + type, key -> new ArrayList<>())
              .add(rule.getName());
        }
      }
    }
  }

  private void addRule(RuleText.Rule rule) {
    BitSet issues = issuesOf(rule.name().text());
    boolean rejectedIssue = Objects.requireNonNull(byRule.get(rule.name().text())).rejectedIssue();
    if (RuleTargets.judgesRejections(rule)) {
      addToRejections(issues, rejectedIssue);
    }
    RuleTargets.target(scenario, rule)
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
  private BitSet issuesOf(String rule) {
    BitSet issues = new BitSet();
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(rule));
    while (!open.isEmpty()) {
      String name = open.pop();
      if (seen.add(name)) {
        RuleDependence dependence = Objects.requireNonNull(byRule.get(name));
        issues.or(dependence.issues());
        if (dependence.rejectedIssue() && !name.equals(rule)) {
          issues.or(allRejected());
        }
        dependence
            .derivedTypes()
            .forEach(type -> derivers.getOrDefault(type, List.of()).forEach(open::push));
      }
    }
    return issues;
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
