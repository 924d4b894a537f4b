package org.parley.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parley.rules.book.BookRule;
import org.parley.rules.book.RuleClosure;
import org.parley.rules.check.DecisionTableCheck;
import org.parley.rules.check.DerivationCheck;
import org.parley.rules.check.HeaderCheck;
import org.parley.rules.check.IdCheck;
import org.parley.rules.check.SentenceCheck;
import org.parley.rules.check.SizeCheck;
import org.parley.rules.check.TypeCheck;
import org.parley.rules.check.WorkCheck;
import org.parley.rules.syntax.RuleFile;
import org.parley.rules.syntax.RuleProblems;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reading.LocatedScenario;

/**
 * The rules of a scenario in which nothing wrong was found.
 *
 * @param rules all rules, in the order of the files
 * @param matches in how many ways each can match at most
 */
record CheckedRules(List<BookRule> rules, Map<BookRule, Long> matches) {

  /**
   * The rules of a scenario.
   *
   * @throws ScenarioException with every problem found
   */
  static CheckedRules of(LocatedScenario located) {
    Scenario scenario = located.scenario();
    List<Problem> problems = new ArrayList<>();
    List<RuleFile> files = read(scenario, problems);
    if (problems.isEmpty()) {
      problems.addAll(Completeness.problems(located, files));
      if (!problems.isEmpty()) {
        // A condition that picks no option may be why a position is judged by no rule.
        problems.addAll(located.warnings());
      }
    }
    if (!problems.isEmpty()) {
      throw new ScenarioException(problems);
    }
    List<BookRule> rules = BookRule.of(files);
    Map<BookRule, Long> matches = WorkCheck.check(scenario, rules, problems);
    SizeCheck.check(scenario, rules, problems);
    if (!problems.isEmpty()) {
      throw new ScenarioException(problems);
    }
    return new CheckedRules(rules, matches);
  }

  /** The most ways to match the rules that conclude each target. */
  Map<Target, Long> matches(Scenario scenario, List<Target> targets) {
    Map<Target, Long> byTarget = new HashMap<>();
    for (BookRule rule : rules) {
      long count = Objects.requireNonNull(matches.get(rule));
      RuleTargets.target(scenario, rule.rule())
          .ifPresent(target -> byTarget.merge(target, count, Long::sum));
      if (RuleTargets.judgesRejections(rule.rule())) {
        targets.stream()
            .filter(target -> RuleTargets.concludes(scenario, rule.rule(), target))
            .forEach(target -> byTarget.merge(target, count, Long::sum));
      }
    }
    return byTarget;
  }

  /** The rules that can conclude some targets, with those that derive what they match. */
  CheckedRules concluding(Scenario scenario, Collection<Target> targets) {
    RuleClosure closure = new RuleClosure(scenario, rules);
    List<BookRule> some =
        closure.of(
            rules.stream()
                .filter(
                    rule ->
                        targets.stream()
                            .anyMatch(t -> RuleTargets.concludes(scenario, rule.rule(), t)))
                .toList());
    return new CheckedRules(some, matches);
  }

  private static List<RuleFile> read(Scenario scenario, List<Problem> problems) {
    List<RuleFile> files = new ArrayList<>();
    for (Path path : scenario.ruleFiles()) {
      try {
        List<Problem> found = new ArrayList<>();
        RuleFile file = RuleFile.read(path, found);
        if (found.isEmpty()) {
          RuleProblems fileProblems = new RuleProblems(file.source(), found);
          HeaderCheck.check(file.text(), fileProblems);
          DecisionTableCheck.check(scenario, file, fileProblems);
          IdCheck.check(scenario, file, fileProblems);
          TypeCheck.check(file, fileProblems);
          DerivationCheck.check(file.text(), fileProblems);
          SentenceCheck.check(scenario, file, fileProblems);
        }
        problems.addAll(found);
        files.add(file);
      } catch (ScenarioException e) {
        problems.addAll(e.problems());
      }
    }
    problems.addAll(Completeness.repeatedNames(files));
    problems.addAll(Completeness.repeatedTypes(files));
    return files;
  }
}
