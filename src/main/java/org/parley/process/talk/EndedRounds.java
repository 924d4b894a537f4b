package org.parley.process.talk;

import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How many talks ended in each round.
 *
 * @implNote Not thread-safe.
 */
final class EndedRounds {

  private long[] talks = new long[16];

  /** Counts talks that ended in a round, counted from 0. */
  void add(int round, long times) {
    if (round >= talks.length) {
      talks = Arrays.copyOf(talks, Math.max(round + 1, 2 * talks.length));
    }
    talks[round] += times;
  }

  void add(EndedRounds others) {
    for (int round = 0; round < others.talks.length; round++) {
      if (others.talks[round] != 0) {
        add(round, others.talks[round]);
      }
    }
  }

  /** All of them. */
  long sum() {
    return Arrays.stream(talks).sum();
  }

  /** By round, those in which any ended. */
  NavigableMap<Integer, Long> byRound() {
    NavigableMap<Integer, Long> byRound = new TreeMap<>();
    for (int round = 0; round < talks.length; round++) {
      if (talks[round] != 0) {
        byRound.put(round, talks[round]);
      }
    }
    return byRound;
  }
}
