package org.parley.page;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.parley.answer.WorldsReport;
import org.parley.answer.WorldsReport.ExactPart;
import org.parley.files.ProbabilityFigures;
import org.parley.scenario.Scenario;
import org.parley.sensitivity.OneAtATime.Swing;
import org.parley.sensitivity.SobolIndex;
import org.parley.table.Words;

/** The part of the text about worlds that says what hangs on the ranges of firmness. */
final class WorldsRanges {

  /** Less than this of the variance is not worth a line. */
  private static final double LEAST_SHARE = 0.005;

  private final WorldsReport report;
  private final Scenario scenario;
  private final StringBuilder text = new StringBuilder();

  private WorldsRanges(WorldsReport report) {
    this.report = report;
    this.scenario = report.scenario();
  }

  /** The text, each part ended by an empty line; empty where nothing is exact. */
  static String of(WorldsReport report) {
    WorldsRanges writer = new WorldsRanges(report);
    report.exact().ifPresent(writer::swings);
    report.exact().ifPresent(writer::indices);
    return writer.text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private String id(int position) {
    return scenario.positions().get(position).id();
  }

  private void swings(ExactPart exact) {
    List<Swing> swings =
        exact.swings().stream()
            .filter(swing -> !report.bystanders().get(swing.position()))
            .sorted(Comparator.comparingDouble((Swing s) -> s.dealAtHigh() - s.dealAtLow()))
            .toList();
    if (swings.isEmpty()) {
      return;
    }
    line("If one firmness alone were different (exact): chance of a deal at either end");
    Grid grid = new Grid("llrrl").row("", "firmness", "at low end", "at high end", "");
    for (Swing swing : swings.subList(0, Math.min(WorldsEffects.MOST_LINES, swings.size()))) {
      grid.row(
          id(swing.position()),
          swing.range().low() + " to " + swing.range().high(),
          ProbabilityFigures.percent(swing.dealAtLow()),
          ProbabilityFigures.percent(swing.dealAtHigh()),
          crossing(swing));
    }
    text.append(grid.text());
    WorldsEffects.rest(text, swings.size(), "positions_sensitivity.csv");
    if (swings.stream().noneMatch(Swing::flips)) {
      none(swings);
    }
    line("");
  }

  private String threshold() {
    return Words.level(report.settings().threshold());
  }

  private String crossing(Swing swing) {
    return swing.flips()
        ? "crosses " + threshold() + " at " + fraction(swing.turning().getAsDouble())
        : "";
  }

  private void none(List<Swing> swings) {
    DoubleStream low = swings.stream().mapToDouble(Swing::dealAtHigh);
    DoubleStream high = swings.stream().mapToDouble(Swing::dealAtLow);
    Wrapped.append(
        text,
        "  ",
        "None carries a deal across "
            + threshold()
            + "; its chance stays between "
            + ProbabilityFigures.percent(low.min().orElseThrow())
            + " and "
            + ProbabilityFigures.percent(high.max().orElseThrow())
            + ".");
  }

  private void indices(ExactPart exact) {
    List<SobolIndex> ranked =
        exact.indices().stream()
            .filter(index -> index.total().estimate() > LEAST_SHARE)
            .sorted(Comparator.comparingDouble((SobolIndex i) -> -i.total().estimate()))
            .toList();
    if (ranked.isEmpty()) {
      return;
    }
    Wrapped.append(
        text,
        "",
        "Which range matters (estimated, with "
            + Words.level(ranked.get(0).first().level())
            + " intervals): share of the variance of the chance of a deal (Sobol')");
    Grid grid = new Grid("lrlrl").row("", "by itself", "", "with joint effects", "");
    for (SobolIndex index : ranked.subList(0, Math.min(WorldsEffects.MOST_LINES, ranked.size()))) {
      grid.row(
          id(index.input()),
          fraction(index.first().estimate()),
          interval(index.first()),
          fraction(index.total().estimate()),
          interval(index.total()));
    }
    text.append(grid.text());
    WorldsEffects.rest(text, ranked.size(), "sobol.csv");
    line("");
  }

  private static String fraction(double share) {
    return String.format(Locale.ROOT, "%.2f", share);
  }

  private static String interval(SobolIndex.Share share) {
    return "[" + fraction(share.low()) + ", " + fraction(share.high()) + "]";
  }
}
