package org.parley.page;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.answer.CodersReport;
import org.parley.answer.CodersReport.Agreement;
import org.parley.answer.CodersReport.Aspect;
import org.parley.answer.CodersReport.CodingAnswer;
import org.parley.answer.CodersReport.Disagreement;
import org.parley.answer.CodersReport.Figure;
import org.parley.answer.CodersReport.Variable;
import org.parley.answer.SourcesReport.Standing;
import org.parley.files.ExactFigures;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Blocks;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.page.block.GridRow;
import org.parley.page.words.ProbabilityWords;
import org.parley.page.words.Spelling;
import org.parley.table.Words;

/** How far codings agree, and which disagreements matter. */
public final class CodersBlocks {

  private static final int MOST_IDLE = 12;

  private final CodersReport report;
  private final Spelling spelling;

  private CodersBlocks(CodersReport report, Spelling spelling) {
    this.report = report;
    this.spelling = spelling;
  }

  /** The whole answer. */
  public static Blocks of(CodersReport report, Spelling spelling) {
    CodersBlocks builder = new CodersBlocks(report, spelling);
    return new Blocks.Builder()
        .section(builder.answers())
        .section(builder.agreement())
        .section(builder.mattering())
        .section(builder.idle())
        .closing(Notes.of(report.notes(), spelling));
  }

  private List<Block> answers() {
    GridColumn figures = GridColumn.figures();
    Grid grid =
        Grid.of(
            1,
            GridColumn.words(),
            figures.headed("positions"),
            figures.headed("acceptable"),
            figures.headed("cores"),
            figures.headed("worlds with a deal"));
    for (CodingAnswer coding : report.codings()) {
      List<GridCell> cells = new ArrayList<>();
      cells.add(new GridCell.Id(coding.name()));
      cells.add(GridCell.Count.of(coding.positions()));
      cells.addAll(cells(coding.answer()));
      grid = grid.with(new GridRow(cells, false));
    }
    return List.of(
        new Heading(0, "What each coding answers on step " + report.enforced().label()), grid);
  }

  private static List<GridCell> cells(Standing standing) {
    return List.of(
        standing
            .acceptable()
            .<GridCell>map(GridCell.Count::new)
            .orElseGet(() -> new GridCell.Unknown("not exact")),
        standing.areCoresComplete()
            ? GridCell.Count.of(standing.cores().size())
            : new GridCell.Unknown("not all known"),
        standing
            .deal()
            .<GridCell>map(deal -> new GridCell.Share(deal.value(), ProbabilityWords.percent(deal)))
            .orElseGet(() -> new GridCell.Unknown("not exact")));
  }

  private List<Block> agreement() {
    GridColumn figures = GridColumn.figures();
    Grid coding =
        Grid.of(
            1,
            GridColumn.words(),
            figures.headed("of"),
            figures.headed("agreed"),
            figures.headed("nominal"),
            figures.headed("ordinal"));
    Grid outcomes =
        Grid.of(
            1,
            GridColumn.words(),
            figures.headed("of"),
            figures.headed("agreed"),
            figures.headed("nominal"));
    for (Agreement one : report.agreement()) {
      if (one.variable() == Variable.CROSSED || one.variable() == Variable.ACCEPTABLE) {
        outcomes = outcomes.with(new GridRow(counted(one), false));
      } else {
        List<GridCell> cells = new ArrayList<>(counted(one));
        cells.add(alpha(one.ordinal()));
        coding = coding.with(new GridRow(cells, false));
      }
    }
    return List.of(
        new Heading(0, "Agreement, and Krippendorff's alpha with its 95 % interval"),
        coding,
        new Sentence(
            1,
            "1 is agreement throughout, 0 what chance would bring; where nothing varies there is"
                + " none."),
        new Heading(0, "Agreement on outcomes, all of which are counted, so without interval"),
        outcomes);
  }

  private static List<GridCell> counted(Agreement one) {
    return List.of(
        new GridCell.Text(what(one)),
        count(one.units()),
        ExactFigures.share(one.agreed(), one.units())
            .<GridCell>map(share -> new GridCell.Share(share, Words.percent(share)))
            .orElse(GridCell.EMPTY),
        alpha(one.nominal()));
  }

  private static String what(Agreement one) {
    return switch (one.variable()) {
      case CODED -> "positions coded";
      case KIND -> "kind";
      case STATUS -> "status";
      case WORDING -> "wording";
      case READINGS -> "readings";
      case STATED -> "stated options";
      case CROSSED -> "crossing a position";
      case ACCEPTABLE -> "being acceptable";
    };
  }

  private static GridCell count(Optional<BigInteger> count) {
    return count
        .<GridCell>map(GridCell.Count::new)
        .orElseGet(() -> new GridCell.Unknown("not exact"));
  }

  private static GridCell alpha(Optional<Figure> alpha) {
    return alpha
        .<GridCell>map(
            figure ->
                new GridCell.Figure(
                    Double.isNaN(figure.low())
                        ? number(figure.value())
                        : number(figure.value())
                            + " ["
                            + number(figure.low())
                            + ", "
                            + number(figure.high())
                            + "]"))
        .orElse(GridCell.EMPTY);
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.equals("-0.00") ? "0.00" : text;
  }

  private List<Disagreement> disagreements(boolean mattering) {
    return report.disagreements().stream().filter(one -> one.matters() == mattering).toList();
  }

  private List<Block> mattering() {
    List<Disagreement> mattering = disagreements(true);
    if (mattering.isEmpty()) {
      return List.of(new Sentence(0, "No disagreement changes the answer by itself."));
    }
    GridColumn figures = GridColumn.figures();
    List<GridRow> rows = new ArrayList<>();
    for (Disagreement one : mattering) {
      List<GridCell> cells = new ArrayList<>();
      cells.add(new GridCell.Id(one.id()));
      cells.add(new GridCell.Text(what(one)));
      cells.addAll(cells(one.with()));
      rows.add(new GridRow(cells, false));
    }
    return List.of(
        new Heading(
            0,
            "Disagreements that change the answer of "
                + report.codings().get(0).name()
                + ", each by itself as the other has it"),
        Grid.of(
                1,
                GridColumn.words(),
                GridColumn.words(),
                figures.headed("acceptable"),
                figures.headed("cores"),
                figures.headed("deal"))
            .with(rows));
  }

  private String what(Disagreement one) {
    String aspect = one.aspect() == Aspect.CODED ? "" : label(one.aspect()) + " ";
    String coding = report.codings().size() > 2 ? one.coding() + ": " : "";
    return coding + aspect + one.first() + " > " + one.other();
  }

  private static String label(Aspect aspect) {
    return aspect.name().toLowerCase(Locale.ROOT);
  }

  private List<Block> idle() {
    List<Disagreement> idle = disagreements(false);
    if (idle.isEmpty()) {
      return List.of();
    }
    List<GridRow> rows =
        idle.stream()
            .map(one -> GridRow.of(new GridCell.Id(one.id()), new GridCell.Text(what(one))))
            .toList();
    return List.of(
        new Heading(
            0,
            idle.size() == 1
                ? "1 disagreement changes nothing of it"
                : Words.plural(idle.size(), "disagreement") + " change nothing of it"),
        Grid.of(1, GridColumn.words(), GridColumn.words())
            .with(rows)
            .folded(Excess.inFile(MOST_IDLE, "coder_disagreements.csv", spelling)));
  }
}
