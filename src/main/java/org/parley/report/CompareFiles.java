package org.parley.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.report.CompareReport.Difference;
import org.parley.report.CompareReport.Side;
import org.parley.report.CompareReport.Step;
import org.parley.scenario.LadderStep;

/** What changed between scenarios, as files. */
public final class CompareFiles {

  private CompareFiles() {}

  /** {@code compare.csv} and {@code compare_ladder.csv}, by name. */
  public static Map<String, String> of(CompareReport report) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("compare.csv", CsvText.of(differences(report)));
    files.put("compare_ladder.csv", CsvText.of(ladder(report)));
    return files;
  }

  private static Table differences(CompareReport report) {
    Table.Builder table =
        Table.of("compare", "from", "to", "kind", "what", "before", "after", "causes");
    for (Step step : report.steps()) {
      for (Difference change : step.changes()) {
        table.row(
            step.from(),
            step.to(),
            change.kind(),
            change.what(),
            change.before(),
            change.after(),
            change.causes());
      }
    }
    return table.build();
  }

  private static Table ladder(CompareReport report) {
    Table.Builder table = Table.of("compare_ladder", "scenario", "name", "count");
    for (Side side : report.scenarios()) {
      table.row(side.id(), "coherent", ExactFigures.cell(side.coherent()));
      for (LadderStep step : LadderStep.values()) {
        table.row(side.id(), step.label(), ExactFigures.cell(side.ladder().get(step.ordinal())));
      }
    }
    return table.build();
  }
}
