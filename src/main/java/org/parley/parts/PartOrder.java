package org.parley.parts;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Orders of the issues of a part in which its diagram may be small. */
public final class PartOrder {

  /** Beyond so many issues, weighing each against each takes longer than it gains. */
  private static final int MOST_WEIGHED = 100;

  private PartOrder() {}

  /** The issues as they are numbered, and so that as few states as can be are left by each. */
  public static List<int[]> candidates(Part part) {
    int[] plain = part.issues().stream().toArray();
    int[] greedy = plain.length > MOST_WEIGHED ? plain : greedy(part);
    return java.util.Arrays.equals(plain, greedy) ? List.of(plain) : List.of(plain, greedy);
  }

  private static int[] greedy(Part part) {
    BitSet open = part.issues();
    boolean[] decided = new boolean[open.length()];
    PartWidth width = PartWidth.of(List.of(part));
    List<Integer> order = new ArrayList<>();
    while (!open.isEmpty()) {
      int best = -1;
      double least = Double.POSITIVE_INFINITY;
      for (int issue = open.nextSetBit(0); issue >= 0; issue = open.nextSetBit(issue + 1)) {
        decided[issue] = true;
        double states = width.logStates(decided);
        decided[issue] = false;
        if (states < least) {
          least = states;
          best = issue;
        }
      }
      open.clear(best);
      decided[best] = true;
      order.add(best);
    }
    return order.stream().mapToInt(issue -> issue).toArray();
  }
}
