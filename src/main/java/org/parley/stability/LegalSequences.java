package org.parley.stability;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * The ends of nonempty sequences of moves in which no mover moves twice in a row (Fang, Hipel and
 * Kilgour 1993, "Interactive decision making", ch. 3).
 */
final class LegalSequences {

  private final List<Mover> movers;
  private final int states;

  LegalSequences(List<Mover> movers, int states) {
    this.movers = movers;
    this.states = states;
  }

  /** Where sequences from a state end, ascending, the state itself left out. */
  List<Integer> from(int state) {
    BitSet ends = new BitSet(states);
    List<BitSet> after = new ArrayList<>();
    movers.forEach(mover -> after.add(new BitSet(states)));
    // A place to go on from: the state, and who moved there last.
    Deque<int[]> open = new ArrayDeque<>();
    open.add(new int[] {state, -1});
    while (!open.isEmpty()) {
      int[] at = open.remove();
      for (int mover = 0; mover < movers.size(); mover++) {
        if (mover != at[1]) {
          Moves moves = movers.get(mover).moves();
          for (int place = moves.first(at[0]); place < moves.end(at[0]); place++) {
            int to = moves.candidate(place);
            if (moves.leads(at[0], to) && !after.get(mover).get(to)) {
              after.get(mover).set(to);
              ends.set(to);
              open.add(new int[] {to, mover});
            }
          }
        }
      }
    }
    ends.clear(state);
    return ends.stream().boxed().toList();
  }
}
