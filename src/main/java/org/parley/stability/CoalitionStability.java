package org.parley.stability;

import java.util.BitSet;
import java.util.List;
import org.parley.effort.Allowance;
import org.parley.effort.CutShort;

/**
 * A state is stable if no set of parties has an improvement for each of its members that goes
 * unsanctioned by the others (Kilgour, Hipel, Fang and Peng 2001, "Coalition analysis in group
 * decision support"; Inohara and Hipel 2008, "Coalition analysis in the graph model for conflict
 * resolution"). A sanction is an end no better for some member; so of all ends only the worst for
 * each member matters, and a coalition leaves for a state where even that is better for each.
 */
final class CoalitionStability {

  private final GraphModel model;
  private final Coalitions coalitions;
  private final Allowance allowance;

  CoalitionStability(GraphModel model, Coalitions coalitions, Allowance allowance) {
    this.model = model;
    this.coalitions = coalitions;
    this.allowance = allowance;
  }

  /**
   * The states that no coalition leaves.
   *
   * @param kind a concept of coalitions
   * @throws CutShort once the allowance is spent
   */
  BitSet stable(Concept.Kind kind) {
    BitSet stable = new BitSet(model.stateCount());
    stable.set(0, model.stateCount());
    for (int coalition : coalitions.ofRanked()) {
      Moves moves = coalitions.moves(coalition);
      stable.and(
          kind == Concept.Kind.COALITION_SMR
              ? new CoalitionEscape(model, coalition, moves, others(coalition), allowance).stable()
              : staying(coalition, moves, fears(kind, coalition)));
    }
    return stable;
  }

  private Moves others(int coalition) {
    return coalitions.moves(model.everybody() & ~coalition);
  }

  /** By member, the rank of the worst that may come of a move to each state. */
  private int[][] fears(Concept.Kind kind, int coalition) {
    int others = model.everybody() & ~coalition;
    List<Mover> sanctioning =
        kind == Concept.Kind.COALITION_SEQ
            ? coalitions.movers(Coalitions.subsets(others & model.ranked()))
            : List.of();
    int[][] fears = new int[Integer.bitCount(coalition)][];
    int member = 0;
    for (int rest = coalition; rest != 0; rest &= rest - 1) {
      int[] ranks = model.ranks(Integer.numberOfTrailingZeros(rest));
      fears[member++] =
          switch (kind) {
            case COALITION_GMR -> Sanctions.lowest(model, others, ranks, false, allowance);
            case COALITION_SEQ -> Sanctions.free(model, sanctioning, ranks, true, allowance);
            default -> ranks;
          };
    }
    return fears;
  }

  /** The states that a coalition leads to no state from that is better even at its worst. */
  private BitSet staying(int coalition, Moves moves, int[][] fears) {
    int[][] ranks = new int[fears.length][];
    int member = 0;
    for (int rest = coalition; rest != 0; rest &= rest - 1) {
      ranks[member++] = model.ranks(Integer.numberOfTrailingZeros(rest));
    }
    if (moves instanceof RowMoves rows && rows.isReversible()) {
      return stayingInRows(rows, ranks, fears);
    }
    BitSet stable = new BitSet(model.stateCount());
    for (int state = 0; state < model.stateCount(); state++) {
      CutShort.check(allowance);
      boolean isStable = true;
      for (int place = moves.first(state); isStable && place < moves.end(state); place++) {
        int to = moves.candidate(place);
        isStable = !(exceeds(fears, to, ranks, state) && moves.leads(state, to));
      }
      stable.set(state, isStable);
    }
    return stable;
  }

  /** In a row all states lead to each other, so that only its undominated ends matter. */
  private BitSet stayingInRows(RowMoves rows, int[][] ranks, int[][] fears) {
    BitSet stable = new BitSet(model.stateCount());
    for (int row = 0; row < rows.rowCount(); row++) {
      Undominated ends = new Undominated(fears);
      for (int place = rows.firstOfRow(row); place < rows.firstOfRow(row + 1); place++) {
        CutShort.check(allowance);
        ends.add(rows.candidate(place));
      }
      for (int place = rows.firstOfRow(row); place < rows.firstOfRow(row + 1); place++) {
        CutShort.check(allowance);
        int state = rows.candidate(place);
        stable.set(state, !ends.exceed(ranks, state));
      }
    }
    return stable;
  }

  /** Whether one state's levels are all above another's. */
  static boolean exceeds(int[][] levels, int state, int[][] others, int other) {
    for (int member = 0; member < levels.length; member++) {
      if (levels[member][state] <= others[member][other]) {
        return false;
      }
    }
    return true;
  }
}
