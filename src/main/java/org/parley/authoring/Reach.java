package org.parley.authoring;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.parley.conflict.Feasibility;
import org.parley.conflict.Limits;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;
import org.parley.effort.Timer;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTables;

/**
 * Says exactly whether some coherent outcome is as asked.
 *
 * @param coherent tables of what is not coherent, and of nothing else
 * @param limits what a single question may take
 * @param timer by which it is measured
 * @param end when all questions are to be given up
 */
record Reach(CrossingTables coherent, Limits limits, Timer timer, Cutoff end) {

  /**
   * Whether a coherent outcome crosses all of some tables and none of others.
   *
   * @throws CutShort if that could not be told in what was allowed
   */
  boolean isReached(List<CrossingFunction> all, List<CrossingFunction> none) {
    CutShort.check(end);
    List<CrossingFunction> avoided = new ArrayList<>(none);
    all.forEach(table -> avoided.add(table.complement()));
    BitSet every = new BitSet();
    every.set(0, avoided.size());
    CrossingTables asked = new CrossingTables(coherent.space(), coherent.coherence(), avoided);
    return new Feasibility(asked, limits, timer.until(end))
        .isAvoidable(every)
        .known()
        .orElseGet(() -> cut(end));
  }

  private static boolean cut(Cutoff end) {
    CutShort.check(() -> true);
    return end.isOver();
  }

  /** Whether a coherent outcome crosses a table. */
  boolean isCrossed(CrossingFunction table) {
    return isReached(List.of(table), List.of());
  }

  /** Whether a coherent outcome does not cross a table. */
  boolean isAvoided(CrossingFunction table) {
    return isReached(List.of(), List.of(table));
  }

  /** Whether each coherent outcome that crosses the first crosses the second. */
  boolean isWithin(CrossingFunction first, CrossingFunction second) {
    return !isReached(List.of(first), List.of(second));
  }

  /** The same with other tables of what is not coherent. */
  Reach over(List<CrossingFunction> coherence) {
    CrossingTables tables = new CrossingTables(coherent.space(), coherence, List.of());
    return new Reach(tables, limits, timer, end);
  }
}
