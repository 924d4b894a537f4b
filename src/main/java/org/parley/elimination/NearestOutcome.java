package org.parley.elimination;

import java.util.BitSet;

/**
 * A coherent outcome that crosses little: the outcome, the positions it crosses, and their weight.
 */
public final class NearestOutcome {

  private final int[] outcome;
  private final BitSet crossed;
  private final long cost;

  NearestOutcome(int[] outcome, BitSet crossed, long cost) {
    this.outcome = outcome;
    this.crossed = crossed;
    this.cost = cost;
  }

  /** Option index of each issue; a copy. */
  public int[] outcome() {
    return outcome.clone();
  }

  /** Indexes of the positions that were asked about and that it crosses; a copy. */
  public BitSet crossed() {
    return (BitSet) crossed.clone();
  }

  /** Sum of the weights of the positions it crosses. */
  public long cost() {
    return cost;
  }
}
