package org.parley.page.stability;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.parley.answer.StabilityReport;
import org.parley.answer.StabilityReport.Change;
import org.parley.answer.StabilityReport.Holding;
import org.parley.answer.StabilityReport.Judged;
import org.parley.answer.StabilityReport.Order;
import org.parley.page.Excess;
import org.parley.page.Notes;
import org.parley.page.Opening;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Entry;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Blocks;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.page.block.GridRow;
import org.parley.page.words.Spelling;
import org.parley.page.words.Spelling.Choice;
import org.parley.page.words.StabilityWords;
import org.parley.scenario.Issue;
import org.parley.stability.Reach;
import org.parley.stability.Reach.Way;
import org.parley.stability.Verdict;
import org.parley.table.Words;

/** Which outcomes hold: acceptable, stable and in reach. */
public final class StabilityBlocks {

  private static final int MOST_CHANGES = 5;

  private final StabilityReport report;
  private final Spelling spelling;

  private StabilityBlocks(StabilityReport report, Spelling spelling) {
    this.report = report;
    this.spelling = spelling;
  }

  /** The whole answer. */
  public static Blocks of(StabilityReport report, Spelling spelling) {
    return new StabilityBlocks(report, spelling).blocks();
  }

  private Blocks blocks() {
    Blocks.Builder blocks =
        new Blocks.Builder()
            .section(new Opening(spelling).of(report.scenario(), report.asked().enforcement()))
            .section(List.of(new Sentence(0, headline())));
    report
        .judged()
        .ifPresent(
            judged ->
                blocks
                    .section(needs(judged))
                    .section(counts(judged))
                    .section(best(judged))
                    .section(StabilityDrawBlocks.of(judged))
                    .section(changes(judged)));
    return blocks
        .section(SingleBlocks.of(report))
        .section(orders())
        .closing(Notes.of(report.notes(), spelling));
  }

  private String headline() {
    // Whether what is agreed is kept to is for the parties: states need only make sense.
    boolean isSenseAlone = !report.asked().agreements().isEmpty();
    boolean isOne = report.outcomes().filter(BigInteger.ONE::equals).isPresent();
    String coherent = isSenseAlone ? "outcome" : "coherent outcome";
    String outcomes =
        report.outcomes().map(c -> Words.plural(c, coherent)).orElse(coherent + "s")
            + (isSenseAlone ? isOne ? " that makes sense" : " that make sense" : "");
    return report
        .acceptable()
        .map(
            count ->
                Words.count(count)
                    + " of "
                    + outcomes
                    + (count.equals(BigInteger.ONE) ? " is" : " are")
                    + " acceptable.")
        .orElse("How many " + outcomes + " are acceptable is not known.");
  }

  private List<Block> counts(Judged judged) {
    List<Way> ways = new ArrayList<>();
    judged.reaches().forEach(reach -> ways.add(reach.way()));
    List<GridColumn> columns = new ArrayList<>(List.of(GridColumn.words()));
    columns.add(GridColumn.figures().headed("stable"));
    columns.add(GridColumn.figures().headed("acceptable too"));
    ways.forEach(way -> columns.add(GridColumn.figures().headed(StabilityWords.means(way))));
    Grid grid = Grid.of(1, columns.toArray(GridColumn[]::new));
    for (Verdict verdict : judged.verdicts()) {
      List<GridCell> cells = new ArrayList<>();
      cells.add(new GridCell.Text(verdict.concept().title()));
      cells.add(GridCell.Count.of(verdict.equilibria().cardinality()));
      cells.add(GridCell.Count.of(judged.acceptable(verdict).cardinality()));
      ways.forEach(
          way ->
              cells.add(
                  judged
                      .holding(verdict, way)
                      .map(BitSet::cardinality)
                      .<GridCell>map(GridCell.Count::of)
                      .orElse(GridCell.EMPTY)));
      grid = grid.with(new GridRow(cells, false));
    }
    boolean isReached = judged.start().isPresent() && !ways.isEmpty();
    String from = !isReached ? "" : "; in reach of " + start() + " by";
    return List.of(
        new Heading(0, "Outcomes that are stable and acceptable" + from),
        grid.explained(StabilityWords.LEGEND));
  }

  private String start() {
    return report.settings().from().isEmpty() ? "today" : "the start";
  }

  private List<Block> best(Judged judged) {
    if (judged.best().isEmpty()) {
      return List.of();
    }
    Holding first = judged.best().get(0);
    String way =
        first.way().map(w -> ", in reach of " + start() + " " + StabilityWords.by(w)).orElse("");
    List<Block> blocks = new ArrayList<>();
    String which = judged.best().size() == 1 ? "Acceptable and " : "The nearest, acceptable and ";
    blocks.add(new Heading(0, which + StabilityWords.stable(first.concept()) + way));
    for (Holding holding : judged.best()) {
      blocks.add(new Entry(1, difference(judged, judged.start(), holding.state())));
      for (Reach.Step step : holding.path()) {
        blocks.add(new Sentence(2, told(judged, step)));
      }
    }
    return blocks;
  }

  /** What an outcome has that the start has not, in titles; all of it without a start. */
  private String difference(Judged judged, Optional<Integer> from, int state) {
    int[] outcome = judged.states().outcome(state);
    List<String> said = new ArrayList<>();
    for (int issue = 0; issue < outcome.length; issue++) {
      if (from.isEmpty() || judged.states().option(from.get(), issue) != outcome[issue]) {
        Issue of = report.scenario().issues().get(issue);
        said.add(title(of) + ": " + of.options().get(outcome[issue]).title());
      }
    }
    return said.isEmpty() ? "things as they stand " + start() : String.join("; ", said);
  }

  private static String title(Issue issue) {
    return issue.brief().isEmpty() ? issue.title() : issue.brief();
  }

  private String told(Judged judged, Reach.Step step) {
    List<String> changes = new ArrayList<>();
    for (int issue = 0; issue < judged.states().issueCount(); issue++) {
      int before = judged.states().option(step.from(), issue);
      int after = judged.states().option(step.to(), issue);
      if (before != after) {
        Issue of = report.scenario().issues().get(issue);
        changes.add(
            of.id() + " " + of.options().get(before).id() + " → " + of.options().get(after).id());
      }
    }
    return String.join(" + ", report.named(step.movers())) + ": " + String.join(", ", changes);
  }

  private List<Block> changes(Judged judged) {
    if (judged.changes().isEmpty()) {
      return List.of();
    }
    String stable = StabilityWords.stable(judged.verdicts().get(0).concept());
    String reach = judged.start().isEmpty() ? "" : " and in reach by improvements";
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Heading(0, "No acceptable outcome is " + stable + reach + "; one change opens some"));
    Grid grid = Grid.of(1, GridColumn.words(), GridColumn.figures().headed("outcomes"));
    for (Change change : judged.changes()) {
      grid = grid.row(new GridCell.Text(said(change)), GridCell.Count.of(change.outcomes()));
    }
    blocks.add(grid.folded(Excess.inFolder(MOST_CHANGES, spelling)));
    return blocks;
  }

  private String said(Change change) {
    if (change instanceof Change.Waived waived) {
      return spelling.of(Choice.WAIVER, waived.position());
    }
    return change instanceof Change.Final made
        ? made.issue() + "=" + made.option() + " is final"
        : "parties may move together";
  }

  private List<Block> needs(Judged judged) {
    return judged
        .wanted()
        .map(state -> difference(judged, judged.start(), state))
        .map(wanted -> NeedBlocks.of(report, judged, wanted))
        .orElse(List.of());
  }

  private List<Block> orders() {
    List<String> said = new ArrayList<>();
    for (Order order : List.of(Order.UTILITY, Order.STATEMENTS)) {
      List<String> parties = new ArrayList<>();
      for (int place = 0; place < report.parties().size(); place++) {
        if (report.orders().get(place) == order) {
          parties.add(report.parties().get(place));
        }
      }
      if (!parties.isEmpty()) {
        said.add(
            (order == Order.UTILITY ? "by utility for " : "by statements of ")
                + String.join(", ", parties));
      }
    }
    return said.isEmpty()
        ? List.of()
        : List.of(new Sentence(0, "Outcomes are ranked " + String.join("; ", said) + assumed()));
  }

  private String assumed() {
    long assumed =
        report.scenario().control().byIssue().values().stream().filter(c -> c.isAssumed()).count();
    int all = report.scenario().control().byIssue().size();
    return assumed == 0
        ? "."
        : ". Who controls "
            + (assumed == all ? "the issues" : Words.plural(assumed, "issue") + " of " + all)
            + " is assumed, as no document says it.";
  }
}
