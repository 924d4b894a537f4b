package org.parley.elimination;

import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;

/**
 * Improves an order by moving single issues elsewhere as long as that predicts fewer edges, for no
 * more time than a fraction of what building the diagram would take.
 */
final class OrderDescent {

  /** Judging one move takes about as long as building this many edges. */
  private static final double EDGES_PER_MOVE = 512;

  /** Most moves judged: a larger diagram is refused anyway. */
  private static final double MAX_MOVES = 20_000;

  private final int[] classCounts;
  private final FrontierBound bound;
  private final Cutoff cutoff;
  private int movesLeft;

  OrderDescent(int[] classCounts, FrontierBound bound, Cutoff cutoff) {
    this.classCounts = classCounts;
    this.bound = bound;
    this.cutoff = cutoff;
  }

  /**
   * The order, or a better one; the frontier must be clear, and is again.
   *
   * @throws CutShort once the cutoff is over
   */
  GreedyOrder.BlockOrder improve(GreedyOrder.BlockOrder order) {
    movesLeft = (int) Math.min(MAX_MOVES, order.predictedEdges() / EDGES_PER_MOVE);
    GreedyOrder.BlockOrder best = order;
    double before = Double.POSITIVE_INFINITY;
    while (movesLeft > 0 && best.predictedEdges() < before) {
      before = best.predictedEdges();
      best = sweep(best);
    }
    return best;
  }

  /** Tries every move of an issue to an earlier or later place, first places first. */
  private GreedyOrder.BlockOrder sweep(GreedyOrder.BlockOrder order) {
    GreedyOrder.BlockOrder best = order;
    double states = 1;
    double edges = 0;
    for (int first = 0; first < order.issues().length && movesLeft > 0; first++) {
      for (int second = first + 1; second < order.issues().length && movesLeft > 0; second++) {
        best = better(best, moved(best.issues(), first, second), first, states, edges);
        best = better(best, moved(best.issues(), second, first), first, states, edges);
      }
      int issue = best.issues()[first];
      edges += states * classCounts[issue];
      bound.toggle(issue);
      states = Math.pow(2, bound.bound());
    }
    bound.clear();
    return best;
  }

  private static int[] moved(int[] issues, int from, int to) {
    int[] moved = issues.clone();
    if (from < to) {
      System.arraycopy(issues, from + 1, moved, from, to - from);
    } else {
      System.arraycopy(issues, to, moved, to + 1, from - to);
    }
    moved[to] = issues[from];
    return moved;
  }

  /** The better of two orders with the same issues before {@code first}, which are decided. */
  private GreedyOrder.BlockOrder better(
      GreedyOrder.BlockOrder best, int[] issues, int first, double firstStates, double firstEdges) {
    CutShort.check(cutoff);
    movesLeft--;
    double states = firstStates;
    double edges = firstEdges;
    int end = first;
    while (end < issues.length && edges < best.predictedEdges()) {
      edges += states * classCounts[issues[end]];
      bound.toggle(issues[end++]);
      states = Math.pow(2, bound.bound());
    }
    for (int i = first; i < end; i++) {
      bound.toggle(issues[i]);
    }
    return edges < best.predictedEdges() ? new GreedyOrder.BlockOrder(issues, edges) : best;
  }
}
