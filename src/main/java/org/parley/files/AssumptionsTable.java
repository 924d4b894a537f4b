package org.parley.files;

import org.parley.answer.WorldsReport;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;
import org.parley.table.Table;
import org.parley.worlds.PositionAssumption;

/** What was assumed, one number a row. */
final class AssumptionsTable {

  private final WorldsReport report;
  private final Scenario scenario;

  AssumptionsTable(WorldsReport report) {
    this.report = report;
    this.scenario = report.scenario();
  }

  /** Everything assumed, and by whom. */
  Table table() {
    Table.Builder table =
        Table.of(
            "assumptions",
            "assumption",
            "party",
            "position",
            "reading",
            "value",
            "low",
            "high",
            "wording",
            "replaced");
    for (int index = 0; index < scenario.positions().size(); index++) {
      if (report.isAssumed(index)) {
        addFirmness(table, index);
        addReadings(table, index);
      }
    }
    for (int party = 0; party < scenario.parties().size(); party++) {
      String id = scenario.parties().get(party).id();
      double correlation = report.model().correlations().get(party);
      table.row(
          "correlation",
          id,
          "",
          "",
          correlation,
          correlation,
          correlation,
          "",
          report.replaced().correlation().contains(id));
    }
    return table.build();
  }

  private void addFirmness(Table.Builder table, int index) {
    Position position = scenario.positions().get(index);
    table.row(
        "firmness",
        position.party(),
        position.id(),
        "",
        position.firmness().value(),
        position.firmness().low(),
        position.firmness().high(),
        position.wording().label(),
        report.replaced().firmness().contains(position.id()));
  }

  private void addReadings(Table.Builder table, int index) {
    Position position = scenario.positions().get(index);
    PositionAssumption assumption = report.model().positions().get(index);
    if (position.readings().size() > 1) {
      for (int reading = 0; reading < position.readings().size(); reading++) {
        double probability = assumption.readings().get(reading);
        table.row(
            "reading",
            position.party(),
            position.id(),
            position.readings().get(reading).name(),
            probability,
            probability,
            probability,
            "",
            report.isReadingChosen(index));
      }
    }
  }
}
