package org.parley.page;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.parley.answer.WorldsReport;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.page.words.ProbabilityWords;
import org.parley.scenario.Scenario;
import org.parley.worlds.Probability;

/** The part about worlds that says which parties block a deal. */
final class WorldsBlockers {

  /** Rounding leaves less than this of a difference that is none. */
  private static final double NOTHING = 1e-9;

  /** Letters of a party's title. */
  private static final int TITLE = 50;

  private final WorldsReport report;
  private final Scenario scenario;

  private WorldsBlockers(WorldsReport report) {
    this.report = report;
    this.scenario = report.scenario();
  }

  /** A section; empty where nothing is known or no line can bind. */
  static List<Block> of(WorldsReport report) {
    WorldsBlockers builder = new WorldsBlockers(report);
    List<Integer> parties = builder.parties(report::canBind);
    return report
        .deal()
        .filter(deal -> !parties.isEmpty())
        .map(deal -> builder.blockers(deal, parties))
        .orElse(List.of());
  }

  /** Parties with a position of a kind. */
  private List<Integer> parties(IntPredicate kind) {
    return IntStream.range(0, scenario.positions().size())
        .filter(kind)
        .map(position -> report.model().positions().get(position).party())
        .sorted()
        .distinct()
        .boxed()
        .toList();
  }

  private List<Block> blockers(Probability deal, List<Integer> parties) {
    Grid grid = Grid.of(1, GridColumn.words(), GridColumn.figures());
    for (int party : parties) {
      String title = scenario.parties().get(party).title();
      double blocked = blocked(party);
      grid =
          grid.row(
              GridCell.Excerpt.of(title, TITLE),
              new GridCell.Share(blocked, ProbabilityWords.percent(blocked)));
    }
    return List.of(
        new Heading(
            0,
            "Who blocks "
                + ProbabilityWords.basis(deal)
                + ": no deal, but one if none of the party's lines bound"),
        grid,
        new Sentence(1, sentence(1 - deal.value())));
  }

  private double blocked(int party) {
    return report
        .exact()
        .<Probability>map(exact -> exact.blocked().get(party))
        .or(() -> report.sampled().map(sampled -> sampled.blocked(party)))
        .map(Probability::value)
        .orElse(Double.NaN);
  }

  /**
   * What the shares do not show by themselves: whether several parties block the same worlds, or
   * none does.
   */
  private String sentence(double without) {
    double[] blocked = blockedByThoseInTheWay();
    boolean isExact = report.exact().isPresent();
    double least = without - DoubleStream.of(blocked).sum();
    double most = without - DoubleStream.of(blocked).max().orElse(0);
    if (isExact && blocked.length == 2) {
      // No party can open a deal where the lines of either alone leave none, and lines of different
      // parties bind independently.
      most = (without - blocked[0]) * (without - blocked[1]);
      least = most;
    }
    if (most > NOTHING) {
      return "In "
          + between(least, most)
          + (isExact ? " of worlds" : " of the worlds drawn")
          + " there is no deal, and no single party could open one alone by giving up all its"
          + " lines.";
    }
    double[] shown = parties(report::canBind).stream().mapToDouble(this::blocked).toArray();
    return isExact && areEqual(without, shown)
        ? "Equal shares: wherever there is no deal, each of them alone could open one by giving up"
            + " all its lines."
        : "";
  }

  private double[] blockedByThoseInTheWay() {
    return parties(position -> report.canBind(position) && !report.bystanders().get(position))
        .stream()
        .mapToDouble(this::blocked)
        .toArray();
  }

  /** Whether there are several parties and each blocks in every world without a deal. */
  private static boolean areEqual(double without, double... blocked) {
    return without > NOTHING
        && blocked.length > 1
        && DoubleStream.of(blocked).allMatch(b -> b > without - NOTHING);
  }

  private static String between(double least, double most) {
    String from = ProbabilityWords.percent(least);
    String to = ProbabilityWords.percent(most);
    if (from.equals(to)) {
      return to;
    }
    return least > NOTHING ? from + " to " + to : "up to " + to;
  }
}
