package org.parley.stability;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;

/** In which states a party stays, given what it must fear after each of its own moves. */
final class Deterrence {

  private Deterrence() {}

  /**
   * The states from which every move to something better may end in something no better.
   *
   * @param fear rank of the worst that may come of a move to each state
   */
  static BitSet of(GraphModel model, int party, int[] fear, Cutoff cutoff) {
    if (model.moves(party) instanceof RowMoves rows) {
      Optional<RowSweep> sweep = rows.sweep();
      if (sweep.isPresent()) {
        return inRows(rows, sweep.get(), model.ranks(party), fear, cutoff);
      }
    }
    return oneByOne(model.moves(party), model.ranks(party), fear, cutoff);
  }

  private static BitSet inRows(
      RowMoves rows, RowSweep sweep, int[] rank, int[] fear, Cutoff cutoff) {
    BitSet stable = new BitSet(rank.length);
    // The most that is left of an improvement is the least of what is left, negated.
    int[] left = new int[fear.length];
    Arrays.setAll(left, state -> -fear[state]);
    int[] found = sweep.room();
    for (int row = 0; row < rows.rowCount(); row++) {
      CutShort.check(cutoff);
      int length = sweep.better(row, rank, left, found);
      for (int at = 0; at < length; at++) {
        int state = rows.candidate(rows.firstOfRow(row) + at);
        stable.set(state, -found[at] <= rank[state]);
      }
    }
    return stable;
  }

  private static BitSet oneByOne(Moves moves, int[] rank, int[] fear, Cutoff cutoff) {
    BitSet stable = new BitSet(rank.length);
    for (int state = 0; state < rank.length; state++) {
      CutShort.check(cutoff);
      boolean isStable = true;
      for (int place = moves.first(state); isStable && place < moves.end(state); place++) {
        int to = moves.candidate(place);
        isStable = rank[to] <= rank[state] || fear[to] <= rank[state] || !moves.leads(state, to);
      }
      stable.set(state, isStable);
    }
    return stable;
  }
}
