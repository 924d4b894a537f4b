package org.parley.process.talk;

import java.util.List;

/**
 * A talk, turn by turn.
 *
 * @param number its number, from 0
 * @param binding by seat, which of its lines bound as it began, a bit a line
 * @param turns what parties did
 * @param happenings which events happened
 * @param result what it came to
 */
public record Transcript(
    long number, long[] binding, List<Turn> turns, List<Happening> happenings, Result result) {

  /**
   * An event.
   *
   * @param round number of the round at the start of which it happened, from 0
   * @param rule the process rule by which it did
   */
  public record Happening(int round, int rule) {}

  public Transcript {
    turns = List.copyOf(turns);
    happenings = List.copyOf(happenings);
  }
}
