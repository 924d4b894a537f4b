package org.parley.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.parley.report.WorldsReport.Ends;
import org.parley.report.WorldsReport.ExactPart;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;
import org.parley.sensitivity.OneAtATime.Swing;
import org.parley.sensitivity.PositionEffect;
import org.parley.sensitivity.Probability.Sampled;
import org.parley.sensitivity.SampledWorlds;
import org.parley.sensitivity.SobolIndex;

/** The answers about worlds as text, 80 columns wide. */
public final class WorldsText {

  private static final int MOST_LINES = 8;

  /** Rounding leaves less than this of a difference that is none. */
  private static final double NOTHING = 1e-12;

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
    writer.text.append(Heading.of(report.scenario(), report.enforcement(), report.replaced()));
    writer.headline();
    writer.blockers();
    writer.effects();
    writer.flips();
    report.exact().ifPresent(writer::indices);
    writer.text.append(WorldsChoices.options(report));
    writer.text.append(WorldsConditions.of(report));
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
                        + ProbabilityFigures.percent(exact.deal().value())
                        + " of worlds (exact)."));
    report.exact().flatMap(ExactPart::ends).ifPresent(this::ends);
    report.sampled().ifPresent(this::sampled);
    text.append(ZoneText.of(report));
    line("");
  }

  private void ends(Ends ends) {
    String firmest = ProbabilityFigures.percent(ends.dealAtFirmest());
    String softest = ProbabilityFigures.percent(ends.dealAtSoftest());
    wrapped(
        "",
        firmest.equals(softest)
            ? "Wherever firmness lies within its ranges: the same."
            : "Within the ranges of firmness: from "
                + firmest
                + " (all at their firmest) to "
                + softest
                + " (all at their softest).");
  }

  private void sampled(SampledWorlds sampled) {
    Sampled deal = sampled.deal();
    line(
        "Sampled: a deal in "
            + Words.count(deal.proportion().successes())
            + " of "
            + Words.plural(deal.proportion().trials(), "world")
            + ", "
            + Words.level(deal.interval().level())
            + " interval");
    line(
        "  "
            + Words.percents(deal.interval())
            + " ("
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
    report.exact().filter(WorldsText::areEqual).ifPresent(exact -> equalShares());
    line("");
  }

  /** Whether several parties block in every world without a deal. */
  private static boolean areEqual(ExactPart exact) {
    double without = 1 - exact.deal().value();
    return exact.blocked().stream().filter(b -> b.value() > without * (1 - 1e-9)).count() > 1
        && without > NOTHING;
  }

  private void equalShares() {
    wrapped(
        "  ",
        "Equal shares: wherever there is no deal, each of them alone could open one by giving up all"
            + " its lines.");
  }

  private void effects() {
    List<PositionEffect> effects =
        report.effects().stream()
            .filter(effect -> tables.canBind(effect.position()))
            .filter(effect -> Math.abs(effect.difference()) > NOTHING)
            .filter(effect -> !report.bystanders().get(effect.position()))
            .sorted(Comparator.comparingDouble(PositionEffect::difference).reversed())
            .toList();
    if (effects.isEmpty()) {
      return;
    }
    boolean isWorthIt = effects.stream().anyMatch(effect -> !(effect.information() <= NOTHING));
    String title = "What matters: chance of a deal once it is known whether a line binds";
    String cost = "if preparing for a deal costs " + level() + " of its worth";
    if (isWorthIt) {
      wrapped("", title + ", and the value of finding out, " + cost);
    } else {
      line(title);
    }
    text.append(effects(effects, isWorthIt).text());
    rest(effects.size(), "positions_sensitivity.csv");
    if (!isWorthIt) {
      wrapped("  ", "Finding out about one line does not change whether to prepare, " + cost + ".");
    }
    bystanders();
    line("");
  }

  private void bystanders() {
    String telling =
        report.effects().stream()
            .filter(effect -> tables.canBind(effect.position()))
            .filter(effect -> report.bystanders().get(effect.position()))
            .filter(effect -> Math.abs(effect.difference()) > NOTHING)
            .map(effect -> scenario.positions().get(effect.position()).id())
            .collect(Collectors.joining(", "));
    if (!telling.isEmpty()) {
      wrapped(
          "  ",
          "Left out, as they never stand in the way by themselves and only tell of their party's"
              + " other lines: "
              + telling
              + ".");
    }
  }

  private Grid effects(List<PositionEffect> effects, boolean isWorthIt) {
    Grid grid = new Grid("llrrrr");
    List<String> heading = new ArrayList<>(List.of("", "", "binds", "does not", "change"));
    heading.addAll(isWorthIt ? List.of("value") : List.of());
    grid.row(heading.toArray(String[]::new));
    for (PositionEffect effect : effects.subList(0, Math.min(MOST_LINES, effects.size()))) {
      Position position = scenario.positions().get(effect.position());
      List<String> cells = new ArrayList<>();
      cells.add(position.id());
      cells.add(Words.cut(position.text(), isWorthIt ? 24 : 32));
      cells.add(ProbabilityFigures.percent(effect.dealIfBinds().value()));
      cells.add(ProbabilityFigures.percent(effect.dealIfIdle().value()));
      cells.add(ProbabilityFigures.percent(effect.difference()));
      cells.addAll(isWorthIt ? List.of(shown(effect.information())) : List.of());
      grid.row(cells.toArray(String[]::new));
    }
    return grid;
  }

  private String level() {
    return Words.level(report.settings().threshold());
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
    List<Swing> flips = report.exact().get().swings().stream().filter(Swing::flips).toList();
    if (flips.isEmpty()) {
      line("No single firmness within its range carries a deal across " + level() + ".");
    } else {
      line("A deal is carried across " + level() + " by one firmness alone");
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
}
