package org.parley.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.answer.WorldsReport;
import org.parley.files.ProbabilityFigures;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;
import org.parley.stat.Interval;
import org.parley.table.Words;
import org.parley.worlds.DecisionFrame;
import org.parley.worlds.PositionEffect;
import org.parley.worlds.Probability.Exact;
import org.parley.worlds.Probability.Sampled;

/** The part of the text about worlds that says what hangs on whether a line binds. */
final class WorldsEffects {

  /** Lines of each list on the screen. */
  static final int MOST_LINES = 8;

  /** Rounding leaves less than this of a difference that is none. */
  private static final double NOTHING = 1e-12;

  private final WorldsReport report;
  private final Scenario scenario;
  private final StringBuilder text = new StringBuilder();

  private WorldsEffects(WorldsReport report) {
    this.report = report;
    this.scenario = report.scenario();
  }

  /** The text, ended by an empty line; empty where nothing hangs on any one line. */
  static String of(WorldsReport report) {
    WorldsEffects writer = new WorldsEffects(report);
    writer.effects();
    return writer.text.toString();
  }

  private void wrapped(String indent, String words) {
    Wrapped.append(text, indent, words);
  }

  /** Effects of lines that can bind and make or tell a difference. */
  private Stream<PositionEffect> telling() {
    return report.effects().stream()
        .filter(effect -> report.canBind(effect.position()))
        .filter(effect -> Math.abs(effect.difference()) > NOTHING);
  }

  private boolean isBystander(PositionEffect effect) {
    return report.bystanders().get(effect.position());
  }

  /**
   * Whether an estimate of a difference may be one of none: the intervals have a point in common.
   */
  private static boolean isByChance(PositionEffect effect) {
    if (!(effect.dealIfBinds() instanceof Sampled binds)
        || !(effect.dealIfIdle() instanceof Sampled idle)) {
      return false;
    }
    Interval one = binds.interval();
    Interval other = idle.interval();
    return one.low() <= other.high() && other.low() <= one.high();
  }

  private void effects() {
    List<PositionEffect> own = telling().filter(effect -> !isBystander(effect)).toList();
    if (own.isEmpty()) {
      return;
    }
    List<PositionEffect> effects =
        own.stream()
            .filter(effect -> !isByChance(effect))
            .sorted(Comparator.comparingDouble(PositionEffect::difference).reversed())
            .toList();
    boolean isWorthIt = effects.stream().anyMatch(effect -> !(effect.information() <= NOTHING));
    String basis = report.deal().map(ProbabilityFigures::basis).orElse("");
    String title =
        "What matters " + basis + ": chance of a deal once it is known whether a line binds";
    String cost = "costs " + level() + " of its worth";
    String value =
        ", and the value of finding out as a share of what a prepared deal is worth, if preparing ";
    wrapped("", isWorthIt ? title + value + cost : title);
    text.append(effects(effects, isWorthIt).text());
    rest(text, effects.size(), "positions_sensitivity.csv");
    if (!isWorthIt && !effects.isEmpty()) {
      wrapped(
          "  ",
          "Finding out about one line does not change whether to prepare, if preparing for a deal "
              + cost
              + ". "
              + informative(effects).orElse(""));
    }
    WorldsReadings.most(report).ifPresent(words -> wrapped("  ", words));
    leftOut("Left out, as the difference may be chance: ", own, WorldsEffects::isByChance);
    leftOut(
        "Left out, as they never stand in the way by themselves and only tell of their party's"
            + " other lines: ",
        telling().toList(),
        this::isBystander);
    text.append('\n');
  }

  private void leftOut(
      String reason, List<PositionEffect> effects, Predicate<PositionEffect> which) {
    String ids =
        effects.stream()
            .filter(which)
            .map(effect -> scenario.positions().get(effect.position()).id())
            .collect(Collectors.joining(", "));
    if (!ids.isEmpty()) {
      wrapped("  ", reason + ids + ".");
    }
  }

  private Grid effects(List<PositionEffect> effects, boolean isWorthIt) {
    Grid grid = new Grid("llrrrr");
    if (effects.isEmpty()) {
      return grid;
    }
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
      cells.addAll(
          isWorthIt ? List.of(ProbabilityFigures.percent(effect.information())) : List.of());
      grid.row(cells.toArray(String[]::new));
    }
    return grid;
  }

  private String level() {
    return Words.level(report.settings().threshold());
  }

  /** How many more there are, where not all are shown. */
  static void rest(StringBuilder text, int count, String file) {
    if (count > MOST_LINES) {
      text.append("  and ")
          .append(count - MOST_LINES)
          .append(" more; -o DIR writes all to ")
          .append(file)
          .append('\n');
    }
  }

  /**
   * The threshold at which finding out is worth something: one is in doubt whether to prepare where
   * that costs about as much as a deal is likely. Nothing where the effects are estimates.
   */
  private Optional<String> informative(List<PositionEffect> effects) {
    return report
        .exact()
        .map(exact -> near(exact.deal()))
        .filter(near -> near.signum() > 0 && near.compareTo(BigDecimal.ONE) < 0)
        .flatMap(near -> informative(effects, near));
  }

  private Optional<String> informative(List<PositionEffect> effects, BigDecimal near) {
    DecisionFrame frame = new DecisionFrame(near.doubleValue());
    return effects.stream()
        .filter(effect -> information(effect, frame) > NOTHING)
        .max(Comparator.comparingDouble(effect -> information(effect, frame)))
        .map(
            effect ->
                "At --threshold "
                    + near.toPlainString()
                    + ", near the chance of a deal, finding out about "
                    + scenario.positions().get(effect.position()).id()
                    + " is worth most.");
  }

  /** Rounded to one digit, or so that one digit is left to 1. */
  private static BigDecimal near(Exact deal) {
    MathContext oneDigit = new MathContext(1);
    return deal.value() <= 0.5
        ? new BigDecimal(deal.value()).round(oneDigit)
        : BigDecimal.ONE.subtract(new BigDecimal(1 - deal.value()).round(oneDigit));
  }

  private static double information(PositionEffect effect, DecisionFrame frame) {
    return frame.information(
        effect.binds().value(), effect.dealIfBinds().value(), effect.dealIfIdle().value());
  }
}
