package org.parley.process.opening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What would have to give: sets of lines, of one of which no line may bind for a zone to be open.
 * No set contains another; the empty one alone where a zone is open whatever binds, none where
 * there is no zone at all.
 */
record Ways(Set<BitSet> sets) {

  /** The ways without those that contain another. */
  static Ways of(Collection<BitSet> sets) {
    List<BitSet> bySize = new ArrayList<>(sets);
    bySize.sort(Comparator.comparingInt(BitSet::cardinality));
    List<BitSet> kept = new ArrayList<>();
    for (BitSet set : bySize) {
      if (kept.stream().noneMatch(smaller -> contains(set, smaller))) {
        kept.add(set);
      }
    }
    return new Ways(new HashSet<>(kept));
  }

  private static boolean contains(BitSet set, BitSet subset) {
    for (int line = subset.nextSetBit(0); line >= 0; line = subset.nextSetBit(line + 1)) {
      if (!set.get(line)) {
        return false;
      }
    }
    return true;
  }

  /**
   * What is left of them once it is known how some lines stand.
   *
   * @param lines the lines that are known
   * @param binding those of them that bind
   */
  Ways given(BitSet lines, BitSet binding) {
    List<BitSet> left = new ArrayList<>();
    for (BitSet set : sets) {
      if (!set.intersects(binding)) {
        BitSet rest = (BitSet) set.clone();
        rest.andNot(lines);
        left.add(rest);
      }
    }
    return of(left);
  }

  /** Whether a zone is open while these lines bind. */
  boolean areOpen(BitSet binding) {
    return sets.stream().anyMatch(set -> !set.intersects(binding));
  }

  /** Whether no zone can open. */
  boolean areNone() {
    return sets.isEmpty();
  }

  /** Whether a line is in one of them. */
  boolean nameAny(int from, int to) {
    return sets.stream().anyMatch(set -> within(set, from, to));
  }

  private static boolean within(BitSet set, int from, int to) {
    int next = set.nextSetBit(from);
    return next >= 0 && next < to;
  }
}
