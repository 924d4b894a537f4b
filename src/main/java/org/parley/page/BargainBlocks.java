package org.parley.page;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.answer.BargainReport;
import org.parley.answer.BargainReport.Base;
import org.parley.answer.BargainReport.Today;
import org.parley.bargaining.FrontierVector;
import org.parley.bargaining.Solution;
import org.parley.page.bargain.Agreements;
import org.parley.page.bargain.FrontierPlane;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Entry;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Blocks;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.page.block.GridRow;
import org.parley.page.words.BargainWords;
import org.parley.page.words.Spelling;
import org.parley.preference.PartyUtility;
import org.parley.table.Words;

/** Which outcomes are fair or efficient. */
public final class BargainBlocks {

  private static final int MOST_FRONTIER = 12;

  /** Rows that a page can hold and still be sent by mail; of more every so manieth is in it. */
  private static final int MOST_ON_PAGE = 2000;

  private final BargainReport report;
  private final Spelling spelling;

  private BargainBlocks(BargainReport report, Spelling spelling) {
    this.report = report;
    this.spelling = spelling;
  }

  /** The whole answer. */
  public static Blocks of(BargainReport report, Spelling spelling) {
    return new BargainBlocks(report, spelling).blocks();
  }

  /** All that a page says of it, but for what it begins and ends with. */
  public static List<Block> chapter(BargainReport report, Spelling spelling) {
    BargainBlocks blocks = new BargainBlocks(report, spelling);
    List<Block> chapter = new ArrayList<>();
    if (report.parties().isEmpty() || report.outcomes().equals(Optional.of(BigInteger.ZERO))) {
      return chapter;
    }
    chapter.addAll(blocks.solutions());
    chapter.addAll(FrontierPlane.of(report));
    chapter.addAll(Agreements.of(report, false));
    chapter.addAll(blocks.best());
    chapter.addAll(blocks.frontier());
    return chapter;
  }

  private Blocks blocks() {
    Blocks.Builder blocks =
        new Blocks.Builder()
            .section(new Opening(spelling).of(report.scenario(), report.enforcement()));
    if (report.parties().isEmpty()) {
      return blocks
          .section(List.of(new Sentence(0, BargainWords.NOTHING_KNOWN)))
          .closing(Notes.of(report.notes(), spelling));
    }
    if (report.outcomes().equals(Optional.of(BigInteger.ZERO))) {
      return blocks
          .section(List.of(new Sentence(0, BargainWords.NOTHING_COHERENT)))
          .closing(Notes.of(report.notes(), spelling));
    }
    return blocks
        .section(solutionsBriefly(), solutions())
        .section(Agreements.of(report, true), Agreements.of(report, false))
        .section(best())
        .section(FrontierPlane.of(report))
        .section(frontier())
        .closing(Notes.of(report.notes(), spelling));
  }

  private List<Block> solutions() {
    List<GridColumn> columns = new ArrayList<>(List.of(GridColumn.words()));
    columns.addAll(heads());
    columns.add(GridColumn.figures().headed("outcomes"));
    columns.add(GridColumn.words());
    Grid grid = Grid.of(1, columns.toArray(GridColumn[]::new));
    for (Solution solution : report.solutions()) {
      grid = grid.with(row(solution));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(0, BargainWords.title(report)));
    blocks.add(grid.explained(BargainWords.LEGEND));
    BargainWords.drawn(report).forEach(sentence -> blocks.add(new Sentence(1, sentence)));
    report.signable().ifPresent(count -> blocks.add(new Sentence(1, signable(count))));
    report.today().ifPresent(today -> blocks.add(new Sentence(1, today(today))));
    return blocks;
  }

  /** Each worth to the parties once, without what each solution is the greatest of. */
  private List<Block> solutionsBriefly() {
    List<GridColumn> columns = new ArrayList<>(List.of(GridColumn.words()));
    columns.addAll(heads());
    columns.add(GridColumn.figures().headed("outcomes").dispensable());
    List<GridRow> rows = new ArrayList<>();
    List<Block> others = new ArrayList<>();
    Map<List<GridCell>, List<String>> alike = new LinkedHashMap<>();
    for (Solution solution : report.solutions()) {
      String title = solution.concept().title();
      List<GridCell> cells = row(solution).cells();
      List<GridCell> figures = cells.subList(1, cells.size() - 1);
      if (!(solution instanceof Solution.Found)) {
        others.add(new Entry(1, title + ": " + BargainWords.of(solution, report)));
        continue;
      }
      List<String> same = alike.computeIfAbsent(figures, f -> new ArrayList<>());
      if (same.isEmpty()) {
        rows.add(new GridRow(cells.subList(0, cells.size() - 1), false));
      }
      same.add(title);
    }
    alike.values().stream()
        .filter(same -> same.size() > 1)
        .forEach(
            same ->
                others.add(
                    new Entry(
                        1,
                        String.join(", ", same.subList(1, same.size()))
                            + ": the same as "
                            + same.get(0))));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(0, BargainWords.title(report)));
    blocks.add(Grid.of(1, columns.toArray(GridColumn[]::new)).with(rows));
    blocks.addAll(others);
    BargainWords.tied(report).forEach(sentence -> blocks.add(new Sentence(1, sentence)));
    BargainWords.drawnBriefly(report).forEach(sentence -> blocks.add(new Sentence(1, sentence)));
    report.signable().ifPresent(count -> blocks.add(new Sentence(1, signable(count))));
    return blocks;
  }

  private List<GridColumn> heads() {
    return report.parties().stream()
        .map(party -> GridColumn.figures().headed(party.party()))
        .toList();
  }

  private GridRow row(Solution solution) {
    List<GridCell> cells = new ArrayList<>();
    cells.add(new GridCell.Text(solution.concept().title()));
    if (solution instanceof Solution.Found found) {
      cells.addAll(utilities(found.shown()));
      cells.add(new GridCell.Count(found.outcomes()));
    } else {
      report.parties().forEach(party -> cells.add(GridCell.EMPTY));
      cells.add(GridCell.EMPTY);
    }
    cells.add(new GridCell.Text(BargainWords.of(solution, report)));
    return new GridRow(cells, false);
  }

  private List<GridCell> utilities(FrontierVector vector) {
    List<GridCell> cells = new ArrayList<>();
    for (int place = 0; place < report.parties().size(); place++) {
      cells.add(figure(report.parties().get(place).value(vector.utility(place))));
    }
    return cells;
  }

  private static GridCell figure(double utility) {
    return new GridCell.Figure(String.format(Locale.ROOT, "%.2f", utility));
  }

  private String signable(BigInteger count) {
    String reserves =
        report.parties().stream()
            .filter(party -> party.reservation() > 0)
            .map(party -> party.party() + " " + figure(party.value(party.reservation())).text())
            .collect(Collectors.joining(", "));
    if (reserves.isEmpty()) {
      return "Without a deal every party is taken to have 0.";
    }
    String which = report.base() == Base.ACCEPTABLE ? "acceptable outcome" : "coherent outcome";
    return "Without a deal: "
        + reserves
        + "; "
        + Words.plural(count, which)
        + (count.equals(BigInteger.ONE) ? " leaves" : " leave")
        + " nobody worse off.";
  }

  private String today(Today today) {
    List<String> worth = new ArrayList<>();
    for (int place = 0; place < report.parties().size(); place++) {
      PartyUtility party = report.parties().get(place);
      worth.add(party.party() + " " + figure(party.value(today.utilities().get(place))).text());
    }
    String distances =
        distance(today.toFrontier(), "the frontier") + distance(today.toNash(), "the Nash outcome");
    return "Today: " + String.join(", ", worth) + distances + ".";
  }

  private static String distance(double distance, String to) {
    return Double.isFinite(distance)
        ? "; " + String.format(Locale.ROOT, "%.3f", distance) + " from " + to
        : "";
  }

  private List<Block> best() {
    Grid grid = Grid.of(1, GridColumn.words(), GridColumn.figures(), GridColumn.words());
    for (int place = 0; place < report.best().size(); place++) {
      Optional<FrontierVector> best = report.best().get(place);
      PartyUtility party = report.parties().get(place);
      if (best.isPresent()) {
        String outcomes = Words.plural(best.get().outcomes(), "outcome");
        grid =
            grid.row(
                new GridCell.Id(party.party()),
                figure(party.value(best.get().utility(0))),
                new GridCell.Text("in " + outcomes));
      }
    }
    return grid.rows().isEmpty()
        ? List.of()
        : List.of(new Heading(0, "The best that each party can have among them"), grid);
  }

  private List<Block> frontier() {
    if (report.frontier().isEmpty() || report.frontier().get().isEmpty()) {
      return List.of();
    }
    List<FrontierVector> vectors = report.frontier().get();
    List<GridColumn> columns = new ArrayList<>(heads());
    columns.add(GridColumn.figures().headed("outcomes"));
    List<GridRow> rows = new ArrayList<>();
    int each = (vectors.size() + MOST_ON_PAGE - 1) / MOST_ON_PAGE;
    for (int k = 0; k < vectors.size(); k += each) {
      FrontierVector vector = vectors.get(k);
      List<GridCell> cells = utilities(vector);
      cells.add(new GridCell.Count(vector.outcomes()));
      rows.add(new GridRow(cells, false));
    }
    return List.of(
        new Heading(0, BargainWords.frontier(vectors.size(), each)),
        Grid.of(1, columns.toArray(GridColumn[]::new))
            .with(rows)
            .folded(Excess.inFolder(MOST_FRONTIER, spelling)));
  }
}
