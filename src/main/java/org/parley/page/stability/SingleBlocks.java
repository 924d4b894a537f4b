package org.parley.page.stability;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.answer.SingleOutcome;
import org.parley.answer.SingleOutcome.Drawn;
import org.parley.answer.SingleOutcome.Stay;
import org.parley.answer.StabilityReport;
import org.parley.answer.StabilityReport.Counted;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Entry;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.page.block.GridRow;
import org.parley.page.words.StabilityWords;
import org.parley.scenario.Issue;
import org.parley.stability.Concept;
import org.parley.stability.Concept.Kind;
import org.parley.stability.Sanctioned.Held;
import org.parley.table.Words;

/** What can be told where all outcomes are too many: a count, and single ones. */
final class SingleBlocks {

  private static final String UNKNOWN = "unknown";

  private final StabilityReport report;

  private SingleBlocks(StabilityReport report) {
    this.report = report;
  }

  /** How many outcomes are stable, and single ones; first of these what was asked for. */
  static List<Block> of(StabilityReport report) {
    if (report.judged().isPresent() || report.isNobodyKnown()) {
      return List.of();
    }
    SingleBlocks blocks = new SingleBlocks(report);
    List<Block> all = new ArrayList<>(blocks.counts());
    all.addAll(report.settings().wanted().isEmpty() ? all.size() : 0, blocks.singles());
    return all;
  }

  private List<Block> counts() {
    Grid grid =
        Grid.of(
            1,
            GridColumn.words(),
            GridColumn.figures().headed("stable"),
            GridColumn.figures().headed("acceptable too"));
    for (Concept concept : report.settings().concepts()) {
      boolean isExact = concept.kind() == Kind.NASH;
      List<GridCell> cells = new ArrayList<>(List.of(new GridCell.Text(concept.title())));
      cells.add(count(concept, isExact, true));
      cells.add(count(concept, isExact, false));
      grid = grid.with(new GridRow(cells, false));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(0, "Outcomes that are stable and acceptable"));
    blocks.add(grid.explained(StabilityWords.LEGEND));
    report
        .counted()
        .map(Counted::first)
        .filter(first -> !first.isEmpty())
        .ifPresent(first -> addFirst(first, blocks));
    return blocks;
  }

  /** What is stable by Nash is so by the weaker concepts, which need not know more than that. */
  private GridCell count(Concept concept, boolean isExact, boolean isAll) {
    boolean isImplied = concept.kind() != Kind.LIMITED && !concept.isOfCoalitions();
    return report
        .counted()
        .filter(counted -> isImplied)
        .map(counted -> isAll ? counted.stable() : counted.acceptable())
        .filter(count -> isExact || count.signum() > 0)
        .<GridCell>map(count -> isExact ? new GridCell.Count(count) : atLeast(count))
        .orElse(new GridCell.Text(UNKNOWN));
  }

  private static GridCell atLeast(BigInteger count) {
    return new GridCell.Text("at least " + Words.columnCount(count));
  }

  private void addFirst(Map<String, String> first, List<Block> to) {
    to.add(new Heading(0, "The first of these, acceptable and stable by Nash"));
    List<String> said = new ArrayList<>();
    for (Issue issue : report.scenario().issues()) {
      String option = first.getOrDefault(issue.id(), "");
      if (!option.equals(report.startOptions().getOrDefault(issue.id(), ""))) {
        String title = issue.brief().isEmpty() ? issue.title() : issue.brief();
        said.add(title + ": " + issue.options().get(issue.indexOf(option)).title());
      }
    }
    to.add(new Entry(1, said.isEmpty() ? "things as they stand" : String.join("; ", said)));
  }

  private List<Block> singles() {
    List<Block> blocks = new ArrayList<>();
    for (SingleOutcome single : report.singles()) {
      String start = report.settings().from().isEmpty() ? "things as they stand" : "the start";
      String what = single.isWanted() ? "the outcome wanted" : start;
      blocks.add(new Heading(0, "Of all these outcomes only single ones are judged, here " + what));
      blocks.add(grid(single));
      single.draws().ifPresent(drawn -> blocks.add(new Sentence(1, said(drawn))));
    }
    return blocks;
  }

  private Grid grid(SingleOutcome single) {
    List<Concept> concepts =
        report.settings().concepts().stream().filter(c -> !c.isOfCoalitions()).toList();
    List<GridColumn> columns = new ArrayList<>(List.of(GridColumn.words()));
    concepts.forEach(concept -> columns.add(GridColumn.words().headed(concept.title())));
    columns.add(GridColumn.words());
    Grid grid = Grid.of(1, columns.toArray(GridColumn[]::new));
    for (Stay stay : single.stays()) {
      List<GridCell> cells = new ArrayList<>(List.of(new GridCell.Id(stay.party())));
      concepts.forEach(concept -> cells.add(cell(stay.held(concept))));
      cells.add(new GridCell.Text(said(stay)));
      grid = grid.with(new GridRow(cells, false));
    }
    List<GridCell> all = new ArrayList<>(List.of(new GridCell.Text("all")));
    concepts.forEach(concept -> all.add(cell(single.held(concept))));
    all.add(new GridCell.Text(single.isAcceptable() ? "acceptable" : "not acceptable"));
    return grid.with(new GridRow(all, false)).explained(legend(single, concepts));
  }

  private static String legend(SingleOutcome single, List<Concept> concepts) {
    boolean isPossible =
        single.stays().stream()
            .anyMatch(stay -> concepts.stream().anyMatch(c -> stay.held(c) == Held.POSSIBLY));
    return isPossible
        ? "possibly: nothing rules it out, but no moves were found that see to it"
        : "";
  }

  private static GridCell cell(Held held) {
    return new GridCell.Text(StabilityWords.held(held));
  }

  private static String said(Stay stay) {
    List<String> change = new ArrayList<>();
    new TreeMap<>(stay.change()).forEach((issue, option) -> change.add(issue + "=" + option));
    return change.isEmpty()
        ? stay.byKind().isEmpty() ? "" : "stays"
        : "would move to " + String.join(", ", change);
  }

  private static String said(Drawn drawn) {
    return "Nobody leaves it (Nash) in "
        + Words.percent(drawn.share().share())
        + " "
        + Words.percents(drawn.share().interval(drawn.level()))
        + " of "
        + Words.plural(drawn.draws(), "draw")
        + " of open weights ("
        + String.join(", ", drawn.parties().stream().map(d -> d.party()).toList())
        + ").";
  }
}
