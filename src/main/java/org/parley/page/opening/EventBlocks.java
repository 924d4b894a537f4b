package org.parley.page.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.answer.OpeningReport;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.process.opening.OpeningTally;
import org.parley.table.Words;

/** How often events happen, when, and what they change. */
final class EventBlocks {

  private static final int MOST_EVENTS = 9;

  private final OpeningReport report;
  private final boolean areWorkedOut;

  EventBlocks(OpeningReport report) {
    this.report = report;
    this.areWorkedOut = report.withoutEvents().stream().anyMatch(Optional::isPresent);
  }

  List<Block> blocks() {
    List<GridColumn> columns = new ArrayList<>();
    columns.add(GridColumn.words());
    columns.add(GridColumn.figures().headed("happens"));
    columns.add(GridColumn.figures().headed("first in round"));
    if (areWorkedOut) {
      columns.add(GridColumn.figures().headed("without it"));
    }
    Grid grid = Grid.of(1, columns.toArray(GridColumn[]::new));
    List<String> events = report.rules().events();
    for (int event = 0; event < Math.min(MOST_EVENTS, events.size()); event++) {
      grid = grid.row(row(event).toArray(GridCell[]::new));
    }
    String what = areWorkedOut ? ", and the chance by the last round if one never happened" : "";
    List<Block> blocks = new ArrayList<>(List.of(new Heading(0, "Events" + what), grid));
    if (events.size() > MOST_EVENTS) {
      String more = Words.plural(events.size() - MOST_EVENTS, "more event");
      blocks.add(new Sentence(1, more + " in events.csv."));
    }
    return blocks;
  }

  private List<GridCell> row(int event) {
    Optional<OpeningTally> some = report.sampled().filter(t -> t.withEvent(event) > 0);
    List<GridCell> cells = new ArrayList<>();
    cells.add(new GridCell.Text(report.rules().events().get(event)));
    cells.add(
        report
            .sampled()
            .map(t -> ZoneBlocks.share((double) t.withEvent(event) / t.talks()))
            .orElse(GridCell.EMPTY));
    cells.add(
        some.map(t -> figure((double) t.firstRounds(event) / t.withEvent(event)))
            .orElse(GridCell.EMPTY));
    if (areWorkedOut) {
      cells.add(report.withoutEvents().get(event).map(ZoneBlocks::share).orElse(GridCell.EMPTY));
    }
    return cells;
  }

  private static GridCell figure(double number) {
    return new GridCell.Figure(String.format(Locale.ROOT, "%.1f", number));
  }
}
