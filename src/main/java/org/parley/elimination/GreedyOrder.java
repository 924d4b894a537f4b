package org.parley.elimination;

/**
 * One order of the linked issues of a block, each chosen to leave the fewest states, and the number
 * of edges it would take at most.
 *
 * @param issues the block in order
 * @param predictedEdges upper bound on the edges of the block's levels
 */
record GreedyOrder(int[] issues, double predictedEdges) {

  /** An order from a start; given up, with infinitely many edges, where it cannot beat the best. */
  static GreedyOrder from(
      int start, int[] block, int[] classCounts, FrontierBound bound, double bestEdges) {
    int[] issues = new int[block.length];
    boolean[] linked = new boolean[classCounts.length];
    boolean[] decided = new boolean[classCounts.length];
    double states = 1;
    double edges = 0;
    int next = start;
    for (int i = 0; i < issues.length && edges < bestEdges; i++) {
      issues[i] = next;
      edges += states * classCounts[next];
      decide(next, linked, decided, bound);
      states = Math.pow(2, bound.bound());
      next = narrowest(block, linked, decided, bound);
    }
    bound.clear();
    return new GreedyOrder(issues, edges < bestEdges ? edges : Double.POSITIVE_INFINITY);
  }

  private static void decide(int issue, boolean[] linked, boolean[] decided, FrontierBound bound) {
    bound.toggle(issue);
    decided[issue] = true;
    for (int t : bound.tables(issue)) {
      for (int other : bound.scope(t)) {
        linked[other] = true;
      }
    }
  }

  private static int narrowest(
      int[] block, boolean[] linked, boolean[] decided, FrontierBound bound) {
    int narrowest = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int issue : block) {
      if (linked[issue] && !decided[issue]) {
        double states = bound.boundWith(issue);
        if (states < least) {
          least = states;
          narrowest = issue;
        }
      }
    }
    return narrowest;
  }
}
