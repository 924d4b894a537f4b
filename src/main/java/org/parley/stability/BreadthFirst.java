package org.parley.stability;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.parley.effort.Allowance;
import org.parley.effort.CutShort;

/**
 * Shortest paths from a state, breadth first (Li, Kilgour and Hipel 2005, "Status quo analysis in
 * the graph model for conflict resolution"). No mover moves twice in a row; where that matters, a
 * place to be at is a state with its last mover, else a state alone.
 */
final class BreadthFirst {

  /** No place. */
  static final int NONE = -1;

  private final GraphModel model;
  private final List<Mover> movers;
  private final Reach.Way way;
  private final boolean keepsLast;
  private final Allowance allowance;

  /** By place; the last place is the start. */
  private final int[] before;

  private final char[] moverAt;
  private final int[] open;
  private int opened;
  private int start;

  private final int[] firstPlace;
  private final BitSet reached = new BitSet();

  /** By mover and row, how many places from its first on need not be looked at again. */
  private final int[][] looked;

  /**
   * @throws CutShort if places would take more memory than allowed
   */
  BreadthFirst(GraphModel model, List<Mover> movers, Reach.Way way, Allowance allowance) {
    this.model = model;
    this.movers = movers;
    this.way = way;
    this.keepsLast =
        way != Reach.Way.COALITION
            && !movers.stream().allMatch(mover -> mover.moves().isTransitive());
    this.allowance = allowance;
    long places = (long) model.stateCount() * (keepsLast ? movers.size() : 1) + 1;
    if (places >= Integer.MAX_VALUE || allowance.isSpent(10 * places)) {
      allowance.isSpent(Long.MAX_VALUE);
      CutShort.check(allowance);
    }
    before = new int[(int) places];
    Arrays.fill(before, NONE);
    moverAt = new char[before.length];
    open = new int[before.length];
    firstPlace = new int[model.stateCount()];
    looked = new int[movers.size()][];
    Arrays.setAll(looked, mover -> new int[rowCount(movers.get(mover).moves())]);
  }

  void from(int state) {
    start = state;
    reached.set(state);
    firstPlace[state] = before.length - 1;
    expand(before.length - 1, NONE);
    for (int next = 0; next < opened; next++) {
      CutShort.check(allowance);
      expand(open[next], keepsLast ? moverAt[open[next]] : NONE);
    }
  }

  BitSet reached() {
    return reached;
  }

  int firstPlace(int state) {
    return firstPlace[state];
  }

  int before(int place) {
    return before[place];
  }

  int mover(int place) {
    return moverAt[place];
  }

  int state(int place) {
    return place == before.length - 1 ? start : place % model.stateCount();
  }

  private static int rowCount(Moves moves) {
    return moves instanceof RowMoves rows && rows.isReversible() ? rows.rowCount() : 0;
  }

  private void expand(int place, int last) {
    int state = state(place);
    for (int mover = 0; mover < movers.size(); mover++) {
      if (mover != last) {
        Moves moves = movers.get(mover).moves();
        if (!keepsLast && moves instanceof RowMoves rows && rows.isReversible()) {
          expandInRow(place, state, mover, rows);
        } else {
          for (int at = moves.first(state); at < moves.end(state); at++) {
            visit(place, state, mover, moves.candidate(at));
          }
        }
      }
    }
  }

  /**
   * In a row any state leads to all others; to the better ones of it, which come first where its
   * only mover ranks it.
   */
  private void expandInRow(int place, int state, int mover, RowMoves rows) {
    int members = movers.get(mover).members();
    boolean isAny = way == Reach.Way.ANY;
    boolean isFalling = Integer.bitCount(members) == 1;
    int first = rows.first(state);
    int end = rows.end(state);
    int at = isAny || isFalling ? first + looked[mover][rows.row(state)] : first;
    while (at < end
        && (isAny || !isFalling || model.isBetter(members, state, rows.candidate(at)))) {
      visit(place, state, mover, rows.candidate(at));
      at++;
    }
    looked[mover][rows.row(state)] = Math.max(looked[mover][rows.row(state)], at - first);
  }

  private void visit(int from, int state, int mover, int to) {
    int place = keepsLast ? mover * model.stateCount() + to : to;
    if (before[place] == NONE
        && (keepsLast || !reached.get(to))
        && movers.get(mover).moves().leads(state, to)
        && (way == Reach.Way.ANY || model.isBetter(movers.get(mover).members(), state, to))) {
      before[place] = from;
      moverAt[place] = (char) mover;
      open[opened++] = place;
      if (!reached.get(to)) {
        reached.set(to);
        firstPlace[to] = place;
      }
    }
  }
}
