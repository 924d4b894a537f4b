package org.parley.stability;

import java.util.BitSet;
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
    return model.moves(party) instanceof RowMoves rows && rows.isReversible()
        ? inRows(rows, model.ranks(party), fear, cutoff)
        : oneByOne(model.moves(party), model.ranks(party), fear, cutoff);
  }

  private static BitSet inRows(RowMoves rows, int[] rank, int[] fear, Cutoff cutoff) {
    BitSet stable = new BitSet(rank.length);
    for (int row = 0; row < rows.rowCount(); row++) {
      CutShort.check(cutoff);
      int end = rows.firstOfRow(row + 1);
      int better = Integer.MIN_VALUE;
      int equal = Integer.MIN_VALUE;
      int current = Integer.MAX_VALUE;
      for (int place = rows.firstOfRow(row); place < end; place++) {
        int state = rows.candidate(place);
        if (rank[state] != current) {
          better = Math.max(better, equal);
          equal = Integer.MIN_VALUE;
          current = rank[state];
        }
        stable.set(state, better <= current);
        equal = Math.max(equal, fear[state]);
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
