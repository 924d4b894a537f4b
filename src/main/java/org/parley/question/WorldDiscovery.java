package org.parley.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.answer.Sought;
import org.parley.answer.WorldsNote;
import org.parley.answer.WorldsReport.Boxes;
import org.parley.discovery.BoxMeasure;
import org.parley.discovery.BoxSearch;
import org.parley.discovery.BoxSearch.Settings;
import org.parley.discovery.FoundBox;
import org.parley.discovery.OutcomeMeasure;
import org.parley.discovery.WorldMeasure;
import org.parley.discovery.WorldRows;
import org.parley.effort.Attempt;
import org.parley.effort.Cutoff;
import org.parley.effort.Known;
import org.parley.effort.Spent;
import org.parley.effort.Spent.Want;
import org.parley.worlds.Box;
import org.parley.worlds.ExactWorlds;
import org.parley.worlds.ExpectedZone;
import org.parley.worlds.OutcomeRanking;
import org.parley.worlds.OutcomeRanking.Ranking;
import org.parley.worlds.SampledZone;
import org.parley.worlds.WaysOut;
import org.parley.worlds.WorldModel;
import org.parley.worlds.ZoneDraws;
import org.parley.worlds.ZoneElimination;

/** What outcomes have to offer, and under which conditions there is a deal. */
final class WorldDiscovery {

  /** Most nodes of the quadratures over tied parties, multiplied: 16 for each of two to four. */
  private static final int[] POINTS = {1 << 16, 1 << 12, 1 << 8};

  /** Most nodes where a search keeps a number for each of them. */
  private static final int SEARCH_POINTS = 1 << 12;

  /** A zone with a greater relative error is not called exact. */
  private static final double EXACT = 1e-3;

  /** Where an elimination is repeated hundreds of times: 4 for each of two. */
  private static final int ROUGH_POINTS = 16;

  /** Beyond this an elimination takes milliseconds, and its repetition too long. */
  private static final double CELLS_OF_SEARCH = 1 << 18;

  /** Outcomes drawn to estimate the zone: weights are close to one another, so a few do. */
  private static final long ZONE_DRAWS = 1 << 15;

  private static final int WORLDS_SEARCHED = 1 << 16;

  /** Worlds with a deal below which conditions on worlds say little. */
  private static final int FEW_DEALS = 100;

  private final WorldModel model;
  private final WorldsPlan plan;
  private final WorldsNotes notes;
  private final double cells;

  /**
   * @param plan how far to go; once it is cancelled, nothing further is begun
   * @param notes receives what is not computed, and why
   */
  WorldDiscovery(WorldModel model, WorldsPlan plan, WorldsNotes notes) {
    this.model = model;
    this.plan = plan;
    this.notes = notes;
    this.cells = Budgets.cells(plan.memoryMegabytes());
  }

  /** The outcomes most likely to be acceptable. */
  Optional<Ranking> ranking() {
    if (plan.conflict().isCancelled()) {
      return Optional.empty();
    }
    double bytes = cells * Budgets.BYTES_PER_CELL;
    int nodes = (int) (bytes / OutcomeRanking.bytesPerNode(model, SEARCH_POINTS));
    Cutoff cutoff = plan.conflict().cutoff();
    Attempt<OutcomeRanking> compiled =
        OutcomeRanking.compile(model, SEARCH_POINTS, cells, nodes, cutoff);
    Optional<OutcomeRanking> search = notes.value(compiled, Sought.RANKED_OUTCOMES);
    if (search.filter(ranked -> ranked.relativeError() > EXACT).isPresent()) {
      notes.add(new WorldsNote.RankedRoughly());
    }
    Optional<Ranking> ranking = search.map(r -> r.best(plan.kept()));
    if (ranking.filter(r -> !r.complete()).isPresent()) {
      if (cutoff.isOver()) {
        notes.late(Sought.LIKELIER_OUTCOMES);
      } else {
        notes.large(Sought.LIKELIER_OUTCOMES, 0);
      }
    }
    return ranking;
  }

  /** The expected zone. */
  Optional<ExpectedZone> zone() {
    if (plan.conflict().isCancelled()) {
      return Optional.empty();
    }
    return fine(plan.conflict().cutoff())
        .flatMap(elimination -> notes.value(elimination.zone(), Sought.EXACT_ZONE));
  }

  /** With as many nodes as memory allows; nothing where these are too few to be called exact. */
  private Optional<ZoneElimination> fine(Cutoff cutoff) {
    Attempt<ZoneElimination> compiled = Spent.ofMemory();
    for (int points : POINTS) {
      if (compiled instanceof Spent<ZoneElimination> spent && spent.want() == Want.MEMORY) {
        compiled = ZoneElimination.compile(model, points, cells, cutoff);
      }
    }
    Optional<ZoneElimination> fine = notes.value(compiled, Sought.EXACT_ZONE);
    if (fine.filter(elimination -> elimination.relativeError() > EXACT).isPresent()) {
      notes.add(new WorldsNote.ZoneTooCorrelated());
      return Optional.empty();
    }
    return fine;
  }

  /**
   * The expected zone from weighted draws of outcomes; nothing where none are asked for, or where
   * they would only repeat the exact answer.
   *
   * @param exact the exact answer, if there is one
   */
  Optional<SampledZone> sampledZone(Optional<ExpectedZone> exact) {
    long draws = Math.min(plan.sampling().draws(), ZONE_DRAWS);
    if (plan.conflict().isCancelled() || draws == 0 || (exact.isPresent() && !model.isTied())) {
      return Optional.empty();
    }
    ZoneDraws.Plan how =
        new ZoneDraws.Plan(
            draws, plan.conflict().seed(), plan.sampling().level(), plan.sampling().threads(), 0);
    Cutoff cutoff = plan.conflict().cutoff();
    Optional<SampledZone> sampled =
        notes
            .value(ZoneDraws.compile(model, ROUGH_POINTS, cells, cutoff), Sought.DRAWN_ZONE)
            .flatMap(zone -> zone.sample(how));
    if (sampled.isEmpty() && cutoff.isOver()) {
      notes.late(Sought.DRAWN_ZONE);
    }
    return sampled;
  }

  /** Conditions on worlds: searched among worlds drawn, measured exactly where that is possible. */
  Boxes worlds(WaysOut relaxations, Optional<ExactWorlds> exact) {
    if (plan.conflict().isCancelled()) {
      return Boxes.NONE;
    }
    WorldRows rows = WorldRows.draw(model, relaxations, plan.conflict().seed(), WORLDS_SEARCHED);
    if (0 < rows.dealCount() && rows.dealCount() < FEW_DEALS) {
      notes.add(new WorldsNote.FewDealsSearched(rows.dealCount(), rows.rowCount()));
    }
    Cutoff cutoff = plan.conflict().cutoff();
    BoxMeasure measure =
        exact.<BoxMeasure>map(WorldMeasure::new).orElseGet(() -> fresh(relaxations));
    return found(rows, measure, exact.isEmpty(), cutoff, Sought.CONDITIONS_OF_DEAL);
  }

  /** Other worlds than those searched, so that the search does not flatter itself. */
  private WorldRows fresh(WaysOut relaxations) {
    return WorldRows.draw(model, relaxations, ~plan.conflict().seed(), WORLDS_SEARCHED);
  }

  /** Conditions on outcomes, exactly. */
  Boxes outcomes() {
    if (plan.conflict().isCancelled()) {
      return Boxes.NONE;
    }
    Cutoff cutoff = plan.conflict().cutoff();
    Attempt<ZoneElimination> repeated =
        ZoneElimination.compile(model, ROUGH_POINTS, CELLS_OF_SEARCH, cutoff);
    if (!(repeated instanceof Known<ZoneElimination> rough)) {
      notes.add(new WorldsNote.OutcomesNotSearched());
      return Boxes.NONE;
    }
    BoxMeasure searched = new OutcomeMeasure(model, rough.value());
    return fine(cutoff)
        .map(
            f ->
                found(
                    searched,
                    new OutcomeMeasure(model, f),
                    false,
                    cutoff,
                    Sought.CONDITIONS_OF_ACCEPTANCE))
        .orElse(Boxes.NONE);
  }

  /** Conditions found on one measure and measured on another; none where that takes too long. */
  private Boxes found(
      BoxMeasure searched, BoxMeasure measure, boolean isSampled, Cutoff cutoff, Sought what) {
    Attempt<Boxes> boxes =
        Attempt.of(
            () ->
                measured(
                    BoxSearch.search(searched.watching(cutoff), Settings.DEFAULT),
                    measure.watching(cutoff),
                    isSampled));
    return notes.value(boxes, what).orElse(Boxes.NONE);
  }

  private static Boxes measured(List<FoundBox> found, BoxMeasure measure, boolean isSampled) {
    List<FoundBox> measured = new ArrayList<>();
    List<Box> before = new ArrayList<>();
    for (FoundBox box : found) {
      measured.add(BoxSearch.evaluate(measure, box.box(), before));
      before.add(box.box());
    }
    // Conditions that no other world drawn meets cannot be measured.
    measured.removeIf(box -> !(box.mass() > 0));
    Box everything = Box.everything(measure.categoryCounts());
    return new Boxes(measured, isSampled, measure.total(everything, List.of()).density());
  }
}
