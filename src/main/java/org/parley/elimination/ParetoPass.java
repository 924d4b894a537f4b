package org.parley.elimination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.effort.Attempt;
import org.parley.effort.Cutoff;
import org.parley.effort.Known;
import org.parley.effort.Spent;

/**
 * The nondominated cost vectors of a diagram's outcomes, as a pass that keeps a frontier at every
 * node: nondominated labels, as in multiobjective shortest paths (Martins 1984, "On a multicriteria
 * shortest path problem"), here over a diagram without cycles and so in one sweep.
 *
 * <p>Of outcomes with equal costs the first one found stands for all; which that is depends on the
 * tables alone.
 */
final class ParetoPass {

  /** A way from a node to the terminal. */
  private record Label(int[] costs, int issue, int option, List<Label> rest) {}

  private final Diagram diagram;
  private final int[][][] costs;
  private final int limit;
  private final Cutoff cutoff;

  /**
   * @param costs cost, at least 0, by issue, option and objective
   * @param limit most labels to keep at a node, at least 1
   */
  ParetoPass(Diagram diagram, int[][][] costs, int limit, Cutoff cutoff) {
    this.diagram = diagram;
    this.costs = costs;
    this.limit = limit;
    this.cutoff = cutoff;
  }

  /** The frontier by rising sum of costs, then by costs; empty if the diagram is. */
  Attempt<List<ParetoOutcome>> frontier(int objectives) {
    if (diagram.isEmpty()) {
      return new Known<>(List.of());
    }
    Label end = new Label(new int[objectives], -1, -1, List.of());
    List<List<Label>> below = List.of(List.of(end));
    for (int level = diagram.levelCount() - 1; level >= 0; level--) {
      List<List<Label>> frontiers = new ArrayList<>(diagram.nodeCount(level));
      for (int node = diagram.firstNode(level); node < diagram.firstNode(level + 1); node++) {
        if (cutoff.isOver()) {
          return Spent.ofTime();
        }
        List<Label> frontier = gather(level, node, below);
        if (frontier.size() > limit) {
          return Spent.ofMemory();
        }
        frontiers.add(frontier);
      }
      below = frontiers;
    }
    return new Known<>(
        below.get(0).stream().sorted(ParetoPass::compare).map(this::outcome).toList());
  }

  private List<Label> gather(int level, int node, List<List<Label>> below) {
    List<Label> frontier = new ArrayList<>();
    int issue = diagram.issue(level);
    for (int c = 0; c < diagram.classCount(level); c++) {
      int target = diagram.target(diagram.edge(level, node) + c);
      if (target != Diagram.NONE) {
        for (Label rest : below.get(target - diagram.firstNode(level + 1))) {
          for (int option : diagram.options(level, c)) {
            int[] sum = sum(rest.costs(), costs[issue][option]);
            keepNondominated(new Label(sum, issue, option, List.of(rest)), frontier);
          }
        }
      }
    }
    return frontier;
  }

  private static int[] sum(int[] a, int[] b) {
    int[] sum = a.clone();
    for (int k = 0; k < sum.length; k++) {
      sum[k] += b[k];
    }
    return sum;
  }

  private static void keepNondominated(Label candidate, List<Label> frontier) {
    for (Label kept : frontier) {
      if (isAtMost(kept.costs(), candidate.costs())) {
        return;
      }
    }
    frontier.removeIf(kept -> isAtMost(candidate.costs(), kept.costs()));
    frontier.add(candidate);
  }

  private static boolean isAtMost(int[] a, int[] b) {
    for (int k = 0; k < a.length; k++) {
      if (a[k] > b[k]) {
        return false;
      }
    }
    return true;
  }

  private static int compare(Label a, Label b) {
    int order = Integer.compare(Arrays.stream(a.costs()).sum(), Arrays.stream(b.costs()).sum());
    for (int k = 0; order == 0 && k < a.costs().length; k++) {
      order = Integer.compare(a.costs()[k], b.costs()[k]);
    }
    return order;
  }

  private ParetoOutcome outcome(Label label) {
    int[] outcome = new int[diagram.levelCount()];
    for (Label at = label; !at.rest().isEmpty(); at = at.rest().get(0)) {
      outcome[at.issue()] = at.option();
    }
    return new ParetoOutcome(outcome, label.costs());
  }
}
