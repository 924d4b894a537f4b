package org.parley.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.parley.answer.WorldsReport;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.page.block.GridRow;
import org.parley.page.words.Spelling;
import org.parley.page.words.Spelling.Choice;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.scenario.Range;
import org.parley.scenario.Scenario;
import org.parley.table.Words;

/** What was assumed, by party. */
final class WorldsAssumptions {

  /** Letters of a position's readings. */
  private static final int READINGS = 44;

  private static final String REPLACED = " (replaced)";

  private final WorldsReport report;
  private final Scenario scenario;
  private final Spelling spelling;

  WorldsAssumptions(WorldsReport report, Spelling spelling) {
    this.report = report;
    this.scenario = report.scenario();
    this.spelling = spelling;
  }

  /** That there are assumptions, how many and within which limits. */
  List<Block> brief() {
    List<Double> firmness =
        IntStream.range(0, scenario.positions().size())
            .filter(report::isAssumed)
            .mapToObj(index -> scenario.positions().get(index).firmness().value())
            .sorted()
            .toList();
    if (firmness.isEmpty()) {
      return List.of();
    }
    double least = firmness.get(0);
    double most = firmness.get(firmness.size() - 1);
    return List.of(
        new Sentence(
            0,
            "Assumed, not stated: firmness "
                + (least == most ? least : least + " to " + most)
                + " of "
                + Words.plural(firmness.size(), "line")
                + ", and how far those of a party hold together; "
                + spelling.of(Choice.EVERYTHING)
                + " lists them."));
  }

  /** A section. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Heading(
            0,
            "Assumptions, not statements ("
                + spelling.of(Choice.FIRMNESS)
                + ", "
                + spelling.of(Choice.READING)
                + ", "
                + spelling.of(Choice.CORRELATION)
                + " replace them)"));
    for (int party = 0; party < scenario.parties().size(); party++) {
      List<GridRow> rows = rows(scenario.parties().get(party));
      if (!rows.isEmpty()) {
        blocks.add(new Sentence(1, title(scenario.parties().get(party), party)));
        blocks.add(
            Grid.of(
                    2,
                    GridColumn.words(),
                    GridColumn.figures(),
                    GridColumn.words(),
                    GridColumn.words())
                .with(rows));
      }
    }
    return blocks;
  }

  private List<GridRow> rows(Party party) {
    List<GridRow> rows = new ArrayList<>();
    for (int index = 0; index < scenario.positions().size(); index++) {
      Position position = scenario.positions().get(index);
      if (position.party().equals(party.id()) && report.isAssumed(index)) {
        rows.add(row(index, position));
      }
    }
    return rows;
  }

  private String title(Party party, int index) {
    double correlation = report.model().correlations().get(index);
    return party.title()
        + ", correlation of its lines "
        + correlation
        + (report.replaced().correlation().contains(party.id()) ? REPLACED : "");
  }

  private GridRow row(int index, Position position) {
    Range range = position.firmness();
    String limits = range.isWide() ? "in [" + range.low() + ", " + range.high() + "]" : "";
    boolean isReplaced = report.replaced().firmness().contains(position.id());
    return GridRow.of(
        new GridCell.Id(position.id()),
        new GridCell.Share(range.value(), String.valueOf(range.value())),
        new GridCell.Text(isReplaced ? "replaced" : limits),
        readings(index, position));
  }

  private GridCell readings(int index, Position position) {
    if (position.readings().size() == 1) {
      return GridCell.EMPTY;
    }
    List<String> readings = new ArrayList<>();
    for (int reading = 0; reading < position.readings().size(); reading++) {
      double probability = report.model().positions().get(index).readings().get(reading);
      readings.add(
          position.readings().get(reading).name()
              + String.format(Locale.ROOT, " %.2f", probability));
    }
    return new GridCell.Excerpt(
        String.join(", ", readings),
        report.isReadingChosen(index) ? REPLACED : "",
        OptionalInt.of(READINGS));
  }
}
