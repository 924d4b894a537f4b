package org.parley.stability;

import java.util.Arrays;
import java.util.List;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;

/**
 * The worst that legal sequences of moves can come to where it matters that no mover moves twice in
 * a row: a level for every state and last mover, lowered until nothing changes.
 */
final class LastMoverSanctions {

  private final GraphModel model;
  private final List<Mover> movers;
  private final int[] start;
  private final boolean isImproving;
  private final Cutoff cutoff;

  /** Level by last mover and state. */
  private final int[][] after;

  LastMoverSanctions(
      GraphModel model, List<Mover> movers, int[] start, boolean isImproving, Cutoff cutoff) {
    this.model = model;
    this.movers = movers;
    this.start = start;
    this.isImproving = isImproving;
    this.cutoff = cutoff;
    this.after = new int[movers.size()][];
    Arrays.setAll(after, mover -> start.clone());
  }

  int[] lowest() {
    int[] lowest = start.clone();
    boolean isChanged = true;
    while (isChanged) {
      isChanged = false;
      for (int state = 0; state < start.length; state++) {
        CutShort.check(cutoff);
        isChanged |= lower(state, lowest);
      }
    }
    return lowest;
  }

  /** Lowers all levels of a state by those of the states it leads to. */
  private boolean lower(int state, int[] lowest) {
    boolean isChanged = false;
    for (int mover = 0; mover < after.length; mover++) {
      int least = next(mover, state);
      lowest[state] = Math.min(lowest[state], least);
      for (int last = 0; last < after.length; last++) {
        if (last != mover && least < after[last][state]) {
          after[last][state] = least;
          isChanged = true;
        }
      }
    }
    return isChanged;
  }

  private int next(int mover, int state) {
    Moves moves = movers.get(mover).moves();
    int least = Integer.MAX_VALUE;
    for (int place = moves.first(state); place < moves.end(state); place++) {
      int to = moves.candidate(place);
      if (after[mover][to] < least
          && moves.leads(state, to)
          && (!isImproving || model.isBetter(movers.get(mover).members(), state, to))) {
        least = after[mover][to];
      }
    }
    return least;
  }
}
