package org.parley.elimination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What of some sets of positions is left to an outcome once it crosses some positions: those sets
 * that hold them all, as long as there is one.
 *
 * <p>Positions crossed that leave the same sets are told apart by nothing that follows, so each
 * such class is one state: it is known by the positions that are in all sets left, its closure.
 */
final class AllowedSets {

  /** Number of a state that leaves no set. */
  static final int NONE = -1;

  private final List<BitSet> sets;
  private final List<BitSet> closures = new ArrayList<>();
  private final List<int[]> left = new ArrayList<>();
  private final Map<BitSet, Integer> numbers = new HashMap<>();

  /** The sets, at least one; the state where nothing is crossed is number 0. */
  AllowedSets(List<BitSet> sets) {
    this.sets = sets;
    int[] all = new int[sets.size()];
    for (int s = 0; s < all.length; s++) {
      all[s] = s;
    }
    number(all);
  }

  int stateCount() {
    return closures.size();
  }

  /** Positions that are in every set left; not a copy. */
  BitSet closure(int state) {
    return closures.get(state);
  }

  /** Indexes of the sets left; not a copy. */
  int[] left(int state) {
    return left.get(state);
  }

  /** The state once these positions are crossed as well, or {@link #NONE}. */
  int crossing(int state, int[] positions) {
    int[] before = left.get(state);
    int[] after = new int[before.length];
    int count = 0;
    for (int s : before) {
      if (holdsAll(sets.get(s), positions)) {
        after[count++] = s;
      }
    }
    return count == 0 ? NONE : count == before.length ? state : number(trim(after, count));
  }

  private static boolean holdsAll(BitSet set, int[] positions) {
    for (int position : positions) {
      if (!set.get(position)) {
        return false;
      }
    }
    return true;
  }

  private static int[] trim(int[] numbers, int count) {
    return Arrays.copyOf(numbers, count);
  }

  private int number(int[] those) {
    BitSet closure = (BitSet) sets.get(those[0]).clone();
    for (int s : those) {
      closure.and(sets.get(s));
    }
    Integer known = numbers.putIfAbsent(closure, closures.size());
    if (known != null) {
      return known;
    }
    closures.add(closure);
    left.add(those);
    return closures.size() - 1;
  }
}
