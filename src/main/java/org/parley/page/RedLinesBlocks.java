package org.parley.page;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parley.answer.RunReport;
import org.parley.files.ExactFigures;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Table;
import org.parley.page.block.Cell;
import org.parley.page.block.Column;
import org.parley.page.block.Row;
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

  /** A heading and a table; nothing where nothing is enforced. */
  List<Block> blocks() {
    List<Integer> lines = byCrossings();
    if (lines.isEmpty()) {
      return List.of();
    }
    boolean isAlone = lines.stream().anyMatch(line -> alone(line).signum() > 0);
    return List.of(new Heading(0, title(lines, isAlone)), table(lines, isAlone));
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

  private Table table(List<Integer> lines, boolean isAlone) {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                Column.words(),
                Column.words(),
                isAlone ? Column.figures().headed("crossed") : Column.figures()));
    if (isAlone) {
      columns.add(Column.figures().headed("alone"));
    }
    List<Row> rows = new ArrayList<>();
    for (int line : lines) {
      Position position = report.scenario().positions().get(line);
      List<Cell> cells = new ArrayList<>();
      cells.add(new Cell.Id(position.id()));
      cells.add(Cell.Excerpt.of(position.text()));
      cells.add(figures.share(exact.crossed(line), counts -> counts.crossed(line)));
      if (isAlone) {
        cells.add(new Cell.Count(alone(line)));
      }
      rows.add(new Row(cells, false));
    }
    return Table.of(1, columns.toArray(Column[]::new))
        .with(rows)
        .folded(Excess.written(MOST_LINES, "red_lines.csv"));
  }
}
