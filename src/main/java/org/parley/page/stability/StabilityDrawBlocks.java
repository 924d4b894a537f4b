package org.parley.page.stability;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.parley.answer.StabilityDraws;
import org.parley.answer.StabilityDraws.OfConcept;
import org.parley.answer.StabilityReport.Judged;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.page.block.GridRow;
import org.parley.preference.UtilityDraws.Drawn;
import org.parley.stat.Proportion;
import org.parley.table.Words;

/** How often outcomes are stable under drawn weights. */
final class StabilityDrawBlocks {

  private final Judged judged;
  private final StabilityDraws draws;

  private StabilityDrawBlocks(Judged judged, StabilityDraws draws) {
    this.judged = judged;
    this.draws = draws;
  }

  /** How often; nothing where no weights were drawn. */
  static List<Block> of(Judged judged) {
    return judged
        .draws()
        .map(draws -> new StabilityDrawBlocks(judged, draws).blocks())
        .orElse(List.of());
  }

  private List<Block> blocks() {
    List<GridColumn> columns = new ArrayList<>(List.of(GridColumn.words()));
    String reach = judged.start().isPresent() ? "one holds in reach" : "one is acceptable";
    columns.add(GridColumn.figures().headed(reach));
    if (shown().isPresent()) {
      String which = judged.wanted().isPresent() ? "the one wanted" : "the first above";
      columns.add(GridColumn.figures().headed(which));
    }
    Grid grid = Grid.of(1, columns.toArray(GridColumn[]::new));
    for (OfConcept concept : draws.concepts()) {
      List<GridCell> cells = new ArrayList<>();
      cells.add(new GridCell.Text(concept.concept().title()));
      cells.add(share(concept.reached().orElse(concept.acceptable())));
      shown().ifPresent(state -> cells.add(share(concept.stable()[state])));
      grid = grid.with(new GridRow(cells, false));
    }
    List<String> parties = draws.parties().stream().map(Drawn::party).toList();
    String heading =
        "How often it is so in "
            + Words.plural(draws.draws(), "draw")
            + " of open weights ("
            + String.join(", ", parties)
            + ")";
    String legend =
        (judged.start().isPresent()
                ? "one holds in reach: some outcome is acceptable, stable and in reach by"
                    + " improvements"
                : "one is acceptable: some acceptable outcome is stable")
            + "; in brackets "
            + Words.level(draws.level())
            + " intervals";
    return List.of(new Heading(0, heading), grid.explained(legend));
  }

  /** The outcome that is shown by itself: the wanted one, else the best. */
  private OptionalInt shown() {
    if (judged.wanted().isPresent()) {
      return OptionalInt.of(judged.wanted().get());
    }
    return judged.best().stream().mapToInt(best -> best.state()).findFirst();
  }

  private GridCell share(long count) {
    Proportion share = draws.share(count);
    return new GridCell.Share(
        share.share(),
        Words.percent(share.share()) + " " + Words.percents(share.interval(draws.level())));
  }
}
