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

  /** Option index of every issue; a copy. */
  public int[] outcome() {
    return outcome.clone();
  }

  /** Its cost by objective; a copy. */
  public int[] costs() {
    return costs.clone();
  }
}
