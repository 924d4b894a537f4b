package org.parley.page;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.answer.ConflictReport;
import org.parley.answer.Hinges;
import org.parley.answer.RunReport;
import org.parley.conflict.Diagnosis;
import org.parley.files.ExactFigures;
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
import org.parley.scenario.Scenario;
import org.parley.table.Words;

/** A run, so short that it fits on one screen. */
public final class RunBlocks {

  private static final int MOST_RELAXATIONS = 5;
  private static final int MOST_HINGES = 5;
  private static final int MOST_CORES = 3;

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

  /** The whole answer, in which draws count for little where the exact figure stands. */
  public static Blocks of(RunReport report, Spelling spelling) {
    return of(report, spelling, false);
  }

  /**
   * The whole answer.
   *
   * @param isDrawnOnPurpose whether the draws were asked for, and so are told even in brief
   */
  public static Blocks of(RunReport report, Spelling spelling, boolean isDrawnOnPurpose) {
    return new RunBlocks(report, spelling).blocks(isDrawnOnPurpose);
  }

  /** How many outcomes satisfy what is enforced, and how likely a deal is where that is known. */
  public static List<Block> headline(RunReport report, Spelling spelling) {
    return new RunBlocks(report, spelling).headline();
  }

  /** What is left by step of the ladder, by party and by line, each under a heading. */
  public static List<List<Block>> left(RunReport report, Spelling spelling) {
    RunBlocks blocks = new RunBlocks(report, spelling);
    List<Block> lines = new RedLinesBlocks(report, blocks.exact, blocks.figures).blocks();
    List<Block> ladder = new LadderBlocks(report, blocks.exact, blocks.figures).whole();
    return List.of(ladder, blocks.parties(), lines);
  }

  /** The outcomes that come nearest to a deal, or some acceptable ones. */
  public static List<Block> nearest(RunReport report, Spelling spelling) {
    return new NearestBlocks(report, new ExactFigures(report.exact())).whole();
  }

  /** What was drawn, and whether anything was cut short. */
  public static List<Block> drawn(RunReport report, Spelling spelling) {
    return new DrawnBlocks(report, new ExactFigures(report.exact()), spelling).blocks();
  }

  private Blocks blocks(boolean isDrawnOnPurpose) {
    DrawnBlocks drawn = new DrawnBlocks(report, exact, spelling);
    LadderBlocks ladder = new LadderBlocks(report, exact, figures);
    DealBlocks deal = new DealBlocks(scenario);
    NearestBlocks nearest = new NearestBlocks(report, exact);
    boolean isDrawnTold = isDrawnOnPurpose || exact.acceptable().isEmpty() || !report.isComplete();
    List<Block> closing = new ArrayList<>(isDrawnTold ? drawn.blocks() : List.of());
    closing.addAll(Notes.of(report.notes(), spelling));
    return new Blocks.Builder()
        .section(opening())
        .section(headline())
        .section(relaxations())
        .section(ladder.brief(), ladder.whole())
        .section(parties())
        .section(new RedLinesBlocks(report, exact, figures).blocks())
        .section(
            report.common().map(deal::commonBriefly).orElse(List.of()),
            report.common().map(deal::commonInTitles).orElse(List.of()))
        .section(nearest.brief(), nearest.whole())
        .detail(isDrawnTold ? List.of() : drawn.blocks())
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
    exact.coherent().flatMap(this::noAgreements).ifPresent(blocks::add);
    blocks.addAll(new Opening(spelling).with(report.enforcement()));
    return blocks;
  }

  /** How many outcomes make sense and are left out all the same; nothing where none is. */
  private Optional<Block> noAgreements(BigInteger coherent) {
    return report
        .sensible()
        .map(sensible -> sensible.subtract(coherent))
        .filter(more -> more.signum() > 0)
        .map(
            more ->
                new Sentence(
                    0,
                    Words.count(more)
                        + (more.equals(BigInteger.ONE)
                            ? " more makes sense but is no agreement by "
                            : " more make sense but are no agreement by ")
                        + String.join(", ", report.asked().agreements())));
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
    blocks.addAll(cores());
    report.deal().ifPresent(deal -> blocks.addAll(WorldsBlocks.deal(deal)));
    blocks.addAll(hinges());
    return blocks;
  }

  /** Which lines cannot hold together, the smallest sets first. */
  private List<Block> cores() {
    List<BitSet> cores = report.conflict().map(ConflictReport::cores).orElse(List.of());
    if (cores.isEmpty()) {
      return List.of();
    }
    String first =
        cores.stream()
            .limit(MOST_CORES)
            .map(core -> String.join(" + ", Positions.ids(scenario, core)))
            .collect(Collectors.joining("; "));
    int more = cores.size() - MOST_CORES;
    String others = more > 0 ? "; and " + Words.plural(more, "more conflict core") : "";
    return List.of(new Entry(0, "Cannot hold together: " + first + others + "."));
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

  private String headline(BigInteger count) {
    if (exact.coherent().filter(all -> all.signum() == 0).isPresent()) {
      return ZoneWords.NO_SENSE;
    }
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
    if (rows.isEmpty()) {
      return List.of();
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
}
