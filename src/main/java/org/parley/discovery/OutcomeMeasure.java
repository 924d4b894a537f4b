package org.parley.discovery;

import java.util.List;
import org.parley.worlds.Box;
import org.parley.worlds.ExpectedZone;
import org.parley.worlds.WorldModel;
import org.parley.worlds.ZoneElimination;

/**
 * Coherent outcomes and the probability that each is acceptable, exactly, for scenario discovery:
 * which combinations of options make acceptance likely. A column an issue, a category an option;
 * the mass of an outcome is 1.
 */
public final class OutcomeMeasure implements BoxMeasure {

  private final ZoneElimination elimination;
  private final int[] optionCounts;

  /** The measure of a model, by its elimination. */
  public OutcomeMeasure(WorldModel model, ZoneElimination elimination) {
    this.elimination = elimination;
    this.optionCounts = model.lines().space().optionCounts();
  }

  @Override
  public int[] categoryCounts() {
    return optionCounts.clone();
  }

  @Override
  public Tally tally(Box box, List<Box> leftOut) {
    return box.minus(leftOut).stream()
        .map(this::tally)
        .reduce(Tally.empty(optionCounts), Tally::plus);
  }

  @Override
  public Tally total(Box box, List<Box> leftOut) {
    return box.minus(leftOut).stream()
        .map(elimination::zone)
        .map(zone -> Tally.total(zone.coherent(), zone.acceptable()))
        .reduce(Tally.total(0, 0), Tally::plus);
  }

  private Tally tally(Box box) {
    ExpectedZone zone = elimination.zone(box);
    return new Tally(
        zone.coherent(), zone.acceptable(), zone.coherentByOption(), zone.acceptableByOption());
  }
}
