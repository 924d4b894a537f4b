package org.parley.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.parley.answer.WorldsReport;
import org.parley.answer.WorldsReport.ExactPart;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.page.words.ProbabilityWords;
import org.parley.page.words.Spelling;
import org.parley.scenario.Scenario;
import org.parley.sensitivity.OneAtATime.Swing;
import org.parley.sensitivity.SobolIndex;
import org.parley.table.Words;

/** The part about worlds that says what hangs on the ranges of firmness. */
final class WorldsRanges {

  /** Less than this of the variance is not worth a line. */
  private static final double LEAST_SHARE = 0.005;

  private final WorldsReport report;
  private final Scenario scenario;
  private final Spelling spelling;

  WorldsRanges(WorldsReport report, Spelling spelling) {
    this.report = report;
    this.spelling = spelling;
    this.scenario = report.scenario();
  }

  /** A section for each of the two; none where nothing is exact. */
  List<List<Block>> sections() {
    return report.exact().map(exact -> List.of(swings(exact), indices(exact))).orElse(List.of());
  }

  private String id(int position) {
    return scenario.positions().get(position).id();
  }

  private List<Block> swings(ExactPart exact) {
    List<Swing> swings =
        exact.swings().stream()
            .filter(swing -> !report.bystanders().get(swing.position()))
            .sorted(Comparator.comparingDouble((Swing s) -> s.dealAtHigh() - s.dealAtLow()))
            .toList();
    if (swings.isEmpty()) {
      return List.of();
    }
    Grid grid =
        Grid.of(
            1,
            GridColumn.words(),
            GridColumn.words().headed("firmness"),
            GridColumn.figures().headed("at low end"),
            GridColumn.figures().headed("at high end"),
            GridColumn.words());
    for (Swing swing : swings) {
      grid =
          grid.row(
              new GridCell.Id(id(swing.position())),
              new GridCell.Figure(swing.range().low() + " to " + swing.range().high()),
              share(swing.dealAtLow()),
              share(swing.dealAtHigh()),
              new GridCell.Text(crossing(swing)));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Heading(
            0, "If one firmness alone were different (exact): chance of a deal at either end"));
    blocks.add(grid.folded(WorldsEffects.rest("positions_sensitivity.csv", spelling)));
    if (swings.stream().noneMatch(Swing::flips)) {
      blocks.add(none(swings));
    }
    return blocks;
  }

  private static GridCell share(double share) {
    return new GridCell.Share(share, ProbabilityWords.percent(share));
  }

  private String threshold() {
    return Words.level(report.settings().threshold());
  }

  private String crossing(Swing swing) {
    return swing.flips()
        ? "crosses " + threshold() + " at " + fraction(swing.turning().getAsDouble())
        : "";
  }

  private Sentence none(List<Swing> swings) {
    DoubleStream low = swings.stream().mapToDouble(Swing::dealAtHigh);
    DoubleStream high = swings.stream().mapToDouble(Swing::dealAtLow);
    return new Sentence(
        1,
        "None carries a deal across "
            + threshold()
            + "; its chance stays between "
            + ProbabilityWords.percent(low.min().orElseThrow())
            + " and "
            + ProbabilityWords.percent(high.max().orElseThrow())
            + ".");
  }

  private List<Block> indices(ExactPart exact) {
    List<SobolIndex> ranked =
        exact.indices().stream()
            .filter(index -> index.total().estimate() > LEAST_SHARE)
            .sorted(Comparator.comparingDouble((SobolIndex i) -> -i.total().estimate()))
            .toList();
    if (ranked.isEmpty()) {
      return List.of();
    }
    boolean isExact = ranked.get(0).total().isExact();
    return List.of(
        new Heading(
            0,
            "Which range matters ("
                + (isExact ? "exact" : estimated(ranked.get(0)))
                + "): share of the variance of the chance of a deal (Sobol')"),
        (isExact ? exactGrid(ranked) : estimatedGrid(ranked))
            .folded(WorldsEffects.rest("sobol.csv", spelling)));
  }

  private static String estimated(SobolIndex index) {
    return "estimated, with " + Words.level(index.first().level()) + " intervals";
  }

  private Grid exactGrid(List<SobolIndex> ranked) {
    Grid grid =
        Grid.of(
            1,
            GridColumn.words(),
            GridColumn.figures().headed("by itself"),
            GridColumn.figures().headed("with joint effects"));
    for (SobolIndex index : ranked) {
      grid =
          grid.row(
              new GridCell.Id(id(index.input())), variance(index.first()), variance(index.total()));
    }
    return grid;
  }

  private Grid estimatedGrid(List<SobolIndex> ranked) {
    Grid grid =
        Grid.of(
            1,
            GridColumn.words(),
            GridColumn.figures().headed("by itself"),
            GridColumn.words(),
            GridColumn.figures().headed("with joint effects"),
            GridColumn.words());
    for (SobolIndex index : ranked) {
      grid =
          grid.row(
              new GridCell.Id(id(index.input())),
              variance(index.first()),
              new GridCell.Figure(interval(index.first())),
              variance(index.total()),
              new GridCell.Figure(interval(index.total())));
    }
    return grid;
  }

  private static GridCell variance(SobolIndex.Share share) {
    return new GridCell.Share(share.estimate(), fraction(share.estimate()));
  }

  private static String fraction(double share) {
    return String.format(Locale.ROOT, "%.2f", share);
  }

  private static String interval(SobolIndex.Share share) {
    return "[" + fraction(share.low()) + ", " + fraction(share.high()) + "]";
  }
}
