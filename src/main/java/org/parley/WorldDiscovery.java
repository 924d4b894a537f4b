package org.parley;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.parley.report.WorldsReport.Boxes;
import org.parley.sensitivity.Box;
import org.parley.sensitivity.BoxMeasure;
import org.parley.sensitivity.BoxSearch;
import org.parley.sensitivity.BoxSearch.Settings;
import org.parley.sensitivity.Computation;
import org.parley.sensitivity.Computation.BudgetSpent;
import org.parley.sensitivity.Computation.Done;
import org.parley.sensitivity.ExactWorlds;
import org.parley.sensitivity.ExpectedZone;
import org.parley.sensitivity.FoundBox;
import org.parley.sensitivity.OutcomeMeasure;
import org.parley.sensitivity.OutcomeRanking;
import org.parley.sensitivity.OutcomeRanking.Ranking;
import org.parley.sensitivity.Relaxations;
import org.parley.sensitivity.SampledZone;
import org.parley.sensitivity.WorldMeasure;
import org.parley.sensitivity.WorldModel;
import org.parley.sensitivity.WorldRows;
import org.parley.sensitivity.ZoneDraws;
import org.parley.sensitivity.ZoneElimination;

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

  private static final int BYTES_PER_CELL = 8;

  /** Outcomes drawn to estimate the zone: weights are close to one another, so a few do. */
  private static final long ZONE_DRAWS = 1 << 15;

  private static final String NO_EXACT_ZONE = "no exact expected zone";
  private static final int WORLDS_SEARCHED = 1 << 16;

  /** Worlds with a deal below which conditions on worlds say little. */
  private static final int FEW_DEALS = 100;

  private final WorldModel model;
  private final WorldsPlan plan;
  private final List<String> notes;
  private final BooleanSupplier cancelled;
  private final double cells;

  /**
   * @param notes receives what is not computed, and why
   * @param cancelled once true, nothing further is begun
   */
  WorldDiscovery(WorldModel model, WorldsPlan plan, List<String> notes, BooleanSupplier cancelled) {
    this.cancelled = cancelled;
    this.model = model;
    this.plan = plan;
    this.notes = notes;
    this.cells = ((long) plan.memoryMegabytes() << 20) / (double) BYTES_PER_CELL;
  }

  /** The outcomes most likely to be acceptable. */
  Optional<Ranking> ranking() {
    if (cancelled.getAsBoolean()) {
      return Optional.empty();
    }
    int nodes = (int) (cells / (SEARCH_POINTS + 1));
    Computation<OutcomeRanking> compiled =
        OutcomeRanking.compile(model, SEARCH_POINTS, cells, nodes);
    Optional<Ranking> ranking =
        value(compiled, "outcomes are not ranked").map(r -> r.best(plan.kept()));
    if (ranking.filter(r -> !r.complete()).isPresent()) {
      notes.add(
          "there may be likelier outcomes: the search was cut short for want of memory; --memory"
              + " allows more");
    }
    return ranking;
  }

  /** The expected zone. */
  Optional<ExpectedZone> zone() {
    if (cancelled.getAsBoolean()) {
      return Optional.empty();
    }
    return value(elimination(), NO_EXACT_ZONE).map(ZoneElimination::zone);
  }

  /** With as many nodes as memory allows. */
  private Computation<ZoneElimination> elimination() {
    double needed = 0;
    for (int points : POINTS) {
      Computation<ZoneElimination> compiled = ZoneElimination.compile(model, points, cells);
      if (compiled instanceof Done<ZoneElimination> done && done.value().relativeError() <= EXACT) {
        return compiled;
      }
      if (compiled instanceof BudgetSpent<ZoneElimination> spent) {
        needed = spent.needed();
      }
    }
    return new BudgetSpent<>(needed, cells, "cells");
  }

  /**
   * The expected zone from weighted draws of outcomes; nothing where none are asked for, or where
   * they would only repeat the exact answer.
   *
   * @param exact the exact answer, if there is one
   */
  Optional<SampledZone> sampledZone(Optional<ExpectedZone> exact) {
    long draws = Math.min(plan.sampling().draws(), ZONE_DRAWS);
    if (cancelled.getAsBoolean() || draws == 0 || (exact.isPresent() && !model.isTied())) {
      return Optional.empty();
    }
    ZoneDraws.Plan how =
        new ZoneDraws.Plan(
            draws, plan.conflict().seed(), plan.sampling().level(), plan.sampling().threads(), 0);
    return value(ZoneDraws.compile(model, ROUGH_POINTS, cells), "no expected zone")
        .flatMap(zone -> zone.sample(how));
  }

  /** Conditions on worlds: searched among worlds drawn, measured exactly where that is possible. */
  Boxes worlds(Relaxations relaxations, Optional<ExactWorlds> exact) {
    if (cancelled.getAsBoolean()) {
      return Boxes.NONE;
    }
    WorldRows rows = WorldRows.draw(model, relaxations, plan.conflict().seed(), WORLDS_SEARCHED);
    List<FoundBox> found = BoxSearch.search(rows, Settings.DEFAULT);
    if (0 < rows.dealCount() && rows.dealCount() < FEW_DEALS) {
      notes.add(
          "the conditions for a deal rest on "
              + rows.dealCount()
              + " of "
              + rows.rowCount()
              + " worlds drawn");
    }
    return exact
        .map(e -> measured(found, new WorldMeasure(e), "exact"))
        .orElseGet(() -> measured(found, fresh(relaxations), "sampled"));
  }

  /** Other worlds than those searched, so that the search does not flatter itself. */
  private WorldRows fresh(Relaxations relaxations) {
    return WorldRows.draw(model, relaxations, ~plan.conflict().seed(), WORLDS_SEARCHED);
  }

  /** Conditions on outcomes, exactly. */
  Boxes outcomes() {
    if (cancelled.getAsBoolean()) {
      return Boxes.NONE;
    }
    Computation<ZoneElimination> repeated =
        ZoneElimination.compile(model, ROUGH_POINTS, CELLS_OF_SEARCH);
    if (!(repeated instanceof Done<ZoneElimination> rough)) {
      notes.add("no conditions on outcomes are looked for: the search would take too long");
      return Boxes.NONE;
    }
    Optional<ZoneElimination> fine = value(elimination(), NO_EXACT_ZONE);
    return fine.map(
            f ->
                measured(
                    BoxSearch.search(new OutcomeMeasure(model, rough.value()), Settings.DEFAULT),
                    new OutcomeMeasure(model, f),
                    "exact"))
        .orElse(Boxes.NONE);
  }

  private static Boxes measured(List<FoundBox> found, BoxMeasure measure, String method) {
    List<FoundBox> measured = new ArrayList<>();
    List<Box> before = new ArrayList<>();
    for (FoundBox box : found) {
      measured.add(BoxSearch.evaluate(measure, box.box(), before));
      before.add(box.box());
    }
    Box everything = Box.everything(measure.categoryCounts());
    return new Boxes(measured, method, measure.tally(everything, List.of()).density());
  }

  private <T> Optional<T> value(Computation<T> computation, String otherwise) {
    if (computation instanceof BudgetSpent<T> spent) {
      String note = spent(otherwise, spent);
      if (!notes.contains(note)) {
        notes.add(note);
      }
      return Optional.empty();
    }
    return Optional.of(((Done<T>) computation).value());
  }

  /** A note on a spent budget: of cells it is known how many it takes, of nodes it is not. */
  static String spent(String otherwise, BudgetSpent<?> spent) {
    String remedy =
        spent.unit().equals("cells")
            ? Budgets.needed(spent.needed() * BYTES_PER_CELL)
            : "--memory allows more";
    return otherwise + " for want of memory; " + remedy;
  }
}
