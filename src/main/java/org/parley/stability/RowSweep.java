package org.parley.stability;

import java.util.Arrays;

/**
 * The least level that one move leads to, for all states of a row at once. Levels are handed on to
 * the kinds of states that lead to them, so that a row takes time by its length and not by its
 * square.
 */
final class RowSweep {

  private final RowMoves rows;
  private final Kinds kinds;
  private final int[][] before;

  /** The two least levels met in a kind; of the row of the round alone, as all that follow. */
  private final int[] own;

  private final int[] ownNext;

  /** The two least levels that a kind leads to, and the state with the least. */
  private final int[] reached;

  private final int[] reachedNext;
  private final int[] leastState;
  private final int[] round;
  private int current;

  RowSweep(RowMoves rows, Kinds kinds) {
    this.rows = rows;
    this.kinds = kinds;
    this.before = kinds.before().toArray(int[][]::new);
    this.own = new int[kinds.count()];
    this.ownNext = new int[kinds.count()];
    this.reached = new int[kinds.count()];
    this.reachedNext = new int[kinds.count()];
    this.leastState = new int[kinds.count()];
    this.round = new int[kinds.count()];
  }

  /** Room for what is found in any row. */
  int[] room() {
    return new int[rows.longestRow()];
  }

  /**
   * Finds the least level of those that each state of a row leads to, itself left out; {@link
   * Integer#MAX_VALUE} where there are none.
   *
   * @param found takes them, in the order of the row
   * @return how many there are
   */
  int any(int row, int[] level, int[] found) {
    int first = rows.firstOfRow(row);
    int end = rows.firstOfRow(row + 1);
    if (kinds.count() == 1) {
      return anyOfOneKind(first, end, level, found);
    }
    current++;
    for (int place = first; place < end; place++) {
      add(rows.candidate(place), level);
    }
    for (int place = first; place < end; place++) {
      found[place - first] = least(rows.candidate(place));
    }
    return end - first;
  }

  /**
   * Finds the least level of those that each state of a row leads to and that rank higher; {@link
   * Integer#MAX_VALUE} where there are none.
   *
   * @param rank in which the row falls
   * @param found takes them, in the order of the row
   * @return how many there are
   */
  int better(int row, int[] rank, int[] level, int[] found) {
    int first = rows.firstOfRow(row);
    int end = rows.firstOfRow(row + 1);
    if (kinds.count() == 1) {
      return betterOfOneKind(first, end, rank, level, found);
    }
    current++;
    int added = first;
    int group = Integer.MAX_VALUE;
    for (int place = first; place < end; place++) {
      int state = rows.candidate(place);
      if (rank[state] < group) {
        group = rank[state];
        for (; added < place; added++) {
          add(rows.candidate(added), level);
        }
      }
      found[place - first] = least(state);
    }
    return end - first;
  }

  private int anyOfOneKind(int first, int end, int[] level, int[] found) {
    int least = Integer.MAX_VALUE;
    int next = Integer.MAX_VALUE;
    int leastPlace = first;
    for (int place = first; place < end; place++) {
      int here = level[rows.candidate(place)];
      if (here < least) {
        next = least;
        least = here;
        leastPlace = place;
      } else {
        next = Math.min(next, here);
      }
    }
    Arrays.fill(found, 0, end - first, least);
    found[leastPlace - first] = next;
    return end - first;
  }

  private int betterOfOneKind(int first, int end, int[] rank, int[] level, int[] found) {
    int better = Integer.MAX_VALUE;
    int equal = Integer.MAX_VALUE;
    int group = Integer.MAX_VALUE;
    for (int place = first; place < end; place++) {
      int state = rows.candidate(place);
      if (rank[state] != group) {
        better = Math.min(better, equal);
        equal = Integer.MAX_VALUE;
        group = rank[state];
      }
      found[place - first] = better;
      equal = Math.min(equal, level[state]);
    }
    return end - first;
  }

  private void add(int state, int[] level) {
    int kind = kinds.of(state);
    int here = level[state];
    refresh(kind);
    if (here >= ownNext[kind]) {
      return;
    }
    ownNext[kind] = Math.max(here, own[kind]);
    own[kind] = Math.min(here, own[kind]);
    for (int source : before[kind]) {
      refresh(source);
      if (here < reached[source]) {
        reachedNext[source] = reached[source];
        reached[source] = here;
        leastState[source] = state;
      } else {
        reachedNext[source] = Math.min(reachedNext[source], here);
      }
    }
  }

  private int least(int state) {
    int kind = kinds.of(state);
    if (round[kind] != current) {
      return Integer.MAX_VALUE;
    }
    return leastState[kind] == state ? reachedNext[kind] : reached[kind];
  }

  private void refresh(int kind) {
    if (round[kind] != current) {
      round[kind] = current;
      own[kind] = Integer.MAX_VALUE;
      ownNext[kind] = Integer.MAX_VALUE;
      reached[kind] = Integer.MAX_VALUE;
      reachedNext[kind] = Integer.MAX_VALUE;
      leastState[kind] = -1;
    }
  }
}
