package org.parley.stability;

import java.util.BitSet;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;

/**
 * A state is stable for one of two parties that stays when both look a fixed number of moves ahead,
 * each moving to what it likes best of where the other would go from there (Zagare 1984,
 * "Limited-move equilibria in 2x2 games"; Kilgour 1985, "Anticipation and stability in two-person
 * noncooperative games"). Of ends a party likes as well, the first state is taken.
 */
final class LimitedMoveStability {

  private LimitedMoveStability() {}

  /**
   * The states that are stable for a party.
   *
   * @param model of two parties whose preferences are known
   * @param horizon number of moves looked ahead, at least 1
   */
  static BitSet of(GraphModel model, int party, int horizon, Cutoff cutoff) {
    int[] end = new int[model.stateCount()];
    for (int state = 0; state < end.length; state++) {
      end[state] = state;
    }
    // The last to look ahead is the party itself where the horizon is odd.
    int mover = horizon % 2 == 1 ? party : 1 - party;
    for (int move = 0; move < horizon; move++) {
      end = looking(model, mover, end, cutoff);
      mover = 1 - mover;
    }
    BitSet stable = new BitSet(end.length);
    for (int state = 0; state < end.length; state++) {
      stable.set(state, end[state] == state);
    }
    return stable;
  }

  /**
   * Where each state ends if a party moves first.
   *
   * @param then where each state ends if the other moves first and looks one move less ahead
   */
  private static int[] looking(GraphModel model, int party, int[] then, Cutoff cutoff) {
    int[] ranks = model.ranks(party);
    Moves moves = model.moves(party);
    int[] end = new int[then.length];
    for (int state = 0; state < end.length; state++) {
      CutShort.check(cutoff);
      int best = state;
      for (int place = moves.first(state); place < moves.end(state); place++) {
        int to = moves.candidate(place);
        if (moves.leads(state, to) && isBetter(ranks, then[to], best, state)) {
          best = then[to];
        }
      }
      end[state] = best;
    }
    return end;
  }

  /** Whether an end is better than staying and comes before the best so far. */
  private static boolean isBetter(int[] ranks, int end, int best, int state) {
    return ranks[end] > ranks[best]
        || (ranks[end] == ranks[best] && ranks[end] > ranks[state] && end < best);
  }
}
