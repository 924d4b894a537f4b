package org.parley.conflict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parley.effort.Allowance;

/**
 * The minimal sets that meet each of some sets, all of them, in no order.
 *
 * <p>MMCS (Murakami &amp; Uno 2014, "Efficient algorithms for dualizing large-scale hypergraphs"):
 * members are added one by one, each as long as every member has a set that it alone meets; the
 * next is taken from a set not met with fewest candidates, of the smallest ones not met.
 */
final class HittingSets {

  /** Steps between two looks at the clock. */
  private static final int STEPS_PER_LOOK = 1024;

  /** Of so many sets not met, the one with fewest candidates is gone on with. */
  private static final int MOST_COMPARED = 128;

  /** Holds each number below 64 in six bits that follow one another, once. */
  private static final long DE_BRUIJN = 0x03f79d71b4cb0a89L;

  private static final byte[] LOWEST = new byte[Long.SIZE];

  static {
    for (int bit = 0; bit < Long.SIZE; bit++) {
      LOWEST[(int) ((DE_BRUIJN << bit) >>> 58)] = (byte) bit;
    }
  }

  /** The sets, the smallest first. */
  private final long[][] sets;

  private final long[][] setsByMember;
  private final int words;
  private final int memberWords;
  private final int limit;
  private final Allowance budget;
  private final List<BitSet> found = new ArrayList<>();

  /** By number of members chosen, what is not met. */
  private long[][] unmet = new long[8][];

  /** By number of members chosen, those that may still be. */
  private long[][] candidates = new long[8][];

  /** By place of a member chosen, the sets that it alone meets. */
  private long[][] own = new long[8][];

  /** By place of a member chosen, which words of its own sets are not empty: few of them. */
  private long[][] ownWords = new long[8][];

  private int[] chosen = new int[8];
  private int chosenCount;

  /** What was taken from the own sets, the last at the end: bits, and the word they are of. */
  private long[] taken = new long[64];

  private int[] takenFrom = new int[64];
  private int takenCount;
  private int steps;
  private boolean over;

  private HittingSets(List<BitSet> given, int limit, Allowance budget) {
    this.limit = limit;
    this.budget = budget;
    List<BitSet> smallest = new ArrayList<>(given);
    smallest.sort(Comparator.comparingInt(BitSet::cardinality));
    int members = smallest.stream().mapToInt(BitSet::length).max().orElse(0);
    this.words = wordCount(smallest.size());
    this.memberWords = wordCount(members);
    this.sets = new long[smallest.size()][memberWords];
    this.setsByMember = new long[members][words];
    for (int s = 0; s < sets.length; s++) {
      BitSet set = smallest.get(s);
      for (int member = set.nextSetBit(0); member >= 0; member = set.nextSetBit(member + 1)) {
        add(sets[s], member);
        add(setsByMember[member], s);
      }
    }
  }

  /** The minimal sets; nothing where there are more than the limit, or the budget is spent. */
  static Optional<List<BitSet>> of(List<BitSet> sets, int limit, Allowance budget) {
    HittingSets hitting = new HittingSets(sets, limit, budget);
    hitting.makeRoom();
    for (int s = 0; s < sets.size(); s++) {
      add(hitting.unmet[0], s);
    }
    for (int member = 0; member < hitting.setsByMember.length; member++) {
      add(hitting.candidates[0], member);
    }
    hitting.extend();
    return hitting.over ? Optional.empty() : Optional.of(hitting.found);
  }

  private static int wordCount(int bits) {
    return (bits + Long.SIZE - 1) / Long.SIZE;
  }

  private static void add(long[] bits, int bit) {
    bits[bit >>> 6] |= 1L << bit;
  }

  /**
   * The number of the lowest bit set (Leiserson, Prokop &amp; Randall 1998, "Using de Bruijn
   * Sequences to Index a 1 in a Computer Word"); the JDK's own is two calls to the quick compiler.
   */
  private static int lowest(long bits) {
    return LOWEST[(int) (((bits & -bits) * DE_BRUIJN) >>> 58)];
  }

  /** Makes room for one more member. */
  private void makeRoom() {
    if (chosenCount + 1 >= unmet.length) {
      unmet = Arrays.copyOf(unmet, 2 * unmet.length);
      candidates = Arrays.copyOf(candidates, 2 * candidates.length);
      own = Arrays.copyOf(own, 2 * own.length);
      ownWords = Arrays.copyOf(ownWords, 2 * ownWords.length);
      chosen = Arrays.copyOf(chosen, 2 * chosen.length);
    }
    for (int count = chosenCount; count <= chosenCount + 1; count++) {
      if (unmet[count] == null) {
        unmet[count] = new long[words];
        candidates[count] = new long[memberWords];
        own[count] = new long[words];
        ownWords[count] = new long[wordCount(words)];
      }
    }
  }

  private void extend() {
    over |= ++steps % STEPS_PER_LOOK == 0 && budget.isSpent();
    int next = over ? -1 : narrowest();
    if (next < 0) {
      if (!over) {
        over = found.size() == limit;
        found.add(chosenSet());
      }
      return;
    }
    makeRoom();
    long[] open = candidates[chosenCount];
    long[] tried = sets[next].clone();
    for (int w = 0; w < tried.length; w++) {
      tried[w] &= open[w];
      open[w] ^= tried[w];
    }
    for (int w = 0; w < tried.length && !over; w++) {
      for (long rest = tried[w]; rest != 0 && !over; rest &= rest - 1) {
        int member = (w << 6) + lowest(rest);
        if (leavesAllTheirOwn(setsByMember[member])) {
          choose(member);
          add(open, member);
        }
      }
    }
  }

  private BitSet chosenSet() {
    BitSet set = new BitSet();
    for (int k = 0; k < chosenCount; k++) {
      set.set(chosen[k]);
    }
    return set;
  }

  /** A set not met that has few candidates; -1 where all are met. */
  private int narrowest() {
    long[] some = unmet[chosenCount];
    long[] open = candidates[chosenCount];
    int best = -1;
    int fewest = Integer.MAX_VALUE;
    int compared = 0;
    for (int w = 0; w < words; w++) {
      for (long rest = some[w]; rest != 0; rest &= rest - 1) {
        int s = (w << 6) + lowest(rest);
        int count = 0;
        for (int v = 0; v < memberWords; v++) {
          count += Long.bitCount(sets[s][v] & open[v]);
        }
        if (count < fewest) {
          fewest = count;
          best = s;
        }
        if (count == 0 || ++compared == MOST_COMPARED) {
          return best;
        }
      }
    }
    return best;
  }

  /** Whether each member chosen meets a set alone that is not among these. */
  private boolean leavesAllTheirOwn(long[] meets) {
    for (int k = 0; k < chosenCount; k++) {
      if (isWithin(k, meets)) {
        return false;
      }
    }
    return true;
  }

  /** Goes on with one more member. */
  private void choose(int member) {
    long[] meets = setsByMember[member];
    int before = takenCount;
    for (int k = 0; k < chosenCount; k++) {
      take(k, meets);
    }
    long[] now = unmet[chosenCount];
    long[] later = unmet[chosenCount + 1];
    long[] first = own[chosenCount];
    long[] firstWords = ownWords[chosenCount];
    Arrays.fill(firstWords, 0);
    for (int w = 0; w < words; w++) {
      long both = now[w] & meets[w];
      first[w] = both;
      later[w] = now[w] ^ both;
      if (both != 0) {
        add(firstWords, w);
      }
    }
    System.arraycopy(candidates[chosenCount], 0, candidates[chosenCount + 1], 0, memberWords);
    chosen[chosenCount++] = member;
    extend();
    chosenCount--;
    while (takenCount > before) {
      int from = takenFrom[--takenCount];
      own[from / words][from % words] |= taken[takenCount];
      add(ownWords[from / words], from % words);
    }
  }

  private void take(int place, long[] meets) {
    long[] sole = own[place];
    long[] soleWords = ownWords[place];
    for (int v = 0; v < soleWords.length; v++) {
      for (long rest = soleWords[v]; rest != 0; rest &= rest - 1) {
        int w = (v << 6) + lowest(rest);
        long both = sole[w] & meets[w];
        if (both != 0) {
          makeRoomToTake();
          sole[w] ^= both;
          if (sole[w] == 0) {
            soleWords[v] &= ~(1L << w);
          }
          takenFrom[takenCount] = place * words + w;
          taken[takenCount++] = both;
        }
      }
    }
  }

  private void makeRoomToTake() {
    if (takenCount == taken.length) {
      taken = Arrays.copyOf(taken, 2 * takenCount);
      takenFrom = Arrays.copyOf(takenFrom, 2 * takenCount);
    }
  }

  /** Whether all sets that a member chosen meets alone are among these. */
  private boolean isWithin(int place, long[] others) {
    long[] sole = own[place];
    long[] soleWords = ownWords[place];
    for (int v = 0; v < soleWords.length; v++) {
      for (long rest = soleWords[v]; rest != 0; rest &= rest - 1) {
        int w = (v << 6) + lowest(rest);
        if ((sole[w] & ~others[w]) != 0) {
          return false;
        }
      }
    }
    return true;
  }
}
