package org.parley.conflict;

import java.util.ArrayList;
import java.util.List;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTables;

/**
 * Which options of an issue can stand for which: whatever the rest of the outcome, it stays
 * coherent and crosses nothing more (substitutability, E. C. Freuder 1991, as in {@link Kernel}).
 * What outcomes with one option cross at least is then no more than with the other.
 */
public final class Substitutes {

  private final List<Slices> slices;
  private final int optionCount;

  private Substitutes(List<Slices> slices, int optionCount) {
    this.slices = slices;
    this.optionCount = optionCount;
  }

  /** Those of an issue, with respect to all positions. */
  public static Substitutes of(CrossingTables tables, int issue) {
    List<CrossingFunction> all = new ArrayList<>(tables.coherence());
    all.addAll(tables.positions());
    return new Substitutes(Kernel.slices(all, issue), tables.space().optionCount(issue));
  }

  /** Whether it is known that an option can stand for another. */
  public boolean canStandFor(int option, int other) {
    return option == other || Kernel.isWithin(option, other, slices);
  }

  /** Whether it is known that an option can stand for all of its issue. */
  public boolean canStandForAll(int option) {
    for (int other = 0; other < optionCount; other++) {
      if (!canStandFor(option, other)) {
        return false;
      }
    }
    return true;
  }
}
