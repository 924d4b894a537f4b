package org.parley.parts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * For each option of each issue, of the outcomes within a diagram that have it, one whose sum is
 * least or greatest, where no addend is over several issues: shortest paths to every node from
 * before and from behind. One outcome serves as many options as it can.
 */
final class NearestSums {

  /** Worse than any sum. */
  private static final long NEVER = Long.MAX_VALUE / 2;

  private final Levels levels;
  private final Forest forest;
  private final Supplier<int[]> fresh;

  /** What an option adds, by level; with its sign changed where the greatest sum is looked for. */
  private final long[][] costs;

  /**
   * By level, the nodes that are yet to be decided there, and after the last the end that holds.
   */
  private final int[][] nodes;

  /** By level and {@code node * options + option}, where that leads; negative where it fails. */
  private final int[][] next;

  /** Least cost from the root to each node, and back. */
  private final long[][] before;

  private final long[][] behind;

  /** By level and node, the node before it, and the option taken there, on the cheapest way. */
  private final int[][] from;

  private final int[][] taken;

  /**
   * By level and option, the node at which taking it is cheapest, a negative number where none is;
   * the cost of the whole way, and whether an outcome of that cost was found.
   */
  private final int[][] best;

  private final long[][] least;
  private final boolean[][] isServed;

  /** By node of the forest, its place among those of the level at hand, and which that was. */
  private final int[] places;

  private final int[] placedAt;

  NearestSums(
      Levels levels,
      Forest forest,
      Part.AtLeast sum,
      int root,
      boolean isLeast,
      Supplier<int[]> fresh) {
    this.levels = levels;
    this.forest = forest;
    this.fresh = fresh;
    this.costs = new long[levels.count()][];
    this.nodes = new int[costs.length + 1][];
    this.next = new int[costs.length][];
    this.before = new long[costs.length + 1][];
    this.behind = new long[costs.length + 1][];
    this.from = new int[costs.length + 1][];
    this.taken = new int[costs.length + 1][];
    this.best = new int[costs.length][];
    this.least = new long[costs.length][];
    this.isServed = new boolean[costs.length][];
    this.places = new int[forest.count()];
    this.placedAt = new int[places.length];
    for (int level = 0; level < costs.length; level++) {
      costs[level] = new long[levels.optionCount(level)];
    }
    for (Addend addend : sum.addends()) {
      if (addend.grid().width() == 1) {
        int level = levels.of(addend.grid().issue(0));
        for (int option = 0; option < costs[level].length; option++) {
          costs[level][option] += isLeast ? addend.value(option) : -addend.value(option);
        }
      }
    }
    nodes[0] = new int[] {root};
    before[0] = new long[1];
    from[0] = new int[1];
    taken[0] = new int[1];
  }

  List<int[]> all() {
    for (int level = 0; level < costs.length; level++) {
      open(level);
      advance(level);
    }
    behind[costs.length] = new long[nodes[costs.length].length];
    for (int level = costs.length - 1; level >= 0; level--) {
      goBack(level);
    }
    List<int[]> outcomes = new ArrayList<>();
    for (int level = 0; level < costs.length; level++) {
      for (int option = 0; option < best[level].length; option++) {
        if (best[level][option] >= 0 && !isServed[level][option]) {
          outcomes.add(outcome(level, option));
        }
      }
    }
    return outcomes;
  }

  /** Finds the nodes after a level and where each option leads. */
  private void open(int level) {
    int options = costs[level].length;
    int[] leads = new int[nodes[level].length * options];
    int[] found = new int[leads.length];
    int count = 0;
    for (int n = 0; n < nodes[level].length; n++) {
      for (int option = 0; option < options; option++) {
        int child = forest.branch(nodes[level][n], level, option);
        if (child != Forest.FALSE && placedAt[child] != level + 1) {
          placedAt[child] = level + 1;
          places[child] = count;
          found[count++] = child;
        }
        leads[n * options + option] = child == Forest.FALSE ? -1 : places[child];
      }
    }
    next[level] = leads;
    nodes[level + 1] = Arrays.copyOf(found, count);
  }

  private void advance(int level) {
    int options = costs[level].length;
    long[] reached = new long[nodes[level + 1].length];
    Arrays.fill(reached, NEVER);
    from[level + 1] = new int[reached.length];
    taken[level + 1] = new int[reached.length];
    for (int edge = 0; edge < next[level].length; edge++) {
      int child = next[level][edge];
      long cost = before[level][edge / options] + costs[level][edge % options];
      if (child >= 0 && cost < reached[child]) {
        reached[child] = cost;
        from[level + 1][child] = edge / options;
        taken[level + 1][child] = edge % options;
      }
    }
    before[level + 1] = reached;
  }

  /** Finds the costs from the nodes of a level on. */
  private void goBack(int level) {
    int options = costs[level].length;
    behind[level] = new long[nodes[level].length];
    best[level] = new int[options];
    least[level] = new long[options];
    isServed[level] = new boolean[options];
    Arrays.fill(behind[level], NEVER);
    Arrays.fill(best[level], -1);
    Arrays.fill(least[level], NEVER);
    for (int edge = 0; edge < next[level].length; edge++) {
      int node = edge / options;
      int option = edge % options;
      long cost = rest(level, node, option);
      behind[level][node] = Math.min(behind[level][node], cost);
      if (cost < NEVER && before[level][node] + cost < least[level][option]) {
        least[level][option] = before[level][node] + cost;
        best[level][option] = node;
      }
    }
  }

  /** Cost from a node on, if an option is taken there. */
  private long rest(int level, int node, int option) {
    int child = next[level][node * costs[level].length + option];
    return child < 0 || behind[level + 1][child] >= NEVER
        ? NEVER
        : behind[level + 1][child] + costs[level][option];
  }

  /** A cheapest outcome with an option, which then serves all its options of that cost. */
  private int[] outcome(int level, int option) {
    int[] options = new int[costs.length];
    options[level] = option;
    int node = best[level][option];
    for (int earlier = level; earlier > 0; earlier--) {
      options[earlier - 1] = taken[earlier][node];
      node = from[earlier][node];
    }
    node = next[level][best[level][option] * costs[level].length + option];
    for (int later = level + 1; later < costs.length; later++) {
      options[later] = cheapest(later, node);
      node = next[later][node * costs[later].length + options[later]];
    }
    int[] outcome = fresh.get();
    for (int each = 0; each < costs.length; each++) {
      outcome[levels.issue(each)] = options[each];
      isServed[each][options[each]] |= least[each][options[each]] == least[level][option];
    }
    return outcome;
  }

  /** A cheapest option from a node on, of several one that is not served yet. */
  private int cheapest(int level, int node) {
    int cheapest = 0;
    long lowest = Long.MAX_VALUE;
    for (int option = 0; option < costs[level].length; option++) {
      long cost = rest(level, node, option);
      if (cost < lowest || cost == lowest && isServed[level][cheapest]) {
        lowest = cost;
        cheapest = option;
      }
    }
    return cheapest;
  }
}
