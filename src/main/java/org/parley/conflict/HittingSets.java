package org.parley.conflict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.parley.effort.Allowance;

/**
 * The minimal sets that meet each of some sets, all of them, in no order.
 *
 * <p>MMCS (Murakami &amp; Uno 2014, "Efficient algorithms for dualizing large-scale hypergraphs"):
 * members are added one by one, each as long as every member has a set that it alone meets; the
 * next is taken from a set not met with fewest candidates.
 */
final class HittingSets {

  /** Steps between two looks at the clock. */
  private static final int STEPS_PER_LOOK = 1024;

  private final long[][] sets;
  private final long[][] setsByMember;
  private final int words;
  private final int limit;
  private final Allowance budget;
  private final List<BitSet> found = new ArrayList<>();
  private final List<Integer> chosen = new ArrayList<>();

  /** For each member chosen, the sets that it alone meets. */
  private final List<long[]> own = new ArrayList<>();

  private int steps;
  private boolean over;

  private HittingSets(List<BitSet> sets, int limit, Allowance budget) {
    this.limit = limit;
    this.budget = budget;
    int members = sets.stream().mapToInt(BitSet::length).max().orElse(0);
    this.words = wordCount(sets.size());
    this.sets = new long[sets.size()][wordCount(members)];
    this.setsByMember = new long[members][words];
    for (int s = 0; s < this.sets.length; s++) {
      BitSet set = sets.get(s);
      for (int member = set.nextSetBit(0); member >= 0; member = set.nextSetBit(member + 1)) {
        add(this.sets[s], member);
        add(setsByMember[member], s);
      }
    }
  }

  /** The minimal sets; nothing where there are more than the limit, or the budget is spent. */
  static Optional<List<BitSet>> of(List<BitSet> sets, int limit, Allowance budget) {
    HittingSets hitting = new HittingSets(sets, limit, budget);
    long[] unmet = new long[hitting.words];
    for (int s = 0; s < sets.size(); s++) {
      add(unmet, s);
    }
    long[] candidates = new long[wordCount(hitting.setsByMember.length)];
    for (int member = 0; member < hitting.setsByMember.length; member++) {
      add(candidates, member);
    }
    hitting.extend(unmet, candidates);
    return hitting.over ? Optional.empty() : Optional.of(hitting.found);
  }

  private static int wordCount(int bits) {
    return (bits + Long.SIZE - 1) / Long.SIZE;
  }

  private static void add(long[] bits, int bit) {
    bits[bit >>> 6] |= 1L << bit;
  }

  private void extend(long[] unmet, long[] candidates) {
    over |= ++steps % STEPS_PER_LOOK == 0 && budget.isSpent();
    int next = over ? -1 : narrowest(unmet, candidates);
    if (next < 0) {
      if (!over) {
        over = found.size() == limit;
        found.add(chosenSet());
      }
      return;
    }
    long[] tried = new long[candidates.length];
    long[] open = candidates.clone();
    for (int w = 0; w < tried.length; w++) {
      tried[w] = candidates[w] & sets[next][w];
      open[w] &= ~tried[w];
    }
    for (int w = 0; w < tried.length && !over; w++) {
      for (long rest = tried[w]; rest != 0 && !over; rest &= rest - 1) {
        int member = (w << 6) + Long.numberOfTrailingZeros(rest);
        if (choose(member, unmet, open)) {
          add(open, member);
        }
      }
    }
  }

  private BitSet chosenSet() {
    BitSet set = new BitSet();
    chosen.forEach(set::set);
    return set;
  }

  /** A set not met that has fewest candidates; -1 where all are met. */
  private int narrowest(long[] unmet, long[] candidates) {
    int best = -1;
    int fewest = Integer.MAX_VALUE;
    for (int w = 0; w < unmet.length; w++) {
      for (long rest = unmet[w]; rest != 0; rest &= rest - 1) {
        int s = (w << 6) + Long.numberOfTrailingZeros(rest);
        int count = 0;
        for (int v = 0; v < candidates.length; v++) {
          count += Long.bitCount(sets[s][v] & candidates[v]);
        }
        if (count < fewest) {
          fewest = count;
          best = s;
        }
      }
    }
    return best;
  }

  /** Goes on with one more member; false where one chosen before would have no set of its own. */
  private boolean choose(int member, long[] unmet, long[] candidates) {
    long[] meets = setsByMember[member];
    for (long[] sole : own) {
      if (isWithin(sole, meets)) {
        return false;
      }
    }
    List<long[]> before = new ArrayList<>(own);
    own.replaceAll(sole -> without(sole, meets));
    long[] first = unmet.clone();
    for (int w = 0; w < words; w++) {
      first[w] &= meets[w];
    }
    own.add(first);
    chosen.add(member);
    extend(without(unmet, meets), candidates);
    chosen.remove(chosen.size() - 1);
    restore(before);
    return true;
  }

  private void restore(List<long[]> before) {
    own.clear();
    own.addAll(before);
  }

  private static long[] without(long[] some, long[] others) {
    long[] left = some.clone();
    for (int w = 0; w < left.length; w++) {
      left[w] &= ~others[w];
    }
    return left;
  }

  private static boolean isWithin(long[] some, long[] others) {
    for (int w = 0; w < some.length; w++) {
      if ((some[w] & ~others[w]) != 0) {
        return false;
      }
    }
    return true;
  }
}
