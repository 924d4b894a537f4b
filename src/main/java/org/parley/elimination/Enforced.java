package org.parley.elimination;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What an analysis enforces: the positions that an acceptable outcome must not cross, and further
 * sets of positions to count for, such as the steps of a ladder or the positions of each party.
 *
 * @param positions indexes of the enforced positions
 * @param subsets sets of position indexes, each counted as if it alone were enforced
 */
public record Enforced(BitSet positions, List<BitSet> subsets) {

  public Enforced {
    positions = copy(positions);
    List<BitSet> copies = new ArrayList<>(subsets.size());
    for (BitSet subset : subsets) {
      copies.add(copy(subset));
    }
    subsets = List.copyOf(copies);
  }

  /** These positions and no further sets. */
  public static Enforced of(BitSet positions) {
    return new Enforced(positions, List.of());
  }

  private static BitSet copy(BitSet set) {
    return (BitSet) set.clone();
  }
}
