package org.parley.question;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.parley.answer.Sought;
import org.parley.answer.WorldsReport.Ends;
import org.parley.answer.WorldsReport.ExactPart;
import org.parley.effort.Attempt;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;
import org.parley.scenario.Range;
import org.parley.sensitivity.OneAtATime;
import org.parley.sensitivity.OneAtATime.Swing;
import org.parley.sensitivity.SobolIndex;
import org.parley.sensitivity.SobolIndices;
import org.parley.sensitivity.SobolIndices.Effort;
import org.parley.worlds.DealCompiler;
import org.parley.worlds.DecisionFrame;
import org.parley.worlds.ExactWorlds;
import org.parley.worlds.PositionAssumption;
import org.parley.worlds.PositionEffect;
import org.parley.worlds.Probability.Exact;
import org.parley.worlds.ReadingEffect;
import org.parley.worlds.WaysOut;
import org.parley.worlds.WorldModel;

/** What can be said of a deal exactly, as far as memory and time go. */
final class ExactDeal {

  private static final int SOBOL_ROWS = 128;
  private static final int SOBOL_DESIGNS = 16;

  /** Of one of the passes that make Sobol' indices exact, of which there are two a position. */
  private static final long STEPS_OF_PRODUCT = 1 << 24;

  /** Rounding leaves less than this of an effect that is none. */
  private static final double NOTHING = 1e-12;

  private final WorldModel model;
  private final WorldsPlan plan;
  private final WorldsNotes notes;
  private final Cutoff cutoff;
  private final Optional<ExactWorlds> worlds;

  /**
   * Exact answers, for which the time begins.
   *
   * @param relaxations all that there are
   * @param nodeLimit as {@link DealCompiler#compile} takes it
   * @param notes receives what is left out
   */
  ExactDeal(
      WorldModel model, WaysOut relaxations, WorldsPlan plan, int nodeLimit, WorldsNotes notes) {
    this.model = model;
    this.plan = plan;
    this.notes = notes;
    this.cutoff = plan.conflict().cutoff();
    this.worlds =
        notes
            .value(
                DealCompiler.compile(model, relaxations, nodeLimit, cutoff),
                Sought.EXACT_PROBABILITIES)
            .map(diagram -> ExactWorlds.of(model, diagram));
  }

  /** The answers; nothing where nothing exact is to be had. */
  Optional<ExactWorlds> worlds() {
    return worlds;
  }

  /**
   * Positions that are never in the way themselves: a deal does not depend on them. Nothing where
   * that is not known in time.
   */
  Optional<BitSet> bystanders() {
    return worlds.flatMap(exact -> Attempt.of(() -> bystanders(exact)).known());
  }

  private BitSet bystanders(ExactWorlds exact) {
    ToDoubleFunction<Integer> ownEffect = cutoff.watching(exact::ownEffect);
    BitSet bystanders = new BitSet();
    IntStream.range(0, model.positionCount())
        .filter(position -> ownEffect.applyAsDouble(position) < NOTHING)
        .forEach(bystanders::set);
    return bystanders;
  }

  /** What hangs on each position. */
  Optional<List<PositionEffect>> effects() {
    return worlds.flatMap(
        exact ->
            notes.value(
                OneAtATime.effects(exact, new DecisionFrame(plan.threshold()), cutoff),
                Sought.EXACT_EFFECTS));
  }

  /** What hangs on the readings of positions that have several; nothing where time is over. */
  Optional<List<ReadingEffect>> readings() {
    return worlds.filter(exact -> !cutoff.isOver()).map(exact -> readings(model, exact::reading));
  }

  /**
   * What hangs on the readings of positions that can bind in several, by position and reading.
   *
   * @param effect of a position's index and a reading's
   */
  static List<ReadingEffect> readings(
      WorldModel model, BiFunction<Integer, Integer, ReadingEffect> effect) {
    List<ReadingEffect> effects = new ArrayList<>();
    for (int position = 0; position < model.positionCount(); position++) {
      boolean canBind = model.positions().get(position).firmness().high() > 0;
      int count = model.readingCount(position);
      for (int reading = 0; canBind && count > 1 && reading < count; reading++) {
        effects.add(effect.apply(position, reading));
      }
    }
    return effects;
  }

  /** The probability of a deal, who blocks it, and what becomes of it in the ranges of firmness. */
  Optional<ExactPart> part() {
    return worlds.flatMap(exact -> notes.value(Attempt.of(() -> part(exact)), Sought.EXACT_DEAL));
  }

  private ExactPart part(ExactWorlds exact) {
    Exact deal = exact.deal();
    List<Exact> blocked = new ArrayList<>();
    for (int party = 0; party < model.partyCount(); party++) {
      CutShort.check(cutoff);
      blocked.add(exact.blocked(party));
    }
    return new ExactPart(deal, blocked, untied(exact), ends(exact), swings(exact), indices(exact));
  }

  /** What each firmness does within its range; nothing where that takes too long. */
  private List<Swing> swings(ExactWorlds exact) {
    return notes
        .value(OneAtATime.swings(exact, plan.threshold(), cutoff), Sought.FIRMNESS_SWINGS)
        .orElse(List.of());
  }

  private Optional<Exact> untied(ExactWorlds exact) {
    return model.isTied() ? Optional.of(exact.dealIfUntied()) : Optional.empty();
  }

  /** The chance of a deal with every firmness at an end of its range, where any has one. */
  private Optional<Ends> ends(ExactWorlds exact) {
    ToDoubleFunction<double[]> deal = exact.dealByFirmness();
    return firmness().stream().noneMatch(Range::isWide)
        ? Optional.empty()
        : Optional.of(
            new Ends(
                deal.applyAsDouble(firmness().stream().mapToDouble(Range::high).toArray()),
                deal.applyAsDouble(firmness().stream().mapToDouble(Range::low).toArray())));
  }

  private List<Range> firmness() {
    return model.positions().stream().map(PositionAssumption::firmness).toList();
  }

  /** Sobol' indices, estimated where they take too long exactly; none where that does, too. */
  private List<SobolIndex> indices(ExactWorlds exact) {
    Attempt<List<SobolIndex>> indices =
        Attempt.of(
            () ->
                exact
                    .dealTwice(STEPS_OF_PRODUCT)
                    .flatMap(product -> SobolIndices.exact(cutoff.watching(product), firmness()))
                    .orElseGet(() -> estimated(exact)));
    return notes.value(indices, Sought.SOBOL_INDICES).orElse(List.of());
  }

  private List<SobolIndex> estimated(ExactWorlds exact) {
    Effort effort =
        new Effort(SOBOL_ROWS, SOBOL_DESIGNS, plan.sampling().level(), plan.conflict().seed());
    return SobolIndices.estimate(cutoff.watching(exact.roughDealByFirmness()), firmness(), effort);
  }
}
