package org.parley.files;

import java.util.ArrayList;
import java.util.List;
import org.parley.answer.WorldsReport;
import org.parley.scenario.Position;
import org.parley.scenario.Range;
import org.parley.scenario.Scenario;
import org.parley.table.Sheet;
import org.parley.table.Table;
import org.parley.worlds.PositionAssumption;

/** What was assumed, one number a row. */
final class AssumptionsTable {

  static final Table<Row> TABLE =
      Table.<Row>of("assumptions", "number assumed")
          .text("assumption", "`firmness`, `reading` or `correlation`", Row::assumption)
          .text("party", "id of the party it is about", Row::party)
          .text("position", "id of the position, where it is about one", Row::position)
          .text("reading", "the reading whose probability it is", Row::reading)
          .share("value", "the number", row -> row.range().value())
          .share(
              "low",
              "lower end of its range; only firmness has one, for all else it is `value`",
              row -> row.range().low())
          .share("high", "upper end of its range, likewise", row -> row.range().high())
          .text("wording", "wording of the position, for firmness", Row::wording)
          .truth(
              "replaced",
              "whether it was replaced by whoever asked, as all readings of a position are where one"
                  + " was chosen",
              Row::isReplaced)
          .joins("positions", "position")
          .joins(PartiesTable.NAME, "party")
          .build();

  /** An assumption; a text is empty where it does not apply. */
  record Row(
      String assumption,
      String party,
      String position,
      String reading,
      Range range,
      String wording,
      boolean isReplaced) {}

  private final WorldsReport report;
  private final Scenario scenario;
  private final List<Row> rows = new ArrayList<>();

  AssumptionsTable(WorldsReport report) {
    this.report = report;
    this.scenario = report.scenario();
  }

  /** Everything assumed, and by whom. */
  Sheet<Row> table() {
    for (int index = 0; index < scenario.positions().size(); index++) {
      if (report.isAssumed(index)) {
        addFirmness(scenario.positions().get(index));
        addReadings(index);
      }
    }
    for (int party = 0; party < scenario.parties().size(); party++) {
      String id = scenario.parties().get(party).id();
      Range correlation = Range.exactly(report.model().correlations().get(party));
      boolean isReplaced = report.replaced().correlation().contains(id);
      rows.add(new Row("correlation", id, "", "", correlation, "", isReplaced));
    }
    return TABLE.with(rows);
  }

  private void addFirmness(Position position) {
    rows.add(
        new Row(
            "firmness",
            position.party(),
            position.id(),
            "",
            position.firmness(),
            position.wording().label(),
            report.replaced().firmness().contains(position.id())));
  }

  private void addReadings(int index) {
    Position position = scenario.positions().get(index);
    PositionAssumption assumption = report.model().positions().get(index);
    if (position.readings().size() > 1) {
      for (int reading = 0; reading < position.readings().size(); reading++) {
        rows.add(
            new Row(
                "reading",
                position.party(),
                position.id(),
                position.readings().get(reading).name(),
                Range.exactly(assumption.readings().get(reading)),
                "",
                report.isReadingChosen(index)));
      }
    }
  }
}
