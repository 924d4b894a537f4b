package org.parley.process.talk;

import java.util.Arrays;

/**
 * How often one stated option was given up before another, counted for all others at a time: a row
 * of numbers stands upright, bit by bit in one machine word each, and a talk adds a word of ones.
 *
 * @implNote Not thread-safe.
 */
final class Concessions {

  /** Bits of a number that stands upright; so many talks are added before it is laid down. */
  private static final int HEIGHT = 10;

  private final int options;
  private final int words;
  private final long[][] times;
  private final long[] upright;
  private final long[] later;
  private int added;

  /** Nothing counted. */
  Concessions(int options) {
    this.options = options;
    this.words = (options + Long.SIZE - 1) / Long.SIZE;
    this.times = new long[options][options];
    this.upright = new long[options * words * HEIGHT];
    this.later = new long[words];
  }

  /**
   * Counts a talk.
   *
   * @param order the options that were given up, in the order in which they were
   * @param turns by option in which turn
   * @param often how often the talk is counted
   */
  void add(int[] order, int[] turns, long often) {
    if (often != 1) {
      addEach(order, turns, often);
      return;
    }
    Arrays.fill(later, -1);
    for (int from = 0; from < order.length; ) {
      int until = from;
      while (until < order.length && turns[order[until]] == turns[order[from]]) {
        int option = order[until++];
        later[option / Long.SIZE] &= ~(1L << option);
      }
      for (int at = from; at < until; at++) {
        stand(order[at]);
      }
      from = until;
    }
    if (++added == (1 << HEIGHT) - 1) {
      lay();
    }
  }

  private void stand(int one) {
    for (int word = 0; word < words; word++) {
      int at = (one * words + word) * HEIGHT;
      for (long carry = later[word]; carry != 0; at++) {
        long both = upright[at] & carry;
        upright[at] ^= carry;
        carry = both;
      }
    }
  }

  private void addEach(int[] order, int[] turns, long often) {
    for (int one : order) {
      for (int other = 0; other < options; other++) {
        times[one][other] += turns[other] == 0 || turns[one] < turns[other] ? often : 0;
      }
    }
  }

  private void lay() {
    if (added == 0) {
      return;
    }
    for (int one = 0; one < options; one++) {
      for (int other = 0; other < options; other++) {
        int at = (one * words + other / Long.SIZE) * HEIGHT;
        for (int bit = 0; bit < HEIGHT; bit++) {
          times[one][other] += (upright[at + bit] >>> other & 1) << bit;
        }
      }
    }
    Arrays.fill(upright, 0);
    added = 0;
  }

  void add(Concessions others) {
    others.lay();
    for (int one = 0; one < options; one++) {
      for (int other = 0; other < options; other++) {
        times[one][other] += others.times[one][other];
      }
    }
  }

  /** All numbers, the row of one option after that of another. */
  long[] all() {
    lay();
    return Arrays.stream(times).flatMapToLong(Arrays::stream).toArray();
  }

  /** Adds such numbers. */
  void add(long[] all) {
    for (int one = 0; one < options; one++) {
      for (int other = 0; other < options; other++) {
        times[one][other] += all[one * options + other];
      }
    }
  }

  /** How often one was given up before another, or it alone was. */
  long times(int one, int other) {
    lay();
    return times[one][other];
  }
}
