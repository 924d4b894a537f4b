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
    int member = one.nextSetBit(0);
    int others = other.nextSetBit(0);
    while (member == others && member >= 0) {
      member = one.nextSetBit(member + 1);
      others = other.nextSetBit(others + 1);
    }
    if (member == others) {
      return 0;
    }
    return others < 0 || member >= 0 && member < others ? -1 : 1;
  }
}
