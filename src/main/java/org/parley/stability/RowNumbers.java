package org.parley.stability;

import java.util.Arrays;

/**
 * Numbers for classes of states, in the order in which they are met, by a table of open addresses.
 *
 * @param ofState number of the class of each state; not to be changed
 * @param count how many classes there are
 */
record RowNumbers(int[] ofState, int count) {

  /** Multiplier that spreads keys: 2^64 divided by the golden ratio, odd (Knuth 1973, 6.4). */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /** Classes of states that differ in some issues only. */
  static RowNumbers of(States states, boolean[] issues) {
    int bits = 33 - Integer.numberOfLeadingZeros(Math.max(1, states.count()));
    int[] firsts = new int[1 << bits];
    Arrays.fill(firsts, -1);
    int[] numbers = new int[states.count()];
    int count = 0;
    for (int state = 0; state < numbers.length; state++) {
      long key = states.without(state, issues);
      int slot = (int) (key * SPREAD >>> (Long.SIZE - bits));
      while (firsts[slot] >= 0 && states.without(firsts[slot], issues) != key) {
        slot = (slot + 1) & (firsts.length - 1);
      }
      if (firsts[slot] < 0) {
        firsts[slot] = state;
        numbers[state] = count++;
      } else {
        numbers[state] = numbers[firsts[slot]];
      }
    }
    return new RowNumbers(numbers, count);
  }
}
