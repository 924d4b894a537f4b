package org.parley.conflict;

import java.util.BitSet;

/**
 * A minimal set of enforced positions that no coherent outcome satisfies together.
 *
 * @param positions their indexes, never empty; a copy
 */
public record Core(BitSet positions) {

  public Core {
    positions = (BitSet) positions.clone();
  }

  @Override
  public BitSet positions() {
    return (BitSet) positions.clone();
  }
}
