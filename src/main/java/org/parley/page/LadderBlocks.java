package org.parley.page;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.answer.RunReport;
import org.parley.files.ExactFigures;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.page.block.GridRow;
import org.parley.scenario.LadderStep;
import org.parley.table.Words;
import org.parley.worlds.SampledZone;

/** How many coherent outcomes are left, step by step of the ladder. */
final class LadderBlocks {

  /** The column in which stands what is left. */
  private static final int LEFT = 3;

  private final RunReport report;
  private final ExactFigures exact;
  private final ScreenFigures figures;

  LadderBlocks(RunReport report, ExactFigures exact, ScreenFigures figures) {
    this.report = report;
    this.exact = exact;
    this.figures = figures;
  }

  /** A row a step. */
  List<Block> whole() {
    List<GridRow> rows = new ArrayList<>();
    for (LadderStep step : LadderStep.values()) {
      boolean isEnforced = step == report.enforcement().step();
      int positions = report.groups().ladder().get(step.ordinal()).cardinality();
      Optional<BigInteger> count = exact.subset(step.ordinal());
      Optional<SampledZone> zone =
          report.zone().filter(z -> isEnforced && count.isEmpty() && z.effectiveDraws() > 0);
      rows.add(
          new GridRow(
              List.of(
                  new GridCell.Id(step.label()),
                  new GridCell.Text(step.title()),
                  new GridCell.Figure(Words.plural(positions, "line")),
                  zone.<GridCell>map(z -> new GridCell.Figure("about " + ZoneWords.rounded(z)))
                      .orElseGet(() -> figures.count(count)),
                  zone.<GridCell>map(z -> new GridCell.Share(z.share(), Words.percent(z.share())))
                      .orElseGet(
                          () ->
                              figures.share(
                                  count, counts -> counts.subsetAccepted(step.ordinal())))),
              isEnforced));
    }
    GridColumn figures = GridColumn.figures();
    return List.of(
        new Heading(0, CompareBlocks.LADDER),
        Grid.of(1, GridColumn.words(), GridColumn.words().dispensable(), figures, figures, figures)
            .with(rows));
  }

  /** Without the steps at which the same is left as at the one below, but that enforced. */
  List<Block> brief() {
    List<Block> blocks = new ArrayList<>(whole());
    Grid whole = (Grid) blocks.get(1);
    List<GridRow> rows = new ArrayList<>();
    List<String> same = new ArrayList<>();
    GridRow before = whole.rows().get(0);
    for (GridRow row : whole.rows()) {
      boolean isSame = !rows.isEmpty() && left(row).equals(left(before)) && !row.isMarked();
      if (isSame && row.cells().get(LEFT) instanceof GridCell.Count) {
        same.add(row.cells().get(0).text());
      } else {
        rows.add(row);
      }
      before = row;
    }
    if (same.isEmpty()) {
      return blocks;
    }
    blocks.set(1, whole.with(rows));
    blocks.add(new Sentence(1, String.join(", ", same) + ": the same as the step before"));
    return blocks;
  }

  private static List<GridCell> left(GridRow row) {
    return row.cells().subList(LEFT, row.cells().size());
  }
}
