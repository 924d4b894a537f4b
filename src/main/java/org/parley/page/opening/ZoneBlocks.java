package org.parley.page.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parley.answer.OpeningReport;
import org.parley.page.Notes;
import org.parley.page.Opening;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Blocks;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.page.words.ChangeWords;
import org.parley.page.words.ProbabilityWords;
import org.parley.page.words.Spelling;
import org.parley.process.course.CourseEnd;
import org.parley.process.opening.ExactChances;
import org.parley.process.opening.OpeningTally;
import org.parley.stat.Proportion;
import org.parley.table.Words;

/** When a zone opens. */
public final class ZoneBlocks {

  private static final int MOST_ROUNDS = 9;

  private final OpeningReport report;
  private final Spelling spelling;

  private ZoneBlocks(OpeningReport report, Spelling spelling) {
    this.report = report;
    this.spelling = spelling;
  }

  /** The whole answer. */
  public static Blocks of(OpeningReport report, Spelling spelling) {
    return new ZoneBlocks(report, spelling).blocks();
  }

  private Blocks blocks() {
    List<Block> opening =
        new ArrayList<>(
            new Opening(spelling).of(report.scenario(), report.enforcement(), report.replaced()));
    changes().ifPresent(opening::add);
    Blocks.Builder blocks = new Blocks.Builder().section(opening);
    if (report.exact().isPresent() || report.sampled().isPresent()) {
      blocks
          .section(rounds())
          .section(ChanceBlocks.of(report.swings(), "by the last round", "chances.csv"))
          .section(VarianceBlocks.of(report.swings(), "chances.csv"))
          .section(new GivingBlocks(report).blocks())
          .section(new EventBlocks(report).blocks());
    }
    return blocks.closing(Notes.of(report.notes(), spelling));
  }

  private Optional<Block> changes() {
    List<String> changes = ChangeWords.of(report.settings().change());
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of(new Sentence(0, "changed: " + String.join(", ", changes)));
  }

  private String method() {
    return report.exact().isPresent()
        ? ProbabilityWords.EXACT
        : "("
            + Words.plural(report.sampled().map(OpeningTally::talks).orElse(0L), "talk")
            + " simulated)";
  }

  private List<Block> rounds() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(0, "Chance that a zone is open by the end of a round " + method()));
    Grid grid = Grid.of(1, GridColumn.words(), GridColumn.words(), GridColumn.figures());
    grid = grid.row(new GridCell.Text("as the talks begin"), GridCell.EMPTY, share(start()));
    for (int round : shown()) {
      String day = report.process().calendar().map(c -> c.day(round).toString()).orElse("");
      grid =
          grid.row(new GridCell.Text("round " + round), new GridCell.Text(day), share(by(round)));
    }
    blocks.add(grid);
    report
        .exact()
        .filter(exact -> exact.byTheEnd() <= 0)
        .ifPresent(
            exact ->
                blocks.add(
                    new Sentence(1, "No zone can open, whatever happens: no deal is possible.")));
    meanRound()
        .ifPresent(
            mean ->
                blocks.add(
                    new Sentence(
                        1,
                        "Where it opens in a round, that is on average round "
                            + String.format(Locale.ROOT, "%.1f", mean)
                            + ".")));
    report.sampled().ifPresent(tally -> blocks.add(new Sentence(1, sampled(tally))));
    compared().ifPresent(text -> blocks.add(new Sentence(1, text)));
    ended().ifPresent(text -> blocks.add(new Sentence(1, text)));
    return blocks;
  }

  static GridCell share(double share) {
    return GridCell.Bar.of(new GridCell.Share(share, ProbabilityWords.percent(share)));
  }

  private double start() {
    return report
        .exact()
        .map(ExactChances::start)
        .orElseGet(() -> report.sampled().map(t -> (double) t.start() / t.talks()).orElse(0.0));
  }

  private double by(int round) {
    return report
        .exact()
        .map(exact -> exact.by(round))
        .orElseGet(() -> report.sampled().map(t -> (double) t.by(round) / t.talks()).orElse(0.0));
  }

  private int last() {
    return report.process().rounds() - 1;
  }

  /** All rounds where they are few; else the first, the last and some between. */
  private List<Integer> shown() {
    TreeSet<Integer> shown = new TreeSet<>();
    int count = Math.min(MOST_ROUNDS, last() + 1);
    for (int k = 0; k < count; k++) {
      shown.add(count == 1 ? last() : (int) Math.round((double) k * last() / (count - 1)));
    }
    return List.copyOf(shown);
  }

  private Optional<Double> meanRound() {
    return report
        .exact()
        .flatMap(ExactChances::meanRound)
        .or(() -> report.sampled().filter(t -> t.opened() > 0).map(this::meanRound));
  }

  private double meanRound(OpeningTally tally) {
    double sum = 0;
    for (int round = 0; round <= last(); round++) {
      sum += (double) round * tally.at(round);
    }
    return sum / tally.opened();
  }

  private String sampled(OpeningTally tally) {
    Proportion share = new Proportion(tally.by(last()), tally.talks());
    return "By the last round "
        + ProbabilityWords.percent(share.share())
        + " "
        + Words.percents(share.interval(report.settings().level()))
        + " of "
        + Words.plural(tally.talks(), "simulated talk")
        + ".";
  }

  private Optional<String> compared() {
    if (!report.settings().isChanged()) {
      return Optional.empty();
    }
    Optional<String> exact =
        report
            .unchanged()
            .map(
                before ->
                    "As the scenario has it: "
                        + ProbabilityWords.percent(before.byTheEnd())
                        + " by the last round "
                        + ProbabilityWords.EXACT
                        + ".");
    return exact.or(() -> report.sampled().map(ZoneBlocks::paired));
  }

  private static String paired(OpeningTally tally) {
    return "In the same talks, the change opens a zone in "
        + Words.count(tally.gained())
        + " that had none, and closes that of "
        + Words.count(tally.lost())
        + ".";
  }

  private Optional<String> ended() {
    Map<CourseEnd, ? extends Number> ended =
        report
            .exact()
            .<Map<CourseEnd, ? extends Number>>map(ExactChances::ended)
            .orElseGet(() -> Map.of());
    return ended.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Over before a zone that could have opened: "
                + ended.entrySet().stream()
                    .map(e -> ended(e.getKey()) + " " + percent(e.getValue()))
                    .collect(Collectors.joining(", "))
                + ".");
  }

  private static String percent(Number share) {
    return ProbabilityWords.percent(share.doubleValue());
  }

  private String ended(CourseEnd end) {
    return end instanceof CourseEnd.Left left
        ? report.scenario().parties().get(left.party()).id() + " leaves"
        : ((CourseEnd.Ended) end).reason();
  }
}
