package org.parley.page;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.answer.ConflictReport;
import org.parley.answer.RuleRelaxation;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Fold;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.page.block.GridRow;

/** Relaxations that waive coherence rules too. */
final class RuleRelaxationBlocks {

  private RuleRelaxationBlocks() {}

  /** What they waive and open, and what the rules say; nothing where there are none. */
  static List<Block> of(ConflictReport report, Fold fold) {
    if (report.ruleRelaxations().isEmpty()) {
      return List.of();
    }
    Grid grid =
        Grid.of(1, GridColumn.figures().headed("opens"), GridColumn.words().headed("waiving"))
            .with(report.ruleRelaxations().stream().map(row -> row(report, row)).toList())
            .folded(fold);
    TreeSet<String> rules =
        report.ruleRelaxations().stream()
            .limit(fold.most())
            .flatMap(row -> row.rules().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    return List.of(
        new Heading(0, "Relaxations that waive coherence rules, which are the encoder's, too"),
        grid,
        new Heading(1, "of which"),
        CoherenceGrid.of(2, report.scenario(), rules));
  }

  private static GridRow row(ConflictReport report, RuleRelaxation row) {
    GridCell opens =
        row.opens()
            .<GridCell>map(GridCell.Count::new)
            .orElseGet(() -> new GridCell.Unknown("not exact"));
    Stream<String> positions =
        row.positions().stream().mapToObj(p -> report.scenario().positions().get(p).id());
    String waiving =
        Stream.concat(positions, row.rules().stream().map(rule -> rule + " (the encoder's)"))
            .collect(Collectors.joining(" + "));
    return GridRow.of(opens, new GridCell.Text(waiving));
  }
}
