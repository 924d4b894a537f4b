package org.parley.question.authoring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.rules.SingleRules.Single;
import org.parley.rules.Target;
import org.parley.rules.Target.Crossing;
import org.parley.rules.Target.Incoherence;
import org.parley.scenario.Position;
import org.parley.scenario.RuleTest;
import org.parley.scenario.RuleTest.Expected;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.problem.Suggestions;

/** What tests call that which rules conclude. */
final class RuleTargetIds {

  private RuleTargetIds() {}

  /** What an id stands for: a position in its first reading, or in the one behind {@code =}. */
  static Target target(Scenario scenario, String id) {
    int sign = id.indexOf('=');
    String position = sign < 0 ? id : id.substring(0, sign);
    int index = scenario.positionIndex(position);
    if (index < 0) {
      return new Incoherence(id);
    }
    Position known = scenario.positions().get(index);
    String reading = sign < 0 ? known.readings().get(0).name() : id.substring(sign + 1);
    return new Crossing(position, reading);
  }

  /**
   * Checks that tests name what some rule concludes, and rules that conclude it.
   *
   * @throws ScenarioException with every problem found
   */
  static void check(Scenario scenario, List<RuleTest> tests, List<Single> rules) {
    List<Problem> problems = new ArrayList<>();
    for (RuleTest test : tests) {
      for (Expected expected : test.expected()) {
        problem(scenario, expected, rules).ifPresent(problems::add);
      }
    }
    if (!problems.isEmpty()) {
      throw new ScenarioException(problems);
    }
  }

  private static Optional<Problem> problem(
      Scenario scenario, Expected expected, List<Single> rules) {
    Target target = target(scenario, expected.id());
    List<String> names =
        rules.stream()
            .filter(rule -> rule.concludes().equals(Optional.of(target)))
            .map(Single::name)
            .distinct()
            .toList();
    if (names.isEmpty()) {
      return Optional.of(
          new Problem(
              ProblemCode.UNKNOWN_ID,
              expected.at(),
              "a test expects something of ["
                  + expected.id()
                  + "], a position that a rule judges was expected, with another reading than the"
                  + " first as [ID=name], or a coherence rule",
              Suggestions.advice(expected.id(), ids(scenario, rules))));
    }
    if (expected.rule().isPresent() && !names.contains(expected.rule().get())) {
      String rule = expected.rule().get();
      return Optional.of(
          new Problem(
              ProblemCode.NO_RULE_OF_THIS,
              expected.at(),
              "no rule [" + rule + "] judges [" + expected.id() + "]; those that do: " + names,
              Suggestions.advice(rule, names)));
    }
    return Optional.empty();
  }

  private static Set<String> ids(Scenario scenario, List<Single> rules) {
    Set<String> ids = new LinkedHashSet<>();
    for (Single rule : rules) {
      Optional<Target> concluded = rule.concludes();
      if (concluded.isEmpty()) {
        continue;
      }
      Target target = concluded.get();
      if (target instanceof Incoherence incoherence) {
        ids.add(incoherence.id());
      } else if (target instanceof Crossing crossing) {
        boolean isFirst = target(scenario, crossing.position()).equals(target);
        ids.add(isFirst ? crossing.position() : crossing.position() + "=" + crossing.reading());
      }
    }
    return ids;
  }
}
