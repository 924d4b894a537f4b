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
import org.parley.page.block.Block;
import org.parley.page.block.Block.Fold;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.page.block.GridRow;
import org.parley.page.words.ProbabilityWords;
import org.parley.page.words.Spelling;
import org.parley.page.words.Spelling.Choice;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;
import org.parley.stat.Interval;
import org.parley.table.Words;
import org.parley.worlds.DecisionFrame;
import org.parley.worlds.PositionEffect;
import org.parley.worlds.Probability.Exact;
import org.parley.worlds.Probability.Sampled;

/** The part about worlds that says what hangs on whether a line binds. */
final class WorldsEffects {

  private static final int MOST_LINES = 8;

  /** Letters of a position's text beside four figures, and beside three. */
  private static final int BRIEF = 24;

  private static final int LONGER = 32;

  /** Rounding leaves less than this of a difference that is none. */
  private static final double NOTHING = 1e-12;

  private final WorldsReport report;
  private final Scenario scenario;
  private final Spelling spelling;

  WorldsEffects(WorldsReport report, Spelling spelling) {
    this.report = report;
    this.spelling = spelling;
    this.scenario = report.scenario();
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

  /** The figures alone. */
  List<Block> brief() {
    List<Block> blocks = blocks();
    return blocks.subList(0, Math.min(2, blocks.size()));
  }

  /** A section; empty where nothing hangs on any one line. */
  List<Block> blocks() {
    List<PositionEffect> own = telling().filter(effect -> !isBystander(effect)).toList();
    if (own.isEmpty()) {
      return List.of();
    }
    List<PositionEffect> effects =
        own.stream()
            .filter(effect -> !isByChance(effect))
            .sorted(Comparator.comparingDouble(PositionEffect::difference).reversed())
            .toList();
    boolean isWorthIt = effects.stream().anyMatch(effect -> !(effect.information() <= NOTHING));
    List<Block> blocks = new ArrayList<>();
    blocks.add(heading(isWorthIt));
    blocks.add(grid(effects, isWorthIt));
    if (!isWorthIt && !effects.isEmpty()) {
      blocks.add(worthless(effects));
    }
    WorldsReadings.most(report).ifPresent(words -> blocks.add(new Sentence(1, words)));
    leftOut("Left out, as the difference may be chance: ", own, WorldsEffects::isByChance)
        .ifPresent(blocks::add);
    leftOut(
            "Left out, as they never stand in the way by themselves and only tell of their party's"
                + " other lines: ",
            telling().toList(),
            this::isBystander)
        .ifPresent(blocks::add);
    return blocks;
  }

  private Heading heading(boolean isWorthIt) {
    String basis = report.deal().map(ProbabilityWords::basis).orElse("");
    String title =
        "What matters " + basis + ": chance of a deal once it is known whether a line binds";
    String value =
        ", and the value of finding out as a share of what a prepared deal is worth, if preparing ";
    return new Heading(0, isWorthIt ? title + value + cost() : title);
  }

  private Sentence worthless(List<PositionEffect> effects) {
    return new Sentence(
        1,
        "Finding out about one line does not change whether to prepare, if preparing for a deal "
            + cost()
            + ". "
            + informative(effects).orElse(""));
  }

  private String cost() {
    return "costs " + level() + " of its worth";
  }

  private Optional<Sentence> leftOut(
      String reason, List<PositionEffect> effects, Predicate<PositionEffect> which) {
    String ids =
        effects.stream()
            .filter(which)
            .map(effect -> scenario.positions().get(effect.position()).id())
            .collect(Collectors.joining(", "));
    return ids.isEmpty() ? Optional.empty() : Optional.of(new Sentence(1, reason + ids + "."));
  }

  private Grid grid(List<PositionEffect> effects, boolean isWorthIt) {
    List<GridColumn> columns = new ArrayList<>(List.of(GridColumn.words(), GridColumn.words()));
    Stream.of("binds", "does not", "change")
        .forEach(head -> columns.add(GridColumn.figures().headed(head)));
    if (isWorthIt) {
      columns.add(GridColumn.figures().headed("value"));
    }
    return Grid.of(1, columns.toArray(GridColumn[]::new))
        .with(effects.stream().map(effect -> row(effect, isWorthIt)).toList())
        .folded(rest("positions_sensitivity.csv", spelling));
  }

  private GridRow row(PositionEffect effect, boolean isWorthIt) {
    Position position = scenario.positions().get(effect.position());
    List<GridCell> cells = new ArrayList<>();
    cells.add(new GridCell.Id(position.id()));
    cells.add(GridCell.Excerpt.of(position.text(), isWorthIt ? BRIEF : LONGER));
    cells.add(share(effect.dealIfBinds().value()));
    cells.add(share(effect.dealIfIdle().value()));
    cells.add(share(effect.difference()));
    if (isWorthIt) {
      cells.add(share(effect.information()));
    }
    return new GridRow(cells, false);
  }

  private static GridCell share(double share) {
    return new GridCell.Share(share, ProbabilityWords.percent(share));
  }

  private String level() {
    return Words.level(report.settings().threshold());
  }

  /** Where the rest of a long list is. */
  static Fold rest(String file, Spelling spelling) {
    return Excess.inFile(MOST_LINES, file, spelling);
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
                "At "
                    + spelling.of(Choice.THRESHOLD, near.toPlainString())
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
