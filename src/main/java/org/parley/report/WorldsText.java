package org.parley.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.parley.report.WorldsReport.Boxes;
import org.parley.report.WorldsReport.ExactPart;
import org.parley.scenario.Scenario;
import org.parley.sensitivity.FoundBox;
import org.parley.sensitivity.OneAtATime.Swing;
import org.parley.sensitivity.PositionEffect;
import org.parley.sensitivity.Probability.Sampled;
import org.parley.sensitivity.SampledWorlds;
import org.parley.sensitivity.SobolIndex;

/** The answers about worlds as text, 80 columns wide. */
public final class WorldsText {

  private static final int MOST_LINES = 8;

  private final WorldsReport report;
  private final Scenario scenario;
  private final WorldsTables tables;
  private final StringBuilder text = new StringBuilder();

  private WorldsText(WorldsReport report) {
    this.report = report;
    this.scenario = report.scenario();
    this.tables = new WorldsTables(report);
  }

  /** The text, ended by a newline. */
  public static String of(WorldsReport report) {
    WorldsText writer = new WorldsText(report);
    writer.line(report.scenario().title() + "  [" + report.scenario().id() + "]");
    writer.line("");
    writer.headline();
    writer.blockers();
    writer.effects();
    writer.flips();
    report.exact().ifPresent(writer::indices);
    writer.text.append(WorldsChoices.options(report));
    writer.discovery();
    writer.text.append(WorldsChoices.assumptions(report, writer.tables));
    WorldsFiles.warnings(report).forEach(warning -> writer.wrapped("", "warning: " + warning));
    report.notes().forEach(note -> writer.wrapped("", "note: " + note));
    return writer.text.toString();
  }

  /** The short form for the screen of a run. */
  static String deal(double probability) {
    return "Under the assumed firmness a deal exists in "
        + ProbabilityFigures.percent(probability)
        + " of worlds\n  (exact; parley worlds says more).";
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void wrapped(String indent, String words) {
    Wrapped.append(text, indent, words);
  }

  private void headline() {
    report
        .exact()
        .ifPresent(
            exact ->
                line(
                    "A deal exists in "
                        + atLeast()
                        + ProbabilityFigures.percent(exact.deal().value())
                        + " of worlds (exact)."));
    report.sampled().ifPresent(this::sampled);
    text.append(ZoneText.of(report));
    line("");
  }

  private String atLeast() {
    return report.relaxationsComplete() ? "" : "at least ";
  }

  private void sampled(SampledWorlds sampled) {
    Sampled deal = sampled.deal();
    line(
        "Sampled: a deal in "
            + Words.count(deal.proportion().successes())
            + " of "
            + Words.plural(deal.proportion().trials(), "world")
            + ", "
            + Words.percent(deal.interval().level())
            + " interval");
    line(
        "  ["
            + Words.percent(deal.interval().low())
            + ", "
            + Words.percent(deal.interval().high())
            + "] ("
            + deal.interval().method().label()
            + "), seed "
            + report.settings().seed());
    line("  stopped: " + WorldsHeadline.reason(sampled.reason()));
  }

  private void blockers() {
    line("Who blocks: no deal, but one if none of the party's lines bound");
    Grid grid = new Grid("lr");
    for (int index = 0; index < scenario.parties().size(); index++) {
      int party = index;
      double blocked =
          report
              .exact()
              .map(e -> e.blocked().get(party).value())
              .or(() -> report.sampled().map(s -> s.blocked(party).value()))
              .orElse(Double.NaN);
      grid.row(
          Words.cut(scenario.parties().get(party).title(), 50),
          ProbabilityFigures.percent(blocked));
    }
    text.append(grid.text());
    line("");
  }

  private void effects() {
    List<PositionEffect> effects =
        report.effects().stream()
            .filter(effect -> tables.canBind(effect.position()))
            .filter(effect -> Math.abs(effect.difference()) > 1e-12)
            .sorted(Comparator.comparingDouble(PositionEffect::difference).reversed())
            .toList();
    if (effects.isEmpty()) {
      return;
    }
    line("What matters: chance of a deal once it is known whether a line binds, and the");
    line(
        "value of finding out, if preparing for a deal costs "
            + Words.percent(report.settings().threshold())
            + " of its worth");
    Grid grid = new Grid("llrrrr").row("", "", "binds", "does not", "change", "value");
    for (PositionEffect effect : effects.subList(0, Math.min(MOST_LINES, effects.size()))) {
      grid.row(
          scenario.positions().get(effect.position()).id(),
          Words.cut(scenario.positions().get(effect.position()).text(), 24),
          ProbabilityFigures.percent(effect.dealIfBinds().value()),
          ProbabilityFigures.percent(effect.dealIfIdle().value()),
          ProbabilityFigures.percent(effect.difference()),
          shown(effect.information()));
    }
    text.append(grid.text());
    rest(effects.size(), "positions_sensitivity.csv");
    line("");
  }

  private static String shown(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.4f", value);
  }

  private void rest(int count, String file) {
    if (count > MOST_LINES) {
      line("  and " + (count - MOST_LINES) + " more in " + file);
    }
  }

  private void flips() {
    if (report.exact().isEmpty()) {
      return;
    }
    String threshold = Words.percent(report.settings().threshold());
    List<Swing> flips = report.exact().get().swings().stream().filter(Swing::flips).toList();
    if (flips.isEmpty()) {
      line("No single firmness within its range carries a deal across " + threshold + ".");
    } else {
      line("A deal is carried across " + threshold + " by one firmness alone");
      for (Swing swing : flips) {
        line(
            "  "
                + scenario.positions().get(swing.position()).id()
                + " at "
                + shown(swing.turning().getAsDouble())
                + ", assumed "
                + swing.range().value()
                + " in ["
                + swing.range().low()
                + ", "
                + swing.range().high()
                + "]");
      }
    }
    line("");
  }

  private void indices(ExactPart exact) {
    List<SobolIndex> ranked =
        exact.indices().stream()
            .filter(index -> index.total().estimate() > 0.005)
            .sorted(Comparator.comparingDouble((SobolIndex i) -> -i.total().estimate()))
            .toList();
    if (ranked.isEmpty()) {
      return;
    }
    line("Which range matters: share of the variance of the chance of a deal (Sobol')");
    Grid grid = new Grid("lrlrl").row("", "alone", "", "with others", "");
    for (SobolIndex index : ranked.subList(0, Math.min(MOST_LINES, ranked.size()))) {
      grid.row(
          scenario.positions().get(index.input()).id(),
          fraction(index.first().estimate()),
          interval(index.first()),
          fraction(index.total().estimate()),
          interval(index.total()));
    }
    text.append(grid.text());
    rest(ranked.size(), "sobol.csv");
    line("");
  }

  private static String fraction(double share) {
    return String.format(Locale.ROOT, "%.2f", share);
  }

  private static String interval(SobolIndex.Share share) {
    return "[" + fraction(share.low()) + ", " + fraction(share.high()) + "]";
  }

  private void discovery() {
    BoxWords words = new BoxWords(report);
    Boxes worlds = report.worldBoxes();
    if (!worlds.boxes().isEmpty()) {
      line("When there is a deal (" + worlds.method() + ")");
      for (FoundBox box : worlds.boxes()) {
        wrapped(
            "  ",
            "A deal exists in "
                + ProbabilityFigures.percent(box.density())
                + " of "
                + rest(worlds, box, "worlds")
                + " where "
                + words.worlds(box.box())
                + ": "
                + ProbabilityFigures.percent(box.support())
                + " of all worlds, "
                + ProbabilityFigures.percent(box.coverage())
                + " of those with a deal.");
      }
      line("");
    }
    Boxes outcomes = report.outcomeBoxes();
    if (!outcomes.boxes().isEmpty()) {
      line("Which outcomes are likely to be acceptable (" + outcomes.method() + ")");
      for (FoundBox box : outcomes.boxes()) {
        wrapped(
            "  ",
            "An outcome is acceptable with "
                + ProbabilityFigures.percent(box.density())
                + " on average, not "
                + ProbabilityFigures.percent(outcomes.base())
                + ", in "
                + rest(outcomes, box, "outcomes")
                + " where "
                + words.outcomes(box.box())
                + ": "
                + ProbabilityFigures.percent(box.support())
                + " of coherent outcomes, "
                + ProbabilityFigures.percent(box.coverage())
                + " of the expected zone.");
      }
      line("");
    }
  }

  private static String rest(Boxes boxes, FoundBox box, String what) {
    return boxes.boxes().indexOf(box) == 0 ? what : "the other " + what;
  }
}
