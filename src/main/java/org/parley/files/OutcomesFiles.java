package org.parley.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.answer.KeptOutcome;
import org.parley.answer.OutcomesReport;
import org.parley.answer.OutcomesReport.Asked;
import org.parley.scenario.Scenario;
import org.parley.table.CsvText;
import org.parley.table.Table;

/** The outcomes nearest to a deal, as files. */
public final class OutcomesFiles {

  private OutcomesFiles() {}

  /**
   * {@code nearest.csv} and {@code concessions.csv} of the nearest outcomes, {@code frontier.csv}
   * and {@code frontier_concessions.csv} of the concession combinations, by name.
   */
  public static Map<String, String> of(OutcomesReport report) {
    Map<String, String> files = new LinkedHashMap<>();
    List<KeptOutcome> frontier = report.frontier().stream().map(Asked::kept).toList();
    for (Table table :
        List.of(
            OutcomeTables.outcomes("nearest", report.scenario(), report.nearest()),
            OutcomeTables.concessions("concessions", report.nearest()),
            frontier(report),
            OutcomeTables.concessions("frontier_concessions", frontier))) {
      files.put(table.name() + ".csv", CsvText.of(table));
    }
    return files;
  }

  private static Table frontier(OutcomesReport report) {
    Scenario scenario = report.scenario();
    List<String> columns = new ArrayList<>(List.of("outcome", "crossed", "balanced"));
    scenario.parties().forEach(p -> columns.add(OutcomeTables.snakeCase(p.id()) + "_steps"));
    scenario.issues().forEach(issue -> columns.add(OutcomeTables.snakeCase(issue.id())));
    List<List<Object>> rows = new ArrayList<>();
    for (Asked asked : report.frontier()) {
      List<Object> row = SampledFigures.row(rows.size() + 1);
      row.add(OutcomeTables.ids(scenario, asked.kept()));
      row.add(asked.isBalanced());
      row.addAll(asked.steps());
      row.addAll(OutcomeTables.options(scenario, asked.kept()));
      rows.add(row);
    }
    return new Table("frontier", columns, rows);
  }
}
