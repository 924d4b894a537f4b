package org.parley.conflict;

import java.util.BitSet;

/**
 * A minimal set of enforced positions whose waiving makes an outcome acceptable.
 *
 * @param witness an outcome that is acceptable once they are waived
 */
public record Relaxation(Witness witness) {

  /** Indexes of the positions to waive, exactly those the witness crosses; never empty; a copy. */
  public BitSet positions() {
    return witness.crossed();
  }

  /** How many these are. */
  int size() {
    return witness.size();
  }
}
