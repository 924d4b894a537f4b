package org.parley.page;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parley.answer.RunReport;
import org.parley.files.ExactFigures;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.page.block.GridRow;
import org.parley.scenario.Position;

/** The enforced lines that stand most in the way, as a run shows them. */
final class RedLinesBlocks {

  private static final int MOST_LINES = 6;

  private final RunReport report;
  private final ExactFigures exact;
  private final ScreenFigures figures;

  RedLinesBlocks(RunReport report, ExactFigures exact, ScreenFigures figures) {
    this.report = report;
    this.exact = exact;
    this.figures = figures;
  }

  /** A heading and a grid; nothing where nothing is enforced. */
  List<Block> blocks() {
    List<Integer> lines = byCrossings();
    if (lines.isEmpty()) {
      return List.of();
    }
    boolean isAlone = lines.stream().anyMatch(line -> alone(line).signum() > 0);
    return List.of(new Heading(0, title(lines, isAlone)), grid(lines, isAlone));
  }

  private List<Integer> byCrossings() {
    List<Integer> lines = new ArrayList<>(report.enforced().stream().boxed().toList());
    lines.sort(Comparator.comparing(this::crossings).reversed());
    return lines;
  }

  private BigInteger crossings(int position) {
    return exact
        .crossed(position)
        .or(() -> report.sampled().map(part -> BigInteger.valueOf(part.counts().crossed(position))))
        .orElse(BigInteger.ZERO);
  }

  private BigInteger alone(int position) {
    return exact.soleBlocker(position).orElse(BigInteger.ZERO);
  }

  private String title(List<Integer> lines, boolean isAlone) {
    boolean isExact = exact.crossed(lines.get(0)).isPresent();
    if (!isExact && !figures.areDrawn()) {
      return "Enforced lines (how often each is crossed is not exact)";
    }
    String title = "Enforced lines most often crossed" + (isExact ? "" : ", sampled");
    if (isAlone) {
      return title + " (alone: the only line in the way)";
    }
    return exact.soleBlocker(lines.get(0)).isPresent()
        ? title + "; none is ever the only one in the way"
        : title;
  }

  private Grid grid(List<Integer> lines, boolean isAlone) {
    List<GridColumn> columns =
        new ArrayList<>(
            List.of(
                GridColumn.words(),
                GridColumn.words(),
                isAlone ? GridColumn.figures().headed("crossed") : GridColumn.figures()));
    if (isAlone) {
      columns.add(GridColumn.figures().headed("alone"));
    }
    List<GridRow> rows = new ArrayList<>();
    for (int line : lines) {
      Position position = report.scenario().positions().get(line);
      List<GridCell> cells = new ArrayList<>();
      cells.add(new GridCell.Id(position.id()));
      cells.add(GridCell.Excerpt.of(position.text()));
      cells.add(figures.share(exact.crossed(line), counts -> counts.crossed(line)));
      if (isAlone) {
        cells.add(new GridCell.Count(alone(line)));
      }
      rows.add(new GridRow(cells, false));
    }
    return Grid.of(1, columns.toArray(GridColumn[]::new))
        .with(rows)
        .folded(Excess.written(MOST_LINES, "red_lines.csv"));
  }
}
