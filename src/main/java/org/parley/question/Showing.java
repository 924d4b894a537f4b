package org.parley.question;

import java.util.List;
import org.parley.answer.Coding;
import org.parley.answer.Coding.Coded;
import org.parley.rules.WrittenRules;
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
    return new Coding(scenario, coded);
  }

  private static List<String> issues(Scenario scenario, TargetTable entry) {
    return entry.scope().stream().map(issue -> scenario.issues().get(issue).id()).toList();
  }
}
