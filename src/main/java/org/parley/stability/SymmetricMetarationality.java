package org.parley.stability;

import java.util.BitSet;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;

/**
 * A state is stable for a party each of whose improvements the others can bring to an end that is
 * no better for it and that it cannot move away from to anything better (Howard 1971, "Paradoxes of
 * rationality"). What such an end is worth to the party is thus the best it can make of it.
 */
final class SymmetricMetarationality {

  private SymmetricMetarationality() {}

  /** The states that are stable for a party. */
  static BitSet of(GraphModel model, int party, Cutoff cutoff) {
    int others = model.everybody() & ~(1 << party);
    int[] fear = Sanctions.lowest(model, others, bestAnswers(model, party, cutoff), false, cutoff);
    return Deterrence.of(model, party, fear, cutoff);
  }

  /** Rank of the best that a party can have by a move or by none. */
  static int[] bestAnswers(GraphModel model, int party, Cutoff cutoff) {
    int[] ranks = model.ranks(party);
    Moves moves = model.moves(party);
    int[] best = ranks.clone();
    for (int state = 0; state < best.length; state++) {
      CutShort.check(cutoff);
      if (moves.isReversible()) {
        // Rows are in falling order.
        best[state] = ranks[moves.candidate(moves.first(state))];
        continue;
      }
      for (int place = moves.first(state); place < moves.end(state); place++) {
        int to = moves.candidate(place);
        if (ranks[to] > best[state] && moves.leads(state, to)) {
          best[state] = ranks[to];
        }
      }
    }
    return best;
  }
}
