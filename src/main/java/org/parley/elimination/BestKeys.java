package org.parley.elimination;

import java.util.Arrays;

/** The least key from each node to the terminal: the min-sum pass. */
final class BestKeys {

  private final Diagram diagram;
  private final RankingKey keys;
  private final long[] costs;

  BestKeys(Diagram diagram, RankingKey keys, long[] costs) {
    this.diagram = diagram;
    this.keys = keys;
    this.costs = costs;
  }

  /** Keys by node, {@code keys.width()} words each; every node of a reduced diagram has one. */
  long[] keys() {
    int width = keys.width();
    long[] best = new long[diagram.nodeCount() * width];
    long[] candidate = new long[width];
    for (int level = diagram.levelCount() - 1; level >= 0; level--) {
      for (int node = diagram.firstNode(level); node < diagram.firstNode(level + 1); node++) {
        best[node * width] = Long.MAX_VALUE;
        int edge = diagram.edge(level, node);
        for (int c = 0; c < diagram.classCount(level); c++) {
          if (diagram.target(edge + c) != Diagram.NONE) {
            extend(level, edge + c, c, best, candidate);
            keepLess(candidate, best, node * width);
          }
        }
      }
    }
    return best;
  }

  private void extend(int level, int edge, int c, long[] best, long[] candidate) {
    int source = diagram.target(edge) * keys.width();
    long cost = costs[diagram.crossing(edge)];
    keys.extend(
        best, source, cost, diagram.issue(level), diagram.options(level, c)[0], candidate, 0);
  }

  private static void keepLess(long[] candidate, long[] best, int at) {
    int width = candidate.length;
    if (Arrays.compare(candidate, 0, width, best, at, at + width) < 0) {
      System.arraycopy(candidate, 0, best, at, width);
    }
  }
}
