package org.parley.stability;

import java.util.List;

/**
 * What reversible moves of several movers lead to together: the components of their rows, joined
 * pair by pair (Tarjan 1975, "Efficiency of a good but not linear set union algorithm").
 */
final class Components {

  private final int[] parent;

  private Components(int states) {
    parent = new int[states];
    for (int state = 0; state < states; state++) {
      parent[state] = state;
    }
  }

  /** Moves within the components. */
  static RowMoves of(List<Mover> movers, int states) {
    Components components = new Components(states);
    for (Mover mover : movers) {
      for (int state = 0; state < states; state++) {
        components.join(state, mover.moves().candidate(mover.moves().first(state)));
      }
    }
    int[] numbers = new int[states];
    int count = 0;
    for (int state = 0; state < states; state++) {
      int root = components.root(state);
      numbers[state] = root == state ? count++ : numbers[root];
    }
    return RowMoves.of(numbers, count, place -> place, Permits.EVERYTHING);
  }

  /** The least state of the component becomes its root. */
  private void join(int one, int other) {
    int first = root(one);
    int second = root(other);
    parent[Math.max(first, second)] = Math.min(first, second);
  }

  private int root(int state) {
    int at = state;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
}
