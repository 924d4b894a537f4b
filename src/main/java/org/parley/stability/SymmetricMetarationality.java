package org.parley.stability;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
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
    if (model.moves(party) instanceof RowMoves rows) {
      Optional<RowSweep> sweep = rows.sweep();
      if (sweep.isPresent()) {
        return bestInRows(rows, sweep.get(), model.ranks(party), cutoff);
      }
    }
    return bestOneByOne(model.moves(party), model.ranks(party), cutoff);
  }

  private static int[] bestInRows(RowMoves rows, RowSweep sweep, int[] ranks, Cutoff cutoff) {
    int[] best = ranks.clone();
    // The best is the least of all ranks, negated.
    int[] negated = new int[ranks.length];
    Arrays.setAll(negated, state -> -ranks[state]);
    int[] found = sweep.room();
    for (int row = 0; row < rows.rowCount(); row++) {
      CutShort.check(cutoff);
      int length = sweep.any(row, negated, found);
      for (int at = 0; at < length; at++) {
        int state = rows.candidate(rows.firstOfRow(row) + at);
        best[state] = Math.max(best[state], -found[at]);
      }
    }
    return best;
  }

  private static int[] bestOneByOne(Moves moves, int[] ranks, Cutoff cutoff) {
    int[] best = ranks.clone();
    for (int state = 0; state < best.length; state++) {
      CutShort.check(cutoff);
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
