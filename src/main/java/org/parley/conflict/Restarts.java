package org.parley.conflict;

/**
 * When a search starts over from the top, by its conflicts.
 *
 * <p>Luby, Sinclair &amp; Zuckerman 1993, "Optimal Speedup of Las Vegas Algorithms".
 */
final class Restarts {

  private static final int UNIT = 256;

  private long dueAt = UNIT;
  private long count;

  boolean isDue(long conflicts) {
    return conflicts >= dueAt;
  }

  /** Puts the next restart off, one having been made after so many conflicts. */
  void next(long conflicts) {
    dueAt = conflicts + UNIT * luby(++count);
  }

  /** 1, 1, 2, 1, 1, 2, 4, … */
  static long luby(long index) {
    long power = Long.highestOneBit(index + 1);
    return power == index + 1 ? power / 2 : luby(index - power + 1);
  }
}
