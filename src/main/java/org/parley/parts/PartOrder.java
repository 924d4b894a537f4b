package org.parley.parts;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Orders of the issues of a part in which its diagram may be small. */
public final class PartOrder {

  /** Beyond so many issues, weighing each against each takes longer than it gains. */
  private static final int MOST_WEIGHED = 100;

  private PartOrder() {}

  /**
   * Some orders, that in which the fewest states are expected first: the issues as they are
   * numbered, so that as few states as can be are left by each, and along two sums.
   */
  public static List<int[]> candidates(Part part) {
    int[] plain = part.issues().stream().toArray();
    if (plain.length > MOST_WEIGHED) {
      return List.of(plain);
    }
    PartWidth width = PartWidth.of(List.of(part));
    List<int[]> orders = new ArrayList<>(List.of(plain, greedy(part, width)));
    width.guides().forEach(guide -> orders.add(completed(guide, plain)));
    Set<List<Integer>> seen = new LinkedHashSet<>();
    return orders.stream()
        .filter(order -> seen.add(IntStream.of(order).boxed().toList()))
        .map(order -> new Weighed(order, states(order, width)))
        .sorted(Comparator.comparingDouble(Weighed::states))
        .map(Weighed::order)
        .toList();
  }

  /** An order with the number of states that are expected before all its issues together. */
  private record Weighed(int[] order, double states) {}

  private static double states(int[] order, PartWidth width) {
    boolean[] decided = new boolean[IntStream.of(order).max().orElse(-1) + 1];
    double states = 0;
    for (int issue : order) {
      states += Math.pow(2, width.logStates(decided));
      decided[issue] = true;
    }
    return states;
  }

  private static int[] completed(int[] guide, int[] all) {
    return IntStream.concat(IntStream.of(guide), IntStream.of(all)).distinct().toArray();
  }

  private static int[] greedy(Part part, PartWidth width) {
    BitSet open = part.issues();
    boolean[] decided = new boolean[open.length()];
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
