package org.parley.tabulation;

import java.util.List;
import org.parley.scenario.OutcomeSpace;

/**
 * Everything the exact and the sampling engines need to know of a scenario: which combinations are
 * incoherent and which cross each position, in the reading in force.
 *
 * <p>An outcome is coherent when it crosses no table of {@code coherence}; it crosses position
 * {@code p} when it crosses {@code positions.get(p)}. Options fixed by the user arrive as coherence
 * tables of one issue.
 *
 * @param space the outcomes
 * @param coherence tables of incoherent combinations
 * @param positions one table a position, in the order the caller chose
 */
public record CrossingTables(
    OutcomeSpace space,
    List<? extends CrossingFunction> coherence,
    List<? extends CrossingFunction> positions) {

  public CrossingTables {
    coherence = List.copyOf(coherence);
    positions = List.copyOf(positions);
  }

  /** Whether an outcome, the option index of every issue, is coherent. */
  public boolean isCoherent(int[] outcome) {
    for (CrossingFunction table : coherence) {
      if (table.crossesOutcome(outcome)) {
        return false;
      }
    }
    return true;
  }
}
