package org.parley.worlds;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parley.conflict.Diagnosis;
import org.parley.conflict.Diagnostician;
import org.parley.conflict.Limits;
import org.parley.conflict.Listing;
import org.parley.conflict.Relaxation;
import org.parley.effort.Attempt;
import org.parley.effort.Known;
import org.parley.effort.Spent;
import org.parley.effort.Spent.Want;
import org.parley.effort.Timer;
import org.parley.tabulation.CrossingTables;

/**
 * The minimal sets of lines that a coherent outcome can cross: a world has a deal exactly when none
 * of the lines of one of them binds.
 *
 * @param sets the sets, none containing another, smaller ones first; the empty set alone where an
 *     outcome crosses nothing, and nothing where no outcome is coherent
 * @param cut why these are not known to be all of them, and then every probability of a deal that
 *     rests on them is a lower bound; nothing where they are all
 */
public record WaysOut(List<BitSet> sets, Optional<Want> cut) {

  public WaysOut {
    sets = minimal(sets);
  }

  /** These and no others. */
  public static WaysOut all(List<BitSet> sets) {
    return new WaysOut(sets, Optional.empty());
  }

  /** Whether these are all of them. */
  public boolean complete() {
    return cut.isEmpty();
  }

  /** Looks for them, and for no conflict cores. */
  public static WaysOut find(CrossingTables lines, Limits limits, Timer timer) {
    BitSet all = new BitSet();
    all.set(0, lines.positions().size());
    return of(new Diagnostician(limits, timer).withoutCores().diagnose(lines, all));
  }

  /**
   * The relaxations that a diagnosis of all lines found; none, and not known to be complete, where
   * its budget was spent before the first.
   */
  public static WaysOut of(Attempt<Diagnosis> attempt) {
    return attempt instanceof Spent<Diagnosis> spent
        ? new WaysOut(List.of(), Optional.of(spent.want()))
        : of(((Known<Diagnosis>) attempt).value());
  }

  private static WaysOut of(Diagnosis diagnosis) {
    if (diagnosis instanceof Diagnosis.Conflict conflict) {
      Listing<Relaxation> listing = conflict.relaxations();
      return new WaysOut(
          listing.found().stream().map(Relaxation::positions).toList(),
          listing instanceof Listing.Partial<Relaxation> partial
              ? Optional.of(partial.reason())
              : Optional.empty());
    }
    return all(diagnosis instanceof Diagnosis.NoConflict ? List.of(new BitSet()) : List.of());
  }

  /** What is left to relax when these lines never bind. */
  public WaysOut without(BitSet lines) {
    List<BitSet> rest = new ArrayList<>();
    for (BitSet set : sets) {
      BitSet left = (BitSet) set.clone();
      left.andNot(lines);
      rest.add(left);
    }
    return new WaysOut(rest, cut);
  }

  private static List<BitSet> minimal(List<BitSet> sets) {
    List<BitSet> bySize = new ArrayList<>(sets);
    bySize.sort(Comparator.comparingInt(BitSet::cardinality));
    List<BitSet> kept = new ArrayList<>();
    for (BitSet set : bySize) {
      if (kept.stream().noneMatch(smaller -> contains(set, smaller))) {
        kept.add((BitSet) set.clone());
      }
    }
    return List.copyOf(kept);
  }

  private static boolean contains(BitSet set, BitSet subset) {
    for (int line = subset.nextSetBit(0); line >= 0; line = subset.nextSetBit(line + 1)) {
      if (!set.get(line)) {
        return false;
      }
    }
    return true;
  }
}
