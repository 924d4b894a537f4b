package org.parley.stability;

import java.util.Arrays;
import java.util.Optional;
import org.parley.elimination.Diagram;

/**
 * The least or the greatest score among outcomes of a diagram, by one pass from its end: of each
 * node the best that can follow it (a tropical pass; Aji and McEliece 2000, "The generalized
 * distributive law").
 */
final class ExtremeScore {

  /** Greater than any score: nothing follows. */
  private static final long NOTHING = Long.MAX_VALUE;

  private final Diagram diagram;
  private final Score score;
  private final int[] fixed;
  private final int sign;
  private final long[] least;

  private ExtremeScore(Diagram diagram, Score score, int[] fixed, int sign) {
    this.diagram = diagram;
    this.score = score;
    this.fixed = fixed;
    this.sign = sign;
    this.least = new long[diagram.nodeCount()];
  }

  /**
   * An outcome of the least score, the option index of every issue; nothing where there is none.
   *
   * @param diagram one that records the tables of the score, in their order
   * @param fixed by issue the index of the only option looked at, or -1 for all
   */
  static Optional<int[]> least(Diagram diagram, Score score, int[] fixed) {
    return new ExtremeScore(diagram, score, fixed, 1).find();
  }

  /** Likewise one of the greatest score. */
  static Optional<int[]> greatest(Diagram diagram, Score score, int[] fixed) {
    return new ExtremeScore(diagram, score, fixed, -1).find();
  }

  private Optional<int[]> find() {
    if (diagram.isEmpty()) {
      return Optional.empty();
    }
    Arrays.fill(least, NOTHING);
    least[diagram.firstNode(diagram.levelCount())] = 0;
    for (int level = diagram.levelCount() - 1; level >= 0; level--) {
      for (int node = diagram.firstNode(level); node < diagram.firstNode(level + 1); node++) {
        settle(level, node);
      }
    }
    return least[0] == NOTHING ? Optional.empty() : Optional.of(outcome());
  }

  private void settle(int level, int node) {
    for (int c = 0; c < diagram.classCount(level); c++) {
      for (int option : diagram.options(level, c)) {
        least[node] = Math.min(least[node], through(level, node, c, option));
      }
    }
  }

  /** The least that follows a node by an option of a class. */
  private long through(int level, int node, int c, int option) {
    int issue = diagram.issue(level);
    int edge = diagram.edge(level, node) + c;
    int target = diagram.target(edge);
    boolean isOpen = fixed[issue] < 0 || fixed[issue] == option;
    if (!isOpen || target == Diagram.NONE || least[target] == NOTHING) {
      return NOTHING;
    }
    long gain = score.gains().get(issue)[option];
    for (int table : diagram.crossingSet(diagram.crossing(edge))) {
      gain += score.bonuses().get(table).gain();
    }
    return sign * gain + least[target];
  }

  private int[] outcome() {
    int[] outcome = new int[diagram.levelCount()];
    int node = 0;
    for (int level = 0; level < outcome.length; level++) {
      node = follow(level, node, outcome);
    }
    return outcome;
  }

  /** Goes on by the first option that keeps to the least, and tells where that leads. */
  private int follow(int level, int node, int[] outcome) {
    for (int c = 0; c < diagram.classCount(level); c++) {
      for (int option : diagram.options(level, c)) {
        if (through(level, node, c, option) == least[node]) {
          outcome[diagram.issue(level)] = option;
          return diagram.target(diagram.edge(level, node) + c);
        }
      }
    }
    throw new IllegalStateException("nothing follows node [" + node + "]");
  }
}
