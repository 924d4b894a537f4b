package org.parley.files;

import java.util.List;
import org.parley.answer.WorldsReport;
import org.parley.scenario.Position;
import org.parley.table.Table;
import org.parley.worlds.ReadingEffect;

/** What hangs on the readings of positions that have several. */
final class ReadingsTable {

  private final WorldsReport report;

  ReadingsTable(WorldsReport report) {
    this.report = report;
  }

  /** One reading a row. */
  Table table() {
    Table.Builder table =
        Table.of(
            "readings_sensitivity",
            "position",
            "reading",
            "binds",
            "method",
            "deal_if_binds",
            "deal_if_binds_low",
            "deal_if_binds_high");
    report.readings().forEach(effect -> table.row(cells(effect).toArray()));
    return table.build();
  }

  private List<Object> cells(ReadingEffect effect) {
    Position position = report.scenario().positions().get(effect.position());
    double share =
        report.model().positions().get(effect.position()).readings().get(effect.reading());
    List<Object> cells =
        SampledFigures.row(
            position.id(),
            position.readings().get(effect.reading()).name(),
            position.firmness().value() * share,
            ProbabilityFigures.method(effect.dealIfBinds()));
    cells.addAll(ProbabilityFigures.cells(effect.dealIfBinds()));
    return cells;
  }
}
