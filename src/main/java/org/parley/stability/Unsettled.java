package org.parley.stability;

/**
 * Which states changed since a mover last looked at them, so that rows in which nothing did are
 * passed over.
 */
final class Unsettled {

  /** Turns are numbered as characters; those beyond are told apart no more. */
  private static final int LAST_TURN = Character.MAX_VALUE;

  private final char[] changed;
  private final int[] looked;
  private int turn;
  private int quiet;
  private boolean isChanged;

  Unsettled(int states, int movers) {
    this.changed = new char[states];
    this.looked = new int[movers];
  }

  /** Whether some mover has not looked since the last change. */
  boolean isOpen() {
    return quiet < looked.length;
  }

  /** The turn of a mover begins. */
  void begin() {
    turn = Math.min(turn + 1, LAST_TURN);
    isChanged = false;
  }

  /**
   * Its turn ends.
   *
   * @param isDone whether it finds nothing new in what it changed itself
   */
  void end(int mover, boolean isDone) {
    looked[mover] = isDone ? turn : turn - 1;
    quiet = !isChanged ? quiet + 1 : isDone ? 1 : 0;
  }

  /** A state changed. */
  void change(int state) {
    changed[state] = (char) turn;
    isChanged = true;
  }

  /** Whether a mover finds anything new in a row. */
  boolean isNew(int mover, RowMoves rows, int row) {
    int before = looked[mover];
    boolean isNew = before == 0 || before == LAST_TURN;
    int end = rows.firstOfRow(row + 1);
    for (int place = rows.firstOfRow(row); !isNew && place < end; place++) {
      isNew = changed[rows.candidate(place)] > before;
    }
    return isNew;
  }
}
