package org.parley.engine;

import java.util.List;
import org.parley.scenario.OutcomeSpace;
import org.parley.tabulation.CrossingFunction;
import org.parley.worlds.PositionAssumption;

/**
 * All that is switched on or off: every coherence rule, and every position in every reading.
 *
 * @param space the outcomes
 * @param coherence what the coherence rules exclude
 * @param positions the positions, in the scenario's order
 * @param correlations by party, how far its positions hold together
 */
record Model(
    OutcomeSpace space,
    List<CrossingFunction> coherence,
    List<Line> positions,
    List<Double> correlations) {

  Model {
    coherence = List.copyOf(coherence);
    positions = List.copyOf(positions);
    correlations = List.copyOf(correlations);
  }

  /**
   * A position.
   *
   * @param readings what crosses it in each reading
   */
  record Line(PositionAssumption assumption, List<CrossingFunction> readings) {

    Line {
      readings = List.copyOf(readings);
    }
  }
}
