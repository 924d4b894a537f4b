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
  private final int[] members;
  private final int[] spans;

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
    this.members = allowed.members();
    this.spans = new int[2 * rounds];
    Arrays.fill(spans, UNKNOWN);
  }

  boolean isFor(int ofSeat, long begun, long binding) {
    return seat == ofSeat && start == begun && now == binding;
  }

  Allowed allowed() {
    return allowed;
  }

  /** Whether nothing may be offered. */
  boolean isEmpty() {
    return members.length == 0;
  }

  /** One of the outcomes that may be offered, as {@link Allowed#member}. */
  int member(int place) {
    return members[place];
  }

  boolean isKnown(int round) {
    return spans[2 * round] != UNKNOWN;
  }

  /**
   * Keeps what is asked for in a round.
   *
   * @param first the first place in what is allowed that may be offered
   * @param behind the place behind the last
   */
  void put(int round, int first, int behind) {
    spans[2 * round] = first;
    spans[2 * round + 1] = behind;
  }

  int from(int round) {
    return spans[2 * round];
  }

  int until(int round) {
    return spans[2 * round + 1];
  }
}
