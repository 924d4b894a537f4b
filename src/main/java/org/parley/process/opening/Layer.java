package org.parley.process.opening;

import java.util.Arrays;

/**
 * The states that talks are in as they go into a round, in the order in which they were come upon,
 * with how likely they are by the ways out that are left to them.
 *
 * @implNote Not thread-safe.
 */
final class Layer {

  private static final double[] NONE = {};

  private final int ways;
  private int[] states = new int[16];
  private double[][] chances = new double[16][];
  private int size;

  /** Of no talks. */
  Layer(int ways) {
    this.ways = ways;
    Arrays.fill(chances, NONE);
  }

  /** Number of states. */
  int size() {
    return size;
  }

  /** The states by their number. */
  int[] states() {
    return Arrays.copyOf(states, size);
  }

  /** The chances of talks in a state, to be added to. */
  double[] into(int state) {
    if (state >= chances.length) {
      int before = chances.length;
      chances = Arrays.copyOf(chances, Math.max(2 * before, state + 1));
      Arrays.fill(chances, before, chances.length, NONE);
    }
    if (chances[state].length == 0) {
      chances[state] = new double[ways];
      states = size < states.length ? states : Arrays.copyOf(states, 2 * size);
      states[size++] = state;
    }
    return chances[state];
  }

  /** The same with states numbered by their places here. */
  Layer renumbered() {
    Layer renumbered = new Layer(ways);
    for (int place = 0; place < size; place++) {
      double[] to = renumbered.into(place);
      System.arraycopy(chances[states[place]], 0, to, 0, ways);
    }
    return renumbered;
  }
}
