package org.parley.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kie.api.KieBase;
import org.parley.rules.Target.Crossing;
import org.parley.rules.Target.Incoherence;
import org.parley.scenario.LocatedScenario;
import org.parley.scenario.Position;
import org.parley.scenario.Problem;
import org.parley.scenario.Reading;
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioException;

/**
 * The compiled rules of a scenario: what they can conclude, and judges that apply them.
 *
 * <p>Immutable and safe to share between threads; each thread opens its own {@link Judge}.
 */
public final class RuleBook {

  private final Scenario scenario;
  private final KieBase base;
  private final List<RuleText.Rule> rules;
  private final List<Target> targets;

  private RuleBook(Scenario scenario, KieBase base, List<RuleText.Rule> rules) {
    this.scenario = scenario;
    this.base = base;
    this.rules = rules;
    this.targets = targets(scenario, rules);
  }

  /**
   * The compiled rules of a scenario.
   *
   * @throws ScenarioException with every problem found, if a rule file cannot be read, goes beyond
   *     the vocabulary, names an unknown id or does not compile, or if a reading of a position is
   *     judged by no rule
   */
  public static RuleBook compile(LocatedScenario located) {
    Scenario scenario = located.scenario();
    List<Problem> problems = new ArrayList<>();
    List<RuleFile> files = read(scenario, problems);
    if (problems.isEmpty()) {
      problems.addAll(Completeness.problems(located, files));
    }
    if (!problems.isEmpty()) {
      throw new ScenarioException(problems);
    }
    KieBase base = RuleCompiler.compile(files);
    List<RuleText.Rule> rules =
        files.stream().flatMap(file -> file.text().rules().stream()).toList();
    return new RuleBook(scenario, base, rules);
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
          IdCheck.check(scenario, file, fileProblems);
          TypeCheck.check(file, fileProblems);
          DerivationCheck.check(file.text(), fileProblems);
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

  private static List<Target> targets(Scenario scenario, List<RuleText.Rule> rules) {
    List<Target> targets = new ArrayList<>();
    for (Position position : scenario.positions()) {
      for (Reading reading : position.readings()) {
        targets.add(new Crossing(position.id(), reading.name()));
      }
    }
    rules.stream()
        .flatMap(rule -> Optional.ofNullable(rule.metadata().get(Vocabulary.COHERENCE)).stream())
        .map(Token::text)
        .distinct()
        .sorted()
        .forEach(id -> targets.add(new Incoherence(id)));
    return List.copyOf(targets);
  }

  /** The scenario these rules were compiled for. */
  public Scenario scenario() {
    return scenario;
  }

  /**
   * Everything the rules can conclude: first each reading of each position, in the order of the
   * scenario, then the coherence rules in the order of their ids.
   */
  public List<Target> targets() {
    return targets;
  }

  /** A judge of its own session, to be used by one thread at a time and closed after use. */
  public Judge openJudge() {
    return new Judge(base.newKieSession(), scenario, targets, RuleTargets.byRule(scenario, rules));
  }

  /** The issues each target depends on. */
  public Scopes scopes() {
    return ScopeFinder.scopes(base, scenario, targets, rules);
  }

  /** Names of the rules that can conclude a target, in the order of the files. */
  public List<String> rulesFor(Target target) {
    return rules.stream()
        .filter(rule -> RuleTargets.concludes(scenario, rule, target))
        .map(rule -> rule.name().text())
        .toList();
  }
}
