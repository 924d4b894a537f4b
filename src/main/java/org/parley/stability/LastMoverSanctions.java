package org.parley.stability;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;

/**
 * The worst that legal sequences of moves can come to where it matters that no mover moves twice in
 * a row: a level for every state and last mover, lowered until nothing changes.
 */
final class LastMoverSanctions {

  private final GraphModel model;
  private final List<Mover> movers;
  private final boolean isImproving;
  private final Cutoff cutoff;

  /** Level by last mover and state. */
  private final int[][] after;

  private final int[] lowest;
  private final Unsettled unsettled;

  LastMoverSanctions(
      GraphModel model, List<Mover> movers, int[] start, boolean isImproving, Cutoff cutoff) {
    this.model = model;
    this.movers = movers;
    this.lowest = start.clone();
    this.unsettled = new Unsettled(start.length, movers.size());
    this.isImproving = isImproving;
    this.cutoff = cutoff;
    this.after = new int[movers.size()][];
    Arrays.setAll(after, mover -> start.clone());
  }

  int[] lowest() {
    for (int turn = 0; unsettled.isOpen(); turn++) {
      int mover = turn % movers.size();
      unsettled.begin();
      sweep(mover);
      unsettled.end(mover, true);
    }
    return lowest;
  }

  private void sweep(int mover) {
    boolean isAlone = Integer.bitCount(movers.get(mover).members()) == 1;
    Optional<RowSweep> sweep =
        movers.get(mover).moves() instanceof RowMoves rows && (isAlone || !isImproving)
            ? rows.sweep()
            : Optional.empty();
    if (sweep.isPresent()) {
      sweepRows(mover, (RowMoves) movers.get(mover).moves(), sweep.get());
      return;
    }
    for (int state = 0; state < lowest.length; state++) {
      CutShort.check(cutoff);
      lower(mover, state, next(mover, state));
    }
  }

  private void sweepRows(int mover, RowMoves rows, RowSweep sweep) {
    int[] found = sweep.room();
    for (int row = 0; row < rows.rowCount(); row++) {
      CutShort.check(cutoff);
      if (unsettled.isNew(mover, rows, row)) {
        int length =
            isImproving
                ? sweep.better(row, model.ranksOf(movers.get(mover)), after[mover], found)
                : sweep.any(row, after[mover], found);
        for (int at = 0; at < length; at++) {
          lower(mover, rows.candidate(rows.firstOfRow(row) + at), found[at]);
        }
      }
    }
  }

  /** Lowers the levels of a state that others moved to last, by what a mover makes of it. */
  private void lower(int mover, int state, int least) {
    lowest[state] = Math.min(lowest[state], least);
    for (int last = 0; last < after.length; last++) {
      if (last != mover && least < after[last][state]) {
        after[last][state] = least;
        unsettled.change(state);
      }
    }
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
