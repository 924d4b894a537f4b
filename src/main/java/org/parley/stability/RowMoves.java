package org.parley.stability;

import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * Moves within classes of states, as a mover has them who settles some issues and leaves the others
 * as they are.
 *
 * @implNote immutable
 */
final class RowMoves implements Moves {

  private final int[] rowOf;
  private final int[] firstOf;
  private final int[] members;
  private final Permits permits;

  private RowMoves(int[] rowOf, int[] firstOf, int[] members, Permits permits) {
    this.rowOf = rowOf;
    this.firstOf = firstOf;
    this.members = members;
    this.permits = permits;
  }

  /**
   * Moves within rows.
   *
   * @param rowOf number of the row of each state, from 0 without a gap; kept
   * @param rows how many rows there are
   * @param order the state at each place of an order that rows are to have within; all states once
   * @param permits which changes within a row are possible
   */
  static RowMoves of(int[] rowOf, int rows, IntUnaryOperator order, Permits permits) {
    int[] first = new int[rows + 1];
    for (int row : rowOf) {
      first[row + 1]++;
    }
    for (int row = 0; row < rows; row++) {
      first[row + 1] += first[row];
    }
    int[] next = first.clone();
    int[] members = new int[rowOf.length];
    for (int place = 0; place < rowOf.length; place++) {
      int state = order.applyAsInt(place);
      members[next[rowOf[state]]++] = state;
    }
    return new RowMoves(rowOf, first, members, permits);
  }

  /** The same moves, with another order within rows. */
  RowMoves ordered(IntUnaryOperator order) {
    return of(rowOf, rowCount(), order, permits);
  }

  /** Number of rows. */
  int rowCount() {
    return firstOf.length - 1;
  }

  /** Number of the row of a state. */
  int row(int state) {
    return rowOf[state];
  }

  /** Place of the first state of a row; that of the row after the last ends the last. */
  int firstOfRow(int row) {
    return firstOf[row];
  }

  /** Number of states of the longest row. */
  int longestRow() {
    int longest = 0;
    for (int row = 0; row < rowCount(); row++) {
      longest = Math.max(longest, firstOf[row + 1] - firstOf[row]);
    }
    return longest;
  }

  /** A way to look at whole rows; nothing where states are of too many kinds. */
  Optional<RowSweep> sweep() {
    return permits.kinds().map(kinds -> new RowSweep(this, kinds));
  }

  @Override
  public int first(int state) {
    return firstOf[rowOf[state]];
  }

  @Override
  public int end(int state) {
    return firstOf[rowOf[state] + 1];
  }

  @Override
  public int candidate(int place) {
    return members[place];
  }

  @Override
  public boolean leads(int from, int to) {
    return from != to && permits.allow(from, to);
  }

  @Override
  public boolean isReversible() {
    return permits.isEverything();
  }

  @Override
  public boolean isTransitive() {
    return permits.isTransitive();
  }
}
