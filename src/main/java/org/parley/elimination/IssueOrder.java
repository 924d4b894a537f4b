package org.parley.elimination;

import java.util.Arrays;
import java.util.List;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;
import org.parley.tabulation.CrossingFunction;

/**
 * The issue of each level of a diagram, chosen to keep the diagram narrow, with the size to expect.
 *
 * <p>Issues that no chain of tables links follow one another in blocks: between two blocks the
 * diagram has a single node, so that the sizes of independent parts add. Within a block, each start
 * in turn is extended greedily by the linked issue that leaves the fewest states, the smallest
 * predicted diagram wins, and where it is still large, single issues are moved while that helps.
 */
final class IssueOrder {

  /** Starts tried in a block; more seldom paid, and short runs feel the time. */
  private static final int STARTS = 16;

  /** No other start is tried where the first predicts so many times the edges that are wanted. */
  private static final double FAR = 8;

  /** Beyond so many predicted edges it pays to ask the diagrams of formulas how large they are. */
  private static final double MANY = 1 << 24;

  private final int[] issues;
  private final double predictedEdges;

  private IssueOrder(int[] issues, double predictedEdges) {
    this.issues = issues;
    this.predictedEdges = predictedEdges;
  }

  /**
   * An order for tables over classes of options.
   *
   * @param classCounts number of classes of each issue
   * @param wantedEdges most edges that the caller will build; a block of far more is not searched
   *     on
   * @throws CutShort once the cutoff is over
   */
  static IssueOrder search(
      int[] classCounts, List<CrossingFunction> tables, double wantedEdges, Cutoff cutoff) {
    FrontierBound bound = new FrontierBound(classCounts, tables, cutoff);
    int[] issues = new int[classCounts.length];
    double predictedEdges = 0;
    boolean[] placed = new boolean[issues.length];
    int count = 0;
    for (int issue = 0; issue < issues.length; issue++) {
      if (!placed[issue]) {
        int[] block = block(issue, placed, bound);
        GreedyOrder.BlockOrder order = best(block, classCounts, bound, FAR * wantedEdges, cutoff);
        System.arraycopy(order.issues(), 0, issues, count, block.length);
        count += block.length;
        predictedEdges += order.predictedEdges();
      }
    }
    return new IssueOrder(issues, predictedEdges);
  }

  /** The issues linked with this one by tables, itself included. */
  private static int[] block(int issue, boolean[] placed, FrontierBound bound) {
    int[] block = new int[placed.length];
    int count = 0;
    block[count++] = issue;
    placed[issue] = true;
    for (int i = 0; i < count; i++) {
      for (int t : bound.tables(block[i])) {
        for (int linked : bound.scope(t)) {
          if (!placed[linked]) {
            placed[linked] = true;
            block[count++] = linked;
          }
        }
      }
    }
    return Arrays.copyOf(block, count);
  }

  private static GreedyOrder.BlockOrder best(
      int[] block, int[] classCounts, FrontierBound bound, double farEdges, Cutoff cutoff) {
    int[] starts = block.clone();
    sortByDegree(starts, bound);
    GreedyOrder greedy = new GreedyOrder(block.length, classCounts, bound, cutoff);
    GreedyOrder.BlockOrder best = greedy.from(starts[0], Double.POSITIVE_INFINITY);
    for (int[] guide : bound.guides()) {
      best = along(guide, block, greedy, best);
    }
    if (best.predictedEdges() > farEdges) {
      return told(block, bound, greedy, best);
    }
    for (int s = 1; s < Math.min(STARTS, starts.length); s++) {
      GreedyOrder.BlockOrder order = greedy.from(starts[s], best.predictedEdges());
      best = order.predictedEdges() < best.predictedEdges() ? order : best;
    }
    return told(block, bound, greedy, new OrderDescent(classCounts, bound, cutoff).improve(best));
  }

  /** The better of an order and those of the diagrams of formulas, where it is not small. */
  private static GreedyOrder.BlockOrder told(
      int[] block, FrontierBound bound, GreedyOrder greedy, GreedyOrder.BlockOrder order) {
    GreedyOrder.BlockOrder best = order;
    if (order.predictedEdges() > MANY) {
      for (int[] guide : bound.tellStates()) {
        best = along(guide, block, greedy, best);
      }
    }
    return best;
  }

  /** The better of an order and of those along the issues of a guide that are in the block. */
  private static GreedyOrder.BlockOrder along(
      int[] guide, int[] block, GreedyOrder greedy, GreedyOrder.BlockOrder best) {
    int[] within =
        Arrays.stream(guide).filter(i -> Arrays.stream(block).anyMatch(b -> b == i)).toArray();
    if (within.length < 2) {
      return best;
    }
    GreedyOrder.BlockOrder order = greedy.along(within, best.predictedEdges());
    return order.predictedEdges() < best.predictedEdges() ? order : best;
  }

  private static void sortByDegree(int[] issues, FrontierBound bound) {
    for (int i = 1; i < issues.length; i++) {
      int issue = issues[i];
      int at = i;
      while (at > 0 && bound.tables(issues[at - 1]).length > bound.tables(issue).length) {
        issues[at] = issues[at - 1];
        at--;
      }
      issues[at] = issue;
    }
  }

  /** Issue of each level; not a copy. */
  int[] issues() {
    return issues;
  }

  /** Level of each issue. */
  int[] levelByIssue() {
    int[] levels = new int[issues.length];
    for (int level = 0; level < issues.length; level++) {
      levels[issues[level]] = level;
    }
    return levels;
  }

  /** Upper bound on the number of edges, over classes of options. */
  double predictedEdges() {
    return predictedEdges;
  }
}
