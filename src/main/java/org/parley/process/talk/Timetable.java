package org.parley.process.talk;

import java.util.Arrays;

/**
 * What a party asks for and what it may then offer, by round, where neither depends on what others
 * do: found in the first talk that comes by and kept for all later ones.
 *
 * @implNote Not thread-safe; filled as it is asked for.
 */
final class Timetable {

  private static final int UNKNOWN = -1;

  private final int seat;
  private final long start;
  private final long now;
  private final Allowed allowed;
  private final long[] levels;
  private final int[] from;
  private final int[] until;

  /**
   * An empty one.
   *
   * @param start its lines that bound as the talk began
   * @param now its lines that bind now
   * @param allowed what it may offer now
   * @param rounds how many rounds it holds
   */
  Timetable(int seat, long start, long now, Allowed allowed, int rounds) {
    this.seat = seat;
    this.start = start;
    this.now = now;
    this.allowed = allowed;
    this.levels = new long[rounds];
    this.from = new int[rounds];
    this.until = new int[rounds];
    Arrays.fill(from, UNKNOWN);
  }

  boolean isFor(int ofSeat, long begun, long binding) {
    return seat == ofSeat && start == begun && now == binding;
  }

  Allowed allowed() {
    return allowed;
  }

  boolean isKnown(int round) {
    return from[round] != UNKNOWN;
  }

  /**
   * Keeps what is asked for in a round.
   *
   * @param first the first place in what is allowed that may be offered
   * @param behind the place behind the last
   */
  void put(int round, long level, int first, int behind) {
    levels[round] = level;
    from[round] = first;
    until[round] = behind;
  }

  long level(int round) {
    return levels[round];
  }

  int from(int round) {
    return from[round];
  }

  int until(int round) {
    return until[round];
  }
}
