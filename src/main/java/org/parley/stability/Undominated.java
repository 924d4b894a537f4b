package org.parley.stability;

import java.util.ArrayList;
import java.util.List;

/** States of which none has levels at least as high as another's throughout. */
final class Undominated {

  private final int[][] levels;
  private final List<Integer> states = new ArrayList<>();

  /**
   * None yet.
   *
   * @param levels by member, a level of each state
   */
  Undominated(int[][] levels) {
    this.levels = levels;
  }

  /** Adds a state, unless another is as good throughout, and drops what it is as good as. */
  void add(int state) {
    for (int place = 0; place < states.size(); place++) {
      if (isAsGood(states.get(place), state)) {
        // What was of use once is soon again.
        states.add(0, states.remove(place));
        return;
      }
    }
    states.removeIf(other -> isAsGood(state, other));
    states.add(state);
  }

  /** Whether the levels of one of them all exceed those of a state. */
  boolean exceed(int[][] others, int state) {
    for (int kept : states) {
      if (CoalitionStability.exceeds(levels, kept, others, state)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAsGood(int state, int other) {
    for (int[] level : levels) {
      if (level[state] < level[other]) {
        return false;
      }
    }
    return true;
  }
}
