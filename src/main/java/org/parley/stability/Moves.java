package org.parley.stability;

/**
 * Where a mover can lead from each state. Every state has a row of candidates, of which some may be
 * out of reach from it.
 */
public sealed interface Moves permits RowMoves, ArcMoves {

  /** Place of the first candidate of a state. */
  int first(int state);

  /** Place after that of the last candidate of a state. */
  int end(int state);

  /** The state at a place. */
  int candidate(int place);

  /** Whether a state leads to a candidate of its row. */
  boolean leads(int from, int to);

  /** Whether rows are classes, and every state leads to all others of its row. */
  boolean isReversible();

  /** Whether two moves in a row lead nowhere that one does not, or back. */
  boolean isTransitive();
}
