package org.parley.page;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.answer.CompareReport;
import org.parley.answer.CompareReport.Side;
import org.parley.answer.CompareReport.Step;
import org.parley.files.ExactFigures;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Table;
import org.parley.page.block.Blocks;
import org.parley.page.block.Cell;
import org.parley.page.block.Column;
import org.parley.page.block.Row;
import org.parley.page.words.ProbabilityWords;
import org.parley.page.words.Spelling;
import org.parley.scenario.LadderStep;
import org.parley.table.Words;

/** What changed between scenarios. */
public final class CompareBlocks {

  /** What the steps of the ladder say. */
  static final String LADDER = "Coherent outcomes left, by how much of what was said binds";

  private final CompareReport report;

  private CompareBlocks(CompareReport report) {
    this.report = report;
  }

  /** The whole answer. */
  public static Blocks of(CompareReport report, Spelling spelling) {
    CompareBlocks builder = new CompareBlocks(report);
    Blocks.Builder blocks = new Blocks.Builder();
    blocks.section(builder.ladder()).section(builder.deals());
    for (Step step : report.steps()) {
      blocks.section(CompareStepBlocks.of(report, step, spelling));
    }
    return blocks.closing(Notes.of(report.notes(), spelling));
  }

  /** Scenarios stand under each other, so that there is room for any number of them. */
  private List<Block> ladder() {
    List<Row> rows = new ArrayList<>();
    for (Side side : report.scenarios()) {
      rows.add(row(side, "coherent", side.coherent(), Cell.EMPTY, false));
    }
    for (LadderStep step : LadderStep.values()) {
      boolean isEnforced = step == report.enforced();
      for (Side side : report.scenarios()) {
        rows.add(row(side, step.label(), side.left(step), share(side, step), isEnforced));
      }
    }
    Column figures = Column.figures();
    return List.of(
        new Heading(0, LADDER),
        Table.of(1, Column.words(), Column.words(), figures, figures).with(rows));
  }

  /** What is counted is named, and marked, in the first of its rows only. */
  private Row row(
      Side side, String what, Optional<BigInteger> count, Cell share, boolean isEnforced) {
    boolean isFirst = side.equals(report.scenarios().get(0));
    Cell left = count.<Cell>map(Cell.Count::new).orElseGet(() -> new Cell.Unknown("not exact"));
    return new Row(
        List.of(new Cell.Id(isFirst ? what : ""), new Cell.Id(side.id()), left, share),
        isFirst && isEnforced);
  }

  private List<Block> deals() {
    if (report.scenarios().stream().allMatch(side -> side.deal().isEmpty())) {
      return List.of();
    }
    Table table = Table.of(1, Column.words(), Column.figures());
    for (Side side : report.scenarios()) {
      Cell deal =
          side.deal()
              .<Cell>map(exact -> new Cell.Share(exact.value(), ProbabilityWords.percent(exact)))
              .orElseGet(() -> new Cell.Unknown("not exact"));
      table = table.row(new Cell.Id(side.id()), deal);
    }
    return List.of(
        new Heading(0, "Worlds with a deal under the firmness that each scenario assumes (exact)"),
        table);
  }

  private static Cell share(Side side, LadderStep step) {
    return ExactFigures.share(side.left(step), side.coherent())
        .<Cell>map(share -> new Cell.Share(share, Words.percent(share)))
        .orElse(Cell.EMPTY);
  }
}
