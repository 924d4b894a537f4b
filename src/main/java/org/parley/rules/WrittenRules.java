package org.parley.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parley.rules.syntax.Rule;
import org.parley.rules.syntax.RuleFile;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;

/** The rules of a scenario as they stand in its rule files, read without starting Drools. */
public final class WrittenRules {

  /**
   * A rule and where it stands.
   *
   * @param name its name
   * @param location the place of its name
   */
  public record WrittenRule(String name, Problem.Location location) {}

  private record Read(Rule rule, WrittenRule written) {}

  private final Scenario scenario;
  private final List<Read> rules;

  private WrittenRules(Scenario scenario, List<Read> rules) {
    this.scenario = scenario;
    this.rules = rules;
  }

  /**
   * The rules of a scenario for which {@link RuleBook#compile} has found nothing wrong.
   *
   * @throws ScenarioException if a rule file can no longer be read
   */
  public static WrittenRules read(Scenario scenario) {
    List<Problem> problems = new ArrayList<>();
    List<Read> rules = new ArrayList<>();
    for (Path path : scenario.ruleFiles()) {
      RuleFile file = RuleFile.read(path, problems);
      for (Rule rule : file.text().rules()) {
        Problem.Location location =
            file.source().location(rule.name().line(), rule.name().column());
        rules.add(new Read(rule, new WrittenRule(rule.name().text(), location)));
      }
    }
    if (!problems.isEmpty()) {
      throw new ScenarioException(problems);
    }
    return new WrittenRules(scenario, List.copyOf(rules));
  }

  /** The rules that can conclude a target, in the order of the files; at least one. */
  public List<WrittenRule> concluding(Target target) {
    return rules.stream()
        .filter(read -> RuleTargets.concludes(scenario, read.rule(), target))
        .map(Read::written)
        .toList();
  }
}
