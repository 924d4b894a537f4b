package org.parley.rules;

import java.util.ArrayList;
import java.util.List;
import org.parley.rules.book.BookRule;
import org.parley.rules.syntax.Token;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.Problem;

/**
 * A rule and one of the things that it can conclude.
 *
 * @param rule place of the rule among all
 * @param name its name
 * @param target what it can conclude
 * @param scope indexes of the issues that decide whether it does, ascending
 * @param location where its name stands
 * @param isGeneral whether it judges what positions reject, and so is no rule of the target alone
 */
public record ConcludingRule(
    int rule,
    String name,
    Target target,
    List<Integer> scope,
    Problem.Location location,
    boolean isGeneral) {

  public ConcludingRule {
    scope = List.copyOf(scope);
  }

  /** Which rule can conclude what: for each target its rules, in the order of the files. */
  static List<ConcludingRule> all(Scenario scenario, List<Target> targets, List<BookRule> rules) {
    ScopeFinder finder = ScopeFinder.of(scenario, rules);
    List<ConcludingRule> all = new ArrayList<>();
    for (Target target : targets) {
      for (BookRule rule : rules) {
        if (RuleTargets.concludes(scenario, rule.rule(), target)) {
          Token name = rule.rule().name();
          all.add(
              new ConcludingRule(
                  rule.index(),
                  rule.name(),
                  target,
                  finder.scope(rule, target).stream().boxed().toList(),
                  rule.source().source().location(name.line(), name.column()),
                  RuleTargets.judgesRejections(rule.rule())));
        }
      }
    }
    return List.copyOf(all);
  }
}
