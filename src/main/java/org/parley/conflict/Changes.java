package org.parley.conflict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.parley.effort.Attempt;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;
import org.parley.effort.Spent.Want;

/**
 * The minimal sets of changes that open a zone, where a position can be waived or read another way.
 *
 * <p>Let {@code M} be the minimal sets of lines, every reading of every position one line, that
 * coherent outcomes cross. An outcome is acceptable when no line that binds is crossed, so a set of
 * changes opens a zone exactly when some set of {@code M} holds no line that binds after them: each
 * position that binds by a line of that set has to be waived, or read by a line outside of it.
 */
public final class Changes {

  private final BitSet binding;
  private final IntFunction<int[]> alternatives;
  private final int limit;
  private final Cutoff cutoff;

  /**
   * The changes that can be made.
   *
   * @param binding lines that bind, one a position at most
   * @param alternatives lines of the other readings of a binding line's position
   * @param limit most sets of changes to find, at least 1
   * @param cutoff ends the search
   */
  public Changes(BitSet binding, IntFunction<int[]> alternatives, int limit, Cutoff cutoff) {
    this.binding = (BitSet) binding.clone();
    this.alternatives = alternatives;
    this.limit = limit;
    this.cutoff = cutoff;
  }

  /**
   * The minimal sets of changes that open a zone, fewest changes first, then fewest waivers; the
   * empty set alone where there is a zone already; none where the time is over before it is known
   * which are minimal.
   *
   * @param crossed the minimal sets of lines that coherent outcomes cross
   */
  public Listing<List<Change>> opening(Collection<BitSet> crossed) {
    return Attempt.of(() -> minimal(crossed))
        .known()
        .orElseGet(() -> new Listing.Partial<>(List.of(), Want.TIME, 0));
  }

  private Listing<List<Change>> minimal(Collection<BitSet> crossed) {
    Set<Set<Change>> candidates = new HashSet<>();
    boolean complete = true;
    for (BitSet lines : crossed) {
      complete &= addCombinations(lines, candidates);
    }
    List<List<Change>> minimal =
        candidates.stream()
            .filter(set -> isMinimal(set, candidates))
            .map(set -> (List<Change>) new ArrayList<>(set))
            .sorted(SMALLEST_FIRST)
            .toList();
    return complete
        ? new Listing.Complete<>(minimal)
        : new Listing.Partial<>(minimal, Want.COUNT, 0);
  }

  private static final Comparator<List<Change>> SMALLEST_FIRST =
      Comparator.<List<Change>>comparingInt(List::size)
          .thenComparingLong(set -> set.stream().filter(Change::isWaiver).count())
          .thenComparing(Changes::compareInOrder);

  private static int compareInOrder(List<Change> a, List<Change> b) {
    for (int k = 0; k < Math.min(a.size(), b.size()); k++) {
      int order = a.get(k).compareTo(b.get(k));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.size(), b.size());
  }

  private boolean isMinimal(Set<Change> set, Set<Set<Change>> candidates) {
    CutShort.check(cutoff);
    return candidates.stream().noneMatch(other -> isProperPart(other, set));
  }

  private static boolean isProperPart(Set<Change> part, Set<Change> whole) {
    return part.size() < whole.size() && whole.containsAll(part);
  }

  /** Adds every way to stop the binding lines among these from binding; false at the limit. */
  private boolean addCombinations(BitSet lines, Set<Set<Change>> candidates) {
    List<Set<Change>> partial = new ArrayList<>(List.of(new TreeSet<>()));
    for (int line = lines.nextSetBit(0); line >= 0; line = lines.nextSetBit(line + 1)) {
      if (binding.get(line)) {
        partial = extend(partial, waysOut(line, lines));
        if (partial.size() > limit) {
          return false;
        }
      }
    }
    if (candidates.size() + partial.size() > limit) {
      return false;
    }
    candidates.addAll(partial);
    return true;
  }

  private List<Change> waysOut(int line, BitSet lines) {
    List<Change> ways = new ArrayList<>();
    for (int other : alternatives.apply(line)) {
      if (!lines.get(other)) {
        ways.add(new Change(line, OptionalInt.of(other)));
      }
    }
    ways.add(new Change(line, OptionalInt.empty()));
    return ways;
  }

  private static List<Set<Change>> extend(List<Set<Change>> sets, List<Change> ways) {
    List<Set<Change>> extended = new ArrayList<>();
    for (Set<Change> set : sets) {
      for (Change way : ways) {
        Set<Change> longer = new TreeSet<>(set);
        longer.add(way);
        extended.add(longer);
      }
    }
    return extended;
  }
}
