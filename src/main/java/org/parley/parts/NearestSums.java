package org.parley.parts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * For each option of each issue, of the outcomes within a diagram that have it, one whose sum is
 * least or greatest, where no addend is over several issues: shortest paths to every node from
 * before and from behind.
 */
final class NearestSums {

  /** Worse than any sum. */
  private static final long NEVER = Long.MAX_VALUE / 2;

  private final Levels levels;
  private final Forest forest;
  private final int root;
  private final Supplier<int[]> fresh;

  /** What an option adds, by level; with its sign changed where the greatest sum is looked for. */
  private final long[][] costs;

  /** Least cost from the root to each node that is yet to be decided at a level, and back. */
  private final List<Map<Integer, Long>> before = new ArrayList<>();

  private final List<Map<Integer, Long>> behind = new ArrayList<>();

  /**
   * By level and option, the node at which taking it is cheapest, and the cost of the whole way.
   */
  private final int[][] best;

  private final long[][] least;

  /** By level and node, the node before it and the option taken there, on the cheapest way. */
  private final List<Map<Integer, int[]>> from = new ArrayList<>();

  NearestSums(
      Levels levels,
      Forest forest,
      Part.AtLeast sum,
      int root,
      boolean isLeast,
      Supplier<int[]> fresh) {
    this.levels = levels;
    this.forest = forest;
    this.root = root;
    this.fresh = fresh;
    this.costs = new long[levels.count()][];
    this.best = new int[costs.length][];
    this.least = new long[costs.length][];
    for (int level = 0; level < costs.length; level++) {
      costs[level] = new long[levels.optionCount(level)];
      best[level] = new int[costs[level].length];
      least[level] = new long[costs[level].length];
      Arrays.fill(least[level], NEVER);
    }
    for (Addend addend : sum.addends()) {
      if (addend.grid().width() == 1) {
        int level = levels.of(addend.grid().issue(0));
        for (int option = 0; option < costs[level].length; option++) {
          costs[level][option] += isLeast ? addend.value(option) : -addend.value(option);
        }
      }
    }
  }

  List<int[]> all() {
    forward();
    backward();
    List<int[]> outcomes = new ArrayList<>();
    for (int level = 0; level < costs.length; level++) {
      for (int option = 0; option < costs[level].length; option++) {
        add(level, option, outcomes);
      }
    }
    return outcomes;
  }

  private void forward() {
    before.add(new HashMap<>(Map.of(root, 0L)));
    from.add(new HashMap<>());
    for (int level = 0; level < costs.length; level++) {
      Map<Integer, Long> next = new HashMap<>();
      Map<Integer, int[]> ways = new HashMap<>();
      for (Map.Entry<Integer, Long> entry : before.get(level).entrySet()) {
        for (int option = 0; option < costs[level].length; option++) {
          int child = forest.branch(entry.getKey(), level, option);
          long cost = entry.getValue() + costs[level][option];
          if (child != Forest.FALSE && cost < next.getOrDefault(child, NEVER)) {
            next.put(child, cost);
            ways.put(child, new int[] {entry.getKey(), option});
          }
        }
      }
      before.add(next);
      from.add(ways);
    }
  }

  private void backward() {
    behind.add(Map.of(Forest.TRUE, 0L));
    for (int level = costs.length - 1; level >= 0; level--) {
      Map<Integer, Long> here = new HashMap<>();
      for (Map.Entry<Integer, Long> entry : before.get(level).entrySet()) {
        long cheapest = NEVER;
        for (int option = 0; option < costs[level].length; option++) {
          long cost = rest(0, level, entry.getKey(), option);
          cheapest = Math.min(cheapest, cost);
          if (cost < NEVER && entry.getValue() + cost < least[level][option]) {
            least[level][option] = entry.getValue() + cost;
            best[level][option] = entry.getKey();
          }
        }
        here.put(entry.getKey(), cheapest);
      }
      behind.add(0, here);
    }
  }

  /** Cost from a node on, if an option is taken there; {@code behind} begins at a later level. */
  private long rest(int first, int level, int node, int option) {
    int child = forest.branch(node, level, option);
    long cost = behind.get(first).getOrDefault(child, NEVER);
    return cost >= NEVER ? NEVER : cost + costs[level][option];
  }

  private void add(int level, int option, List<int[]> outcomes) {
    if (least[level][option] >= NEVER) {
      return;
    }
    int[] outcome = fresh.get();
    int node = best[level][option];
    for (int earlier = level; earlier > 0; earlier--) {
      int[] way = from.get(earlier).getOrDefault(node, new int[2]);
      outcome[levels.issue(earlier - 1)] = way[1];
      node = way[0];
    }
    outcome[levels.issue(level)] = option;
    node = forest.branch(best[level][option], level, option);
    for (int later = level + 1; later < costs.length; later++) {
      int taken = cheapest(later, node);
      outcome[levels.issue(later)] = taken;
      node = forest.branch(node, later, taken);
    }
    outcomes.add(outcome);
  }

  private int cheapest(int level, int node) {
    int cheapest = 0;
    long lowest = Long.MAX_VALUE;
    for (int option = 0; option < costs[level].length; option++) {
      long cost = rest(level + 1, level, node, option);
      if (cost < lowest) {
        lowest = cost;
        cheapest = option;
      }
    }
    return cheapest;
  }
}
