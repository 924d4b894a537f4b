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
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Blocks;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.page.block.GridRow;
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
    blocks.section(builder.briefly(), builder.ladder()).detail(builder.deals());
    blocks.section(builder.bound(spelling));
    blocks.section(LifeBlocks.of(report));
    for (Step step : report.steps()) {
      blocks.section(
          CompareStepBlocks.brief(report, step, spelling),
          CompareStepBlocks.of(report, step, spelling));
    }
    return blocks.closing(Notes.of(report.notes(), spelling));
  }

  /** What is left of each scenario at the step enforced, and how likely a deal is. */
  private List<Block> briefly() {
    List<GridRow> rows = new ArrayList<>();
    for (Side side : report.scenarios()) {
      GridCell left =
          side.left()
              .<GridCell>map(GridCell.Count::new)
              .orElseGet(() -> new GridCell.Unknown("not exact"));
      rows.add(
          GridRow.of(
              new GridCell.Id(side.id()),
              left,
              share(side, side.enforcement().step()),
              deal(side)));
    }
    GridColumn figures = GridColumn.figures();
    return List.of(
        new Heading(0, "Acceptable outcomes, their share, and worlds with a deal"),
        Grid.of(1, GridColumn.words(), figures, figures, figures).with(rows));
  }

  /** What binds otherwise than by default, scenario by scenario; nothing where nothing does. */
  private List<Block> bound(Spelling spelling) {
    List<GridRow> rows = new ArrayList<>();
    for (Side side : report.scenarios()) {
      String chosen = new Opening(spelling).words(side.enforcement());
      if (!chosen.isEmpty()) {
        rows.add(GridRow.of(new GridCell.Id(side.id()), new GridCell.Text(chosen)));
      }
    }
    return rows.isEmpty()
        ? List.of()
        : List.of(
            new Heading(0, "What binds otherwise than by default"),
            Grid.of(1, GridColumn.words(), GridColumn.words()).with(rows));
  }

  /** Scenarios stand under each other, so that there is room for any number of them. */
  private List<Block> ladder() {
    List<GridRow> rows = new ArrayList<>();
    for (Side side : report.scenarios()) {
      rows.add(row(side, "coherent", side.coherent(), GridCell.EMPTY, false));
    }
    for (LadderStep step : LadderStep.values()) {
      boolean isEnforced = report.step().equals(Optional.of(step));
      for (Side side : report.scenarios()) {
        rows.add(row(side, step.label(), side.left(step), share(side, step), isEnforced));
      }
    }
    GridColumn figures = GridColumn.figures();
    return List.of(
        new Heading(0, LADDER),
        Grid.of(1, GridColumn.words(), GridColumn.words(), figures, figures).with(rows));
  }

  /** What is counted is named, and marked, in the first of its rows only. */
  private GridRow row(
      Side side, String what, Optional<BigInteger> count, GridCell share, boolean isEnforced) {
    boolean isFirst = side.equals(report.scenarios().get(0));
    GridCell left =
        count.<GridCell>map(GridCell.Count::new).orElseGet(() -> new GridCell.Unknown("not exact"));
    return new GridRow(
        List.of(new GridCell.Id(isFirst ? what : ""), new GridCell.Id(side.id()), left, share),
        isFirst && isEnforced);
  }

  private List<Block> deals() {
    if (report.scenarios().stream().allMatch(side -> side.deal().isEmpty())) {
      return List.of();
    }
    Grid grid = Grid.of(1, GridColumn.words(), GridColumn.figures());
    for (Side side : report.scenarios()) {
      grid = grid.row(new GridCell.Id(side.id()), deal(side));
    }
    return List.of(
        new Heading(0, "Worlds with a deal under the firmness that each scenario assumes (exact)"),
        grid);
  }

  private static GridCell deal(Side side) {
    return side.deal()
        .<GridCell>map(exact -> new GridCell.Share(exact.value(), ProbabilityWords.percent(exact)))
        .orElseGet(() -> new GridCell.Unknown("not exact"));
  }

  private static GridCell share(Side side, LadderStep step) {
    return ExactFigures.share(side.left(step), side.coherent())
        .<GridCell>map(share -> new GridCell.Share(share, Words.percent(share)))
        .orElse(GridCell.EMPTY);
  }
}
