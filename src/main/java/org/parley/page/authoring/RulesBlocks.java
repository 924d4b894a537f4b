package org.parley.page.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.parley.answer.authoring.RulesReport;
import org.parley.answer.authoring.RulesReport.About;
import org.parley.answer.authoring.RulesReport.Cases;
import org.parley.answer.authoring.RulesReport.Row;
import org.parley.files.ExactFigures;
import org.parley.page.Excess;
import org.parley.page.Notes;
import org.parley.page.Opening;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Items;
import org.parley.page.block.Block.Items.Item;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Blocks;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.page.block.GridRow;
import org.parley.page.words.Spelling;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;
import org.parley.table.Words;

/** What each rule does by itself. */
public final class RulesBlocks {

  private static final int MOST_ROWS = 40;

  private final RulesReport report;
  private final Spelling spelling;

  private RulesBlocks(RulesReport report, Spelling spelling) {
    this.report = report;
    this.spelling = spelling;
  }

  /** The whole answer. */
  public static Blocks of(RulesReport report, Spelling spelling) {
    RulesBlocks blocks = new RulesBlocks(report, spelling);
    return new Blocks.Builder()
        .section(new Opening(spelling).of(report.scenario(), report.enforcement()))
        .section(blocks.headline())
        .section(
            blocks.grid(
                "Rules that bind: combinations of the issues read, coherent outcomes, and those it"
                    + " alone rules out",
                row -> row.binds() && !row.about().isCoherence()))
        .section(
            blocks.grid(
                "Coherence rules: the same of all outcomes, coherent or not",
                row -> row.about().isCoherence() && !blocks.isOfAgreement(row)))
        .section(
            blocks.grid(
                "Agreement rules, of what makes sense and is no agreement: the same of all outcomes",
                blocks::isOfAgreement))
        .section(ProcessRuleBlocks.table(report.process(), spelling))
        .section(
            blocks.grid(
                "Rules of other positions and readings, and of preferred statements",
                row -> !row.binds() && !row.about().isCoherence() && row.about().isAnything()))
        .section(blocks.grid("Rules that derive facts", row -> !row.about().isAnything()))
        .section(blocks.unseen())
        .detail(blocks.every())
        .detail(ProcessRuleBlocks.every(report.process()))
        .closing(Notes.of(report.notes(), spelling));
  }

  private boolean isOfAgreement(Row row) {
    return report.scenario().isOfAgreement(row.about().coherence());
  }

  private List<Block> headline() {
    long written = report.rules().stream().map(Row::name).distinct().count();
    String files = Words.plural(report.scenario().ruleFiles().size(), "file");
    int process = report.process().size();
    String talks = process == 0 ? "" : ", and " + Words.plural(process, "process rule");
    return List.of(new Sentence(0, Words.plural(written, "rule") + " in " + files + talks + "."));
  }

  /** The rules that no test has seen match, where tests were named. */
  private List<Block> unseen() {
    List<Row> tested = report.rules().stream().filter(row -> row.tests().isPresent()).toList();
    if (tested.isEmpty()) {
      return List.of();
    }
    List<String> seen =
        tested.stream().filter(row -> row.tests().orElse(0) > 0).map(Row::name).distinct().toList();
    List<String> unseen =
        tested.stream().map(Row::name).distinct().filter(name -> !seen.contains(name)).toList();
    if (unseen.isEmpty()) {
      return List.of(new Sentence(0, "The tests see every rule match."));
    }
    Grid grid = Grid.of(1, GridColumn.words());
    return List.of(
        new Heading(
            0, "The tests see " + seen.size() + " rules match, and never these " + unseen.size()),
        grid.with(unseen.stream().map(name -> GridRow.of(new GridCell.Text(name))).toList())
            .folded(Excess.inFolder(MOST_ROWS, spelling)));
  }

  private List<Block> grid(String heading, Predicate<Row> which) {
    List<Row> rows = report.rules().stream().filter(which).toList();
    if (rows.isEmpty()) {
      return List.of();
    }
    boolean isAlone = rows.stream().anyMatch(row -> row.alone().isPresent());
    List<GridColumn> columns =
        new ArrayList<>(
            List.of(
                GridColumn.words(),
                GridColumn.words().headed("matches where"),
                GridColumn.figures().headed("cases"),
                GridColumn.figures().headed("outcomes")));
    if (isAlone) {
      columns.add(GridColumn.figures().headed("alone"));
    }
    return List.of(
        new Heading(0, heading),
        Grid.of(1, columns.toArray(GridColumn[]::new))
            .with(rows.stream().map(row -> row(row, isAlone)).toList())
            .folded(Excess.inFolder(MOST_ROWS, spelling)));
  }

  /** Every rule with all its words, the issues it reads and its place. */
  private List<Block> every() {
    List<Item> items = new ArrayList<>();
    for (Row row : report.rules()) {
      String issues =
          row.scope().map(scope -> String.join(", ", scope)).orElse("(too many to say)");
      List<Block> under =
          List.of(new Sentence(0, "where " + row.words()), new Sentence(0, "reads " + issues));
      String place = row.at().file() + ":" + row.at().line();
      String judged = row.about().isAnything() ? name(row) + ": " : "";
      items.add(new Item(judged + row.name(), place, under));
    }
    return List.of(
        new Heading(0, "Every rule in words, with the issues that it reads"),
        new Items(1, false, items, Optional.empty()));
  }

  private GridRow row(Row row, boolean isAlone) {
    List<GridCell> cells = new ArrayList<>();
    cells.add(new GridCell.Id(name(row)));
    cells.add(GridCell.Excerpt.of(row.words()));
    cells.add(share(row.cases().flatMap(RulesBlocks::share)));
    cells.add(share(ExactFigures.share(row.crossed(), report.base(row))));
    if (isAlone) {
      cells.add(row.alone().<GridCell>map(GridCell.Count::new).orElse(GridCell.EMPTY));
    }
    return new GridRow(cells, false);
  }

  private static Optional<Double> share(Cases cases) {
    return ExactFigures.share(Optional.of(cases.matching()), Optional.of(cases.all()));
  }

  private static GridCell share(Optional<Double> share) {
    return share
        .<GridCell>map(known -> new GridCell.Share(known, Words.percent(known)))
        .orElseGet(() -> new GridCell.Unknown("not exact"));
  }

  /** What is judged, with the reading where it is not the first. */
  private String name(Row row) {
    About about = row.about();
    if (!about.isAnything()) {
      return row.name();
    }
    if (about.position().isEmpty()) {
      return about.isCoherence() ? about.coherence() : about.prefers();
    }
    Scenario scenario = report.scenario();
    Position position = scenario.positions().get(scenario.positionIndex(about.position()));
    boolean isFirst = position.readings().get(0).name().equals(about.reading());
    return about.position() + (isFirst ? "" : "=" + about.reading());
  }
}
