package org.parley.stability;

import java.util.List;
import java.util.Optional;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;

/**
 * The worst that legal sequences of moves by a set of parties can come to, from every state: a
 * level is lowered along moves until nothing changes. A legal sequence has no mover twice in a row;
 * where two moves in a row come to nothing that one does not, that makes no difference, else {@link
 * LastMoverSanctions} keeps the last mover apart.
 */
final class Sanctions {

  private final GraphModel model;
  private final boolean isImproving;
  private final int[] level;
  private final Cutoff cutoff;
  private final Unsettled unsettled;

  private Sanctions(GraphModel model, int movers, boolean isImproving, int[] level, Cutoff cutoff) {
    this.model = model;
    this.isImproving = isImproving;
    this.level = level;
    this.unsettled = new Unsettled(level.length, movers);
    this.cutoff = cutoff;
  }

  /**
   * The least level of each state and of those that legal sequences lead to from it.
   *
   * @param parties who moves
   * @param start level of each state; not changed
   * @param isImproving whether each move has to be to the better for its movers
   * @throws CutShort once the cutoff is over
   */
  static int[] lowest(
      GraphModel model, int parties, int[] start, boolean isImproving, Cutoff cutoff) {
    List<Mover> movers = model.movers(isImproving ? parties & model.ranked() : parties);
    return movers.stream().allMatch(mover -> mover.moves().isTransitive())
        ? free(model, movers, start, isImproving, cutoff)
        : new LastMoverSanctions(model, movers, start, isImproving, cutoff).lowest();
  }

  /**
   * The least level of each state and of those that any sequences lead to from it, a mover moving
   * twice in a row included.
   *
   * @throws CutShort once the cutoff is over
   */
  static int[] free(
      GraphModel model, List<Mover> movers, int[] start, boolean isImproving, Cutoff cutoff) {
    Sanctions sanctions = new Sanctions(model, movers.size(), isImproving, start.clone(), cutoff);
    for (int turn = 0; sanctions.unsettled.isOpen(); turn++) {
      int mover = turn % movers.size();
      sanctions.unsettled.begin();
      sanctions.sweep(mover, movers.get(mover));
      sanctions.unsettled.end(mover, movers.get(mover).moves().isTransitive());
    }
    return sanctions.level;
  }

  private void sweep(int place, Mover mover) {
    boolean isAlone = Integer.bitCount(mover.members()) == 1;
    Optional<RowSweep> sweep =
        mover.moves() instanceof RowMoves rows && (isAlone || !isImproving)
            ? rows.sweep()
            : Optional.empty();
    if (sweep.isPresent()) {
      sweepRows(place, mover, (RowMoves) mover.moves(), sweep.get());
    } else {
      sweepOneByOne(mover);
    }
  }

  private void sweepRows(int place, Mover mover, RowMoves rows, RowSweep sweep) {
    int[] found = sweep.room();
    for (int row = 0; row < rows.rowCount(); row++) {
      CutShort.check(cutoff);
      if (unsettled.isNew(place, rows, row)) {
        int length =
            isImproving
                ? sweep.better(row, model.ranksOf(mover), level, found)
                : sweep.any(row, level, found);
        for (int at = 0; at < length; at++) {
          lower(rows.candidate(rows.firstOfRow(row) + at), found[at]);
        }
      }
    }
  }

  private void sweepOneByOne(Mover mover) {
    if (mover.moves() instanceof RowMoves rows) {
      sweepWithin(mover, rows);
      return;
    }
    Moves moves = mover.moves();
    for (int state = 0; state < level.length; state++) {
      CutShort.check(cutoff);
      int least = level[state];
      for (int place = moves.first(state); place < moves.end(state); place++) {
        int to = moves.candidate(place);
        if (level[to] < least
            && moves.leads(state, to)
            && (!isImproving || model.isBetter(mover.members(), state, to))) {
          least = level[to];
        }
      }
      lower(state, least);
    }
  }

  /** In a row with the least level already, a state cannot sink any further. */
  private void sweepWithin(Mover mover, RowMoves rows) {
    for (int row = 0; row < rows.rowCount(); row++) {
      CutShort.check(cutoff);
      int first = rows.firstOfRow(row);
      int end = rows.firstOfRow(row + 1);
      int floor = Integer.MAX_VALUE;
      for (int place = first; place < end; place++) {
        floor = Math.min(floor, level[rows.candidate(place)]);
      }
      for (int place = first; place < end; place++) {
        int state = rows.candidate(place);
        if (level[state] > floor) {
          // Where its only mover ranks a row, what is better than a state comes before it.
          boolean isFalling = isImproving && Integer.bitCount(mover.members()) == 1;
          lower(state, least(mover, rows, state, isFalling ? place : end, floor));
        }
      }
    }
  }

  private int least(Mover mover, RowMoves rows, int state, int end, int floor) {
    int least = level[state];
    for (int place = rows.first(state); least > floor && place < end; place++) {
      int to = rows.candidate(place);
      if (level[to] < least
          && (!isImproving || model.isBetter(mover.members(), state, to))
          && rows.leads(state, to)) {
        least = level[to];
      }
    }
    return least;
  }

  private void lower(int state, int to) {
    if (to < level[state]) {
      level[state] = to;
      unsettled.change(state);
    }
  }
}
