package org.parley.elimination;

/**
 * An outcome that no other outcome of its set asks less of everybody than.
 *
 * @implNote arrays are copied in and out
 */
public final class ParetoOutcome {

  private final int[] outcome;
  private final int[] costs;

  ParetoOutcome(int[] outcome, int[] costs) {
    this.outcome = outcome;
    this.costs = costs;
  }

  /** An outcome by a single objective of these costs by issue and option. */
  static ParetoOutcome of(int[] outcome, int[][] costs) {
    int cost = 0;
    for (int issue = 0; issue < outcome.length; issue++) {
      cost += costs[issue][outcome[issue]];
    }
    return new ParetoOutcome(outcome, new int[] {cost});
  }

  /** Option index of every issue; a copy. */
  public int[] outcome() {
    return outcome.clone();
  }

  /** Its cost by objective; a copy. */
  public int[] costs() {
    return costs.clone();
  }
}
