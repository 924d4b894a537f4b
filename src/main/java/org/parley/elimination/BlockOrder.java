package org.parley.elimination;

/** An order of linked issues and an upper bound on the edges of their levels. */
final class BlockOrder {

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
