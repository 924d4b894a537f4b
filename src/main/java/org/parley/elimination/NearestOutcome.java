package org.parley.elimination;

import java.util.BitSet;

/** A coherent outcome that crosses little, and the positions it crosses. */
public final class NearestOutcome {

  private final int[] outcome;
  private final BitSet crossed;

  NearestOutcome(int[] outcome, BitSet crossed) {
    this.outcome = outcome;
    this.crossed = crossed;
  }

  /** Option index of each issue; a copy. */
  public int[] outcome() {
    return outcome.clone();
  }

  /** Indexes of the positions that were asked about and that it crosses; a copy. */
  public BitSet crossed() {
    return (BitSet) crossed.clone();
  }
}
