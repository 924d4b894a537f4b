package org.parley;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.report.WorldsReport.ExactPart;
import org.parley.sensitivity.Cutoff;
import org.parley.sensitivity.DealCompiler;
import org.parley.sensitivity.DealDiagram;
import org.parley.sensitivity.DecisionFrame;
import org.parley.sensitivity.ExactWorlds;
import org.parley.sensitivity.OneAtATime;
import org.parley.sensitivity.OneAtATime.Swing;
import org.parley.sensitivity.PositionAssumption;
import org.parley.sensitivity.PositionEffect;
import org.parley.sensitivity.Probability.Exact;
import org.parley.sensitivity.Relaxations;
import org.parley.sensitivity.SobolIndex;
import org.parley.sensitivity.SobolIndices;
import org.parley.sensitivity.SobolIndices.Effort;
import org.parley.sensitivity.WorldModel;

/** What can be said of a deal exactly, as far as memory and time go. */
final class ExactDeal {

  /** Where a question is put thousands of times: 8 nodes for each of two tied parties. */
  private static final int ROUGH_EVALUATIONS = 64;

  private static final int SOBOL_ROWS = 256;
  private static final int RESAMPLES = 200;

  private final WorldModel model;
  private final WorldsPlan plan;
  private final WorldsNotes notes;
  private final Cutoff cutoff;
  private final Optional<DealDiagram> diagram;

  /**
   * Exact answers, for which the time begins.
   *
   * @param relaxations all that there are
   * @param nodeLimit as {@link DealCompiler#compile} takes it
   * @param notes receives what is left out
   */
  ExactDeal(
      WorldModel model,
      Relaxations relaxations,
      WorldsPlan plan,
      int nodeLimit,
      WorldsNotes notes) {
    this.model = model;
    this.plan = plan;
    this.notes = notes;
    this.cutoff = plan.conflict().cutoff();
    this.diagram =
        notes.value(
            DealCompiler.compile(model, relaxations, nodeLimit, cutoff), "no exact probabilities");
  }

  /** Whether there is anything exact to be had. */
  boolean isCompiled() {
    return diagram.isPresent();
  }

  /** Answers to questions put many times, with a coarse quadrature. */
  Optional<ExactWorlds> rough() {
    return diagram.map(d -> ExactWorlds.of(model, d, ROUGH_EVALUATIONS));
  }

  private Optional<ExactWorlds> fine() {
    return diagram.map(d -> ExactWorlds.of(model, d, WorldRelaxations.EVALUATIONS));
  }

  /** What hangs on each position. */
  Optional<List<PositionEffect>> effects() {
    return fine()
        .flatMap(
            worlds ->
                notes.uncut(
                    OneAtATime.effects(worlds, new DecisionFrame(plan.threshold()), cutoff),
                    "what matters is not computed exactly"));
  }

  /** The probability of a deal, who blocks it, and what becomes of it in the ranges of firmness. */
  Optional<ExactPart> part() {
    return fine().flatMap(worlds -> notes.uncut(part(worlds), "no exact probability of a deal"));
  }

  private Optional<ExactPart> part(ExactWorlds worlds) {
    Exact deal = worlds.deal();
    List<Exact> blocked = new ArrayList<>();
    for (int party = 0; party < model.partyCount(); party++) {
      if (cutoff.isOver()) {
        return Optional.empty();
      }
      blocked.add(worlds.blocked(party));
    }
    Optional<List<Swing>> swings = OneAtATime.swings(worlds, plan.threshold(), cutoff);
    return swings.map(s -> new ExactPart(deal, blocked, s, indices()));
  }

  /** Sobol' indices; none where they take too long. */
  private List<SobolIndex> indices() {
    return notes
        .uncut(rough().flatMap(this::indices), "no Sobol' indices of the ranges of firmness")
        .orElse(List.of());
  }

  private Optional<List<SobolIndex>> indices(ExactWorlds rough) {
    Effort effort =
        new Effort(SOBOL_ROWS, RESAMPLES, plan.sampling().level(), plan.conflict().seed());
    return Cutoff.uncut(
        () ->
            SobolIndices.estimate(
                cutoff.watching((double[] firmness) -> rough.deal(firmness)),
                model.positions().stream().map(PositionAssumption::firmness).toList(),
                effort));
  }
}
