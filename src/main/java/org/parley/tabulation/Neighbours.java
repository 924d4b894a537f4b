package org.parley.tabulation;

import java.util.ArrayList;
import java.util.List;

/**
 * Outcomes put one after another so that few issues change between two, since what the judge takes
 * for the next outcome grows with the terms that differ: each is followed by the nearest of those
 * left (Rosenkrantz, Stearns &amp; Lewis 1977, "An Analysis of Several Heuristics for the Traveling
 * Salesman Problem").
 */
final class Neighbours {

  private Neighbours() {}

  /** The outcomes in the order in which to go on from one. */
  static List<int[]> of(int[] start, List<int[]> outcomes) {
    List<int[]> left = new ArrayList<>(outcomes);
    List<int[]> ordered = new ArrayList<>();
    int[] before = start;
    while (!left.isEmpty()) {
      int next = nearest(before, left);
      before = left.get(next);
      ordered.add(before);
      left.set(next, left.get(left.size() - 1));
      left.remove(left.size() - 1);
    }
    return ordered;
  }

  private static int nearest(int[] outcome, List<int[]> left) {
    int nearest = 0;
    int least = Integer.MAX_VALUE;
    for (int k = 0; k < left.size(); k++) {
      int distance = distance(outcome, left.get(k), least);
      if (distance < least) {
        least = distance;
        nearest = k;
      }
    }
    return nearest;
  }

  /** Number of issues that differ, or a number that is not below the limit. */
  private static int distance(int[] one, int[] other, int limit) {
    int distance = 0;
    for (int issue = 0; issue < one.length && distance < limit; issue++) {
      distance += one[issue] == other[issue] ? 0 : 1;
    }
    return distance;
  }
}
