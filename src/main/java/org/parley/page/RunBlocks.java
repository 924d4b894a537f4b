package org.parley.page;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.answer.Hinges;
import org.parley.answer.KeptOutcome;
import org.parley.answer.RunReport;
import org.parley.conflict.Diagnosis;
import org.parley.elimination.OutcomeSet;
import org.parley.files.ExactFigures;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Entry;
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
import org.parley.scenario.LadderStep;
import org.parley.scenario.Scenario;
import org.parley.table.Words;
import org.parley.worlds.SampledZone;

/** A run, so short that it fits on one screen. */
public final class RunBlocks {

  private static final int MOST_OUTCOMES = 3;
  private static final int MOST_RELAXATIONS = 5;
  private static final int MOST_HINGES = 5;

  private final RunReport report;
  private final Spelling spelling;
  private final Scenario scenario;
  private final ExactFigures exact;
  private final ScreenFigures figures;

  private RunBlocks(RunReport report, Spelling spelling) {
    this.report = report;
    this.spelling = spelling;
    this.scenario = report.scenario();
    this.exact = new ExactFigures(report.exact());
    this.figures = new ScreenFigures(exact, report.sampled(), report.settings().level());
  }

  /** The whole answer. */
  public static Blocks of(RunReport report, Spelling spelling) {
    return new RunBlocks(report, spelling).blocks();
  }

  /** How many outcomes satisfy what is enforced, and how likely a deal is where that is known. */
  public static List<Block> headline(RunReport report, Spelling spelling) {
    return new RunBlocks(report, spelling).headline();
  }

  /** What is left by step of the ladder, by party and by line, each under a heading. */
  public static List<List<Block>> left(RunReport report, Spelling spelling) {
    RunBlocks blocks = new RunBlocks(report, spelling);
    List<Block> lines = new RedLinesBlocks(report, blocks.exact, blocks.figures).blocks();
    return List.of(blocks.ladder(), blocks.parties(), lines);
  }

  /** The outcomes that come nearest to a deal, or some acceptable ones. */
  public static List<Block> nearest(RunReport report, Spelling spelling) {
    return new RunBlocks(report, spelling).nearest();
  }

  /** What was drawn, and whether anything was cut short. */
  public static List<Block> drawn(RunReport report, Spelling spelling) {
    return new DrawnBlocks(report, new ExactFigures(report.exact()), spelling).blocks();
  }

  private Blocks blocks() {
    List<Block> closing = new ArrayList<>(new DrawnBlocks(report, exact, spelling).blocks());
    closing.addAll(Notes.of(report.notes(), spelling));
    return new Blocks.Builder()
        .section(opening())
        .section(headline())
        .section(ladder())
        .section(parties())
        .section(new RedLinesBlocks(report, exact, figures).blocks())
        .section(relaxations())
        .section(report.common().map(new DealBlocks(scenario)::common).orElse(List.of()))
        .section(nearest())
        .closing(closing);
  }

  private List<Block> opening() {
    BigInteger all = scenario.outcomeSpace().size();
    String coherent =
        exact
            .coherent()
            .map(
                count ->
                    ", of which "
                        + Words.count(count)
                        + " coherent ("
                        + Words.percent(ExactFigures.ratio(count, all))
                        + ")")
            .orElse("");
    String outcomes =
        Words.plural(scenario.issues().size(), "issue") + ", " + Words.count(all) + " outcomes";
    List<Block> blocks = new ArrayList<>();
    blocks.add(Opening.title(scenario));
    blocks.add(new Entry(0, outcomes + coherent));
    blocks.addAll(new Opening(spelling).with(report.enforcement()));
    return blocks;
  }

  private List<Block> headline() {
    List<Block> blocks = new ArrayList<>();
    String headline =
        report
            .zone()
            .map(zone -> ZoneWords.estimated(zone, report))
            .or(() -> exact.acceptable().map(this::headline))
            .orElseGet(this::uncounted);
    blocks.add(new Sentence(0, headline));
    report.deal().ifPresent(deal -> blocks.addAll(WorldsBlocks.deal(deal)));
    blocks.addAll(hinges());
    return blocks;
  }

  private List<Block> hinges() {
    return report
        .conflict()
        .flatMap(conflict -> SourcesBlocks.together(Hinges.of(conflict), MOST_HINGES))
        .map(
            sources ->
                "No deal hangs on " + sources + ", each by itself (parley sources says more).")
        .<List<Block>>map(words -> List.of(new Sentence(0, words)))
        .orElse(List.of());
  }

  private String enforced() {
    int count = report.enforced().cardinality();
    return count == 1 ? "the enforced position" : "all " + Words.plural(count, "enforced position");
  }

  private String headline(OutcomeSet acceptable) {
    if (exact.coherent().filter(count -> count.signum() == 0).isPresent()) {
      return ZoneWords.NO_SENSE;
    }
    BigInteger count = acceptable.count();
    return count.signum() == 0
        ? "No coherent outcome satisfies " + enforced() + "."
        : Words.plural(count, "coherent outcome")
            + " ("
            + share(Optional.of(count))
            + (count.equals(BigInteger.ONE) ? ") satisfies " : ") satisfy ")
            + enforced()
            + ".";
  }

  /** What the search for conflicts knows without counting. */
  private String uncounted() {
    if (report.isImpossible()) {
      return "No coherent outcome satisfies " + enforced() + ".";
    }
    if (report.conflict().flatMap(c -> c.found(Diagnosis.NoConflict.class)).isPresent()) {
      return "Some coherent outcome satisfies "
          + enforced()
          + "; how many do is not known exactly, and the notes below say why.";
    }
    return "How many coherent outcomes satisfy "
        + enforced()
        + " is not known exactly; the notes below say why.";
  }

  private String share(Optional<BigInteger> count) {
    return exact.share(count).map(Words::percent).orElse("");
  }

  private List<Block> ladder() {
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

  private List<Block> parties() {
    List<GridRow> rows = new ArrayList<>();
    for (int party = 0; party < scenario.parties().size(); party++) {
      int lines = report.groups().parties().get(party).cardinality();
      int subset = report.groups().partyIndex(party);
      if (lines > 0) {
        rows.add(
            GridRow.of(
                new GridCell.Text(scenario.parties().get(party).title()),
                new GridCell.Figure(Words.plural(lines, "line")),
                figures.count(exact.subset(subset)),
                figures.share(exact.subset(subset), counts -> counts.subsetAccepted(subset))));
      }
    }
    GridColumn figures = GridColumn.figures();
    return List.of(
        new Heading(0, "Coherent outcomes each party could sign by its own enforced lines"),
        Grid.of(1, GridColumn.words(), figures, figures, figures).with(rows));
  }

  private List<Block> relaxations() {
    return report
        .conflict()
        .filter(conflict -> !conflict.relaxations().isEmpty())
        .map(
            conflict ->
                ConflictBlocks.relaxations(
                    conflict, Excess.written(MOST_RELAXATIONS, "relaxations.csv"), spelling))
        .orElse(List.of());
  }

  private List<Block> nearest() {
    if (report.kept().isEmpty()) {
      return List.of();
    }
    DealBlocks deal = new DealBlocks(scenario);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(0, nearestHeading()));
    blocks.add(new Items(1, true, items(deal), Optional.empty()));
    blocks.add(
        new Sentence(
            1, "option by option in outcome_options.csv; parley outcomes says who moves where"));
    return blocks;
  }

  private List<Item> items(DealBlocks deal) {
    KeptOutcome first = report.kept().get(0);
    List<Item> items = new ArrayList<>();
    for (KeptOutcome kept : report.kept().stream().limit(MOST_OUTCOMES).toList()) {
      Block what = items.isEmpty() ? deal.whole(kept) : new Entry(0, deal.differences(kept, first));
      items.add(item(kept, what));
    }
    return items;
  }

  private String nearestHeading() {
    boolean isCounted = exact.acceptable().isPresent();
    if (report.kept().get(0).crossed().isEmpty()) {
      return "Acceptable outcomes"
          + (isCounted
              ? ": the one asking least, then others drawn at random"
              : report.zone().isPresent() && exact.coherent().isPresent()
                  ? " among the weighted draws"
                  : " among the draws");
    }
    return isCounted
        ? "Outcomes that cross fewest enforced lines, least firm first"
        : "Outcomes drawn that cross fewest enforced lines; others may cross fewer";
  }

  private Item item(KeptOutcome kept, Block what) {
    String crossed = String.join(", ", Positions.ids(scenario, kept.crossed()));
    return new Item(
        "crosses " + (crossed.isEmpty() ? OutcomesBlocks.NO_LINE : crossed),
        kept.alike().map(n -> "(" + Words.plural(n, "outcome") + ")").orElse(""),
        List.of(new Entry(0, "steps asked: " + OutcomesBlocks.steps(kept)), what));
  }
}
