package org.parley.stability;

import java.util.BitSet;
import java.util.List;

/**
 * The ends of nonempty sequences of moves in which no mover moves twice in a row (Fang, Hipel and
 * Kilgour 1993, "Interactive decision making", ch. 3). Where two moves in a row come to nothing
 * that one does not, who moved last makes no difference.
 */
final class LegalSequences {

  private final List<Mover> movers;
  private final int states;
  private final boolean keepsLast;

  LegalSequences(List<Mover> movers, int states) {
    this.movers = movers;
    this.states = states;
    this.keepsLast = !movers.stream().allMatch(mover -> mover.moves().isTransitive());
  }

  /** Where sequences from a state end, the state itself left out. */
  BitSet from(int state) {
    // A place to be at is a state, or where that matters a state with its last mover.
    BitSet seen = new BitSet();
    int[] open = new int[states * (keepsLast ? movers.size() : 1)];
    int opened = visit(state, -1, seen, open, 0);
    for (int next = 0; next < opened; next++) {
      int last = keepsLast ? open[next] / states : -1;
      opened = visit(open[next] % states, last, seen, open, opened);
    }
    BitSet ends = new BitSet(states);
    for (int next = 0; next < opened; next++) {
      ends.set(open[next] % states);
    }
    ends.clear(state);
    return ends;
  }

  /** Opens the places that moves from a state lead to, and tells how many are open then. */
  private int visit(int from, int last, BitSet seen, int[] open, int opened) {
    int count = opened;
    for (int mover = 0; mover < movers.size(); mover++) {
      if (mover != last) {
        Moves moves = movers.get(mover).moves();
        for (int at = moves.first(from); at < moves.end(from); at++) {
          int to = moves.candidate(at);
          int place = keepsLast ? mover * states + to : to;
          if (!seen.get(place) && moves.leads(from, to)) {
            seen.set(place);
            open[count++] = place;
          }
        }
      }
    }
    return count;
  }
}
