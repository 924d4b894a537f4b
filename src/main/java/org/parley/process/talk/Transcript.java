package org.parley.process.talk;

import java.util.List;

/**
 * A talk, turn by turn.
 *
 * @param number its number, from 0
 * @param binding by seat, which of its lines bound as it began, a bit a line
 * @param turns what happened
 * @param result what it came to
 */
public record Transcript(long number, long[] binding, List<Turn> turns, Result result) {

  public Transcript {
    turns = List.copyOf(turns);
  }
}
