package org.parley.question;

import java.util.List;
import org.parley.answer.Coding;
import org.parley.answer.Coding.Coded;
import org.parley.rules.WrittenRules;
import org.parley.rules.course.WrittenCourse;
import org.parley.scenario.ProcessRule;
import org.parley.scenario.Scenario;
import org.parley.tabulation.TabulatedScenario;
import org.parley.tabulation.TargetTable;

/** Puts together what the scenario file and its rule files say. */
public final class Showing {

  private Showing() {}

  public static Coding coding(TabulatedScenario tabulated) {
    Scenario scenario = tabulated.scenario();
    WrittenRules rules = WrittenRules.read(scenario);
    List<Coded> coded =
        tabulated.tabulation().entries().stream()
            .map(e -> new Coded(e.target(), rules.concluding(e.target()), issues(scenario, e)))
            .toList();
    return new Coding(scenario, tabulated.process(), coded);
  }

  /**
   * The rules of what may happen in talks, as they are written.
   *
   * @throws org.parley.scenario.problem.ScenarioException if a rule file cannot be used
   */
  public static List<ProcessRule> process(Scenario scenario) {
    return WrittenCourse.read(scenario);
  }

  private static List<String> issues(Scenario scenario, TargetTable entry) {
    return entry.scope().stream().map(issue -> scenario.issues().get(issue).id()).toList();
  }
}
