package org.parley.conflict;

import java.util.BitSet;
import java.util.Comparator;

/** Orders on sets of positions. */
final class PositionSets {

  /** By size; among equals the one with the first position that the other lacks. */
  static final Comparator<BitSet> SMALLEST_FIRST =
      Comparator.comparingInt(BitSet::cardinality).thenComparing(PositionSets::compareMembers);

  private PositionSets() {}

  private static int compareMembers(BitSet one, BitSet other) {
    BitSet differing = (BitSet) one.clone();
    differing.xor(other);
    int first = differing.nextSetBit(0);
    return first < 0 ? 0 : one.get(first) ? -1 : 1;
  }
}
