package org.parley.process.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.rules.course.CommentSources;
import org.parley.rules.course.CourseRule;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ProblemCode;

/** Finds process rules that say something, though hardly what was meant, or name no document. */
public final class CourseWarnings {

  private CourseWarnings() {}

  /**
   * The warnings about the process rules of a scenario, in the order of the files, and then about
   * the sources that the comments above them name.
   *
   * @throws org.parley.scenario.problem.ScenarioException with everything wrong with their files
   */
  public static List<Problem> of(Scenario scenario) {
    if (scenario.process().ruleFiles().isEmpty()) {
      return List.of();
    }
    CourseRules rules = CourseRules.of(scenario);
    Set<String> never = rules.never();
    Set<String> always = rules.always();
    List<Problem> warnings = new ArrayList<>();
    for (CourseRule rule : rules.rules()) {
      if (never.contains(rule.name())) {
        warnings.add(
            warning(
                ProblemCode.NEVER_HAPPENS,
                rule,
                "can never happen: nothing that talks can come to is as it asks for",
                "Maybe compare its numbers with the rounds and levels of the scenario"));
      } else if (always.contains(rule.name()) && !rule.once() && rules.isSure(rule)) {
        warnings.add(
            warning(
                ProblemCode.ALWAYS_HAPPENS,
                rule,
                "happens in every round, whatever the state of the talks",
                "Maybe add @once or @chance"));
      }
    }
    warnings.addAll(CommentSources.warnings(scenario));
    return warnings;
  }

  private static Problem warning(ProblemCode code, CourseRule rule, String message, String advice) {
    return new Problem(
        code, rule.location(), "rule [" + rule.name() + "] " + message, Optional.of(advice));
  }
}
