package org.parley.testkit;

import java.nio.file.Path;
import java.util.Optional;
import org.parley.answer.BargainReport;
import org.parley.answer.BargainReport.Base;
import org.parley.bargaining.Concept;
import org.parley.bargaining.FrontierVector;
import org.parley.bargaining.Solution;
import org.parley.bargaining.Solutions.Ideal;
import org.parley.question.Bargain;
import org.parley.scenario.Enforcement;
import org.parley.scenario.LadderStep;
import org.parley.scenario.Scenario;
import org.parley.tabulation.Case;
import org.parley.tabulation.TableSource;
import org.parley.tabulation.TabulatedScenario;
import org.parley.tabulation.Tabulator;

/** Asks small scenarios for fair and efficient outcomes. */
public final class Bargains {

  private Bargains() {}

  /** The scenario with its tables. */
  public static TabulatedScenario open(Sketch sketch, Path folder) {
    return new TableSource(Optional.empty(), "test", Tabulator.DEFAULT_LIMIT)
        .open(sketch.located(folder));
  }

  /** The report over acceptable outcomes. */
  public static BargainReport report(Sketch sketch, Path folder) {
    return report(sketch, folder, new BargainReport.Settings(Base.ACCEPTABLE, Ideal.SIGNABLE));
  }

  /** The report with these settings. */
  public static BargainReport report(Sketch sketch, Path folder, BargainReport.Settings settings) {
    Case asked = Case.of(open(sketch, folder), Enforcement.of(LadderStep.STANDING));
    return Bargain.report(asked, Plans.ample(), settings).orElseThrow();
  }

  /** The solution of a concept. */
  public static Solution solution(BargainReport report, Concept concept) {
    return report.solutions().stream()
        .filter(solution -> solution.concept() == concept)
        .findFirst()
        .orElseThrow();
  }

  /** The solution of a concept, which there is. */
  public static Solution.Found found(BargainReport report, Concept concept) {
    return (Solution.Found) solution(report, concept);
  }

  /** The outcome shown, as the ids of its options in the order of the issues. */
  public static String letters(BargainReport report, FrontierVector vector) {
    return letters(report.scenario(), vector.shown());
  }

  /** An outcome as the ids of its options in the order of the issues. */
  public static String letters(Scenario scenario, int[] outcome) {
    StringBuilder letters = new StringBuilder();
    for (int issue = 0; issue < outcome.length; issue++) {
      letters.append(scenario.issues().get(issue).options().get(outcome[issue]).id());
    }
    return letters.toString();
  }
}
