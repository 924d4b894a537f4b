package org.parley.files;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.parley.answer.CompareReport;
import org.parley.answer.CompareReport.Difference;
import org.parley.answer.CompareReport.Side;
import org.parley.answer.CompareReport.Step;
import org.parley.scenario.LadderStep;
import org.parley.table.CsvText;
import org.parley.table.Table;

/** What changed between scenarios, as files. */
public final class CompareFiles {

  private CompareFiles() {}

  /** {@code compare.csv}, {@code compare_ladder.csv} and {@code compare_worlds.csv}, by name. */
  public static Map<String, String> of(CompareReport report) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("compare.csv", CsvText.of(differences(report)));
    files.put("compare_ladder.csv", CsvText.of(ladder(report)));
    files.put("compare_worlds.csv", CsvText.of(worlds(report)));
    return files;
  }

  private static Table differences(CompareReport report) {
    Table.Builder table =
        Table.of("compare", "from", "to", "kind", "what", "before", "after", "causes");
    for (Step step : report.steps()) {
      for (Difference change : step.changes()) {
        table.row(
            step.from().id(),
            step.to().id(),
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
    Table.Builder table = Table.of("compare_ladder", "scenario", "name", "count", "share");
    for (Side side : report.scenarios()) {
      row(table, side, "coherent", side.coherent());
      for (LadderStep step : LadderStep.values()) {
        row(table, side, step.label(), side.left(step));
      }
    }
    return table.build();
  }

  private static Table worlds(CompareReport report) {
    Table.Builder table =
        Table.of("compare_worlds", "scenario", "quantity", "method", "value", "error");
    for (Side side : report.scenarios()) {
      side.deal()
          .ifPresent(deal -> table.row(side.id(), "deal", "exact", deal.value(), deal.error()));
    }
    return table.build();
  }

  private static void row(Table.Builder table, Side side, String name, Optional<BigInteger> count) {
    Object share = ExactFigures.share(count, side.coherent());
    table.row(side.id(), name, ExactFigures.cell(count), share);
  }
}
