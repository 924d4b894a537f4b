package org.parley.elimination;

import java.util.Arrays;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;

/**
 * Orders linked issues from a start, each next one chosen to leave the fewest states (a frontier
 * order; as a layout problem it is the vertex separation of Kinnersley 1992, "The vertex separation
 * number of a graph equals its path-width", with states in place of vertices).
 */
final class GreedyOrder {

  private final int length;
  private final int[] classCounts;
  private final FrontierBound bound;
  private final Cutoff cutoff;
  private final boolean[] linked;
  private final int[] candidates;
  private int candidateCount;

  /**
   * @param length number of issues that chains of tables link with any start, itself included
   */
  GreedyOrder(int length, int[] classCounts, FrontierBound bound, Cutoff cutoff) {
    this.length = length;
    this.classCounts = classCounts;
    this.bound = bound;
    this.cutoff = cutoff;
    this.linked = new boolean[classCounts.length];
    this.candidates = new int[length];
  }

  /**
   * An order from a start; given up where it cannot beat the best.
   *
   * @throws CutShort once the cutoff is over
   */
  BlockOrder from(int start, double bestEdges) {
    return along(new int[] {start}, bestEdges);
  }

  /**
   * An order that has some issues in the order given, and takes others between them where these
   * leave no more states than the next; given up where it cannot beat the best.
   *
   * @param guide linked issues, at least one
   * @throws CutShort once the cutoff is over
   */
  BlockOrder along(int[] guide, double bestEdges) {
    int[] issues = new int[length];
    candidateCount = 0;
    Arrays.fill(linked, false);
    for (int issue : guide) {
      linked[issue] = true;
    }
    int guided = 1;
    double states = 1;
    double edges = 0;
    int next = guide[0];
    for (int i = 0; i < length && edges < bestEdges; i++) {
      CutShort.check(cutoff);
      issues[i] = next;
      edges += states * classCounts[next];
      decide(next);
      states = Math.pow(2, bound.bound());
      if (i + 1 < length) {
        double after =
            guided < guide.length ? bound.boundWith(guide[guided]) : Double.POSITIVE_INFINITY;
        int narrowest = narrowest(after);
        next = narrowest < 0 ? guide[guided++] : take(narrowest);
      }
    }
    bound.clear();
    return new BlockOrder(issues, edges < bestEdges ? edges : Double.POSITIVE_INFINITY);
  }

  private void decide(int issue) {
    bound.toggle(issue);
    for (int t : bound.tables(issue)) {
      for (int other : bound.scope(t)) {
        if (!linked[other]) {
          linked[other] = true;
          candidates[candidateCount++] = other;
        }
      }
    }
  }

  /**
   * The candidate that leaves the fewest states, if they are no more than so many; else a negative
   * number.
   */
  private int narrowest(double most) {
    int narrowest = -1;
    double least = most;
    for (int c = 0; c < candidateCount; c++) {
      double states = bound.boundWith(candidates[c]);
      if (narrowest < 0 ? states <= least : states < least) {
        least = states;
        narrowest = c;
      }
    }
    return narrowest;
  }

  private int take(int candidate) {
    int issue = candidates[candidate];
    candidates[candidate] = candidates[--candidateCount];
    return issue;
  }

  /** An order of linked issues and an upper bound on the edges of their levels. */
  static final class BlockOrder {

    private final int[] issues;
    private final double predictedEdges;

    BlockOrder(int[] issues, double predictedEdges) {
      this.issues = issues;
      this.predictedEdges = predictedEdges;
    }

    /** The issues by level; not a copy. */
    int[] issues() {
      return issues;
    }

    /** Upper bound on the edges; infinite for an order that was given up. */
    double predictedEdges() {
      return predictedEdges;
    }
  }
}
