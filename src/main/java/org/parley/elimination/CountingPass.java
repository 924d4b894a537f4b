package org.parley.elimination;

import java.math.BigInteger;
import java.util.BitSet;

/**
 * The sum-product passes over a diagram on exact integers, upwards and downwards, skipping the
 * edges that cross a forbidden position (Darwiche 2003, "A differential approach to inference in
 * Bayesian networks": the two passes together give every marginal).
 */
final class CountingPass {

  private final Diagram diagram;
  private final boolean[] skipped;

  private CountingPass(Diagram diagram, boolean[] skipped) {
    this.diagram = diagram;
    this.skipped = skipped;
  }

  /** A pass over every outcome of the diagram. */
  static CountingPass of(Diagram diagram) {
    return new CountingPass(diagram, new boolean[diagram.crossingSetCount()]);
  }

  /** A pass over the outcomes that cross none of these positions. */
  static CountingPass avoiding(Diagram diagram, BitSet positions) {
    boolean[] skipped = new boolean[diagram.crossingSetCount()];
    for (int crossing = 0; crossing < skipped.length; crossing++) {
      for (int position : diagram.crossingSet(crossing)) {
        skipped[crossing] |= positions.get(position);
      }
    }
    return new CountingPass(diagram, skipped);
  }

  boolean isOpen(int edge) {
    return diagram.target(edge) != Diagram.NONE && !skipped[diagram.crossing(edge)];
  }

  /** Number of outcomes. */
  BigInteger total() {
    return below().value(0);
  }

  /** Number of ways from each node to the terminal. */
  Counts below() {
    Counts below = diagram.zeros(Math.max(1, diagram.nodeCount()));
    if (!diagram.isEmpty()) {
      below.setOne(diagram.firstNode(diagram.levelCount()));
      for (int level = diagram.levelCount() - 1; level >= 0; level--) {
        addAlongEdges(level, below, true);
      }
    }
    return below;
  }

  /** Number of ways from the root to each node. */
  Counts above() {
    Counts above = diagram.zeros(Math.max(1, diagram.nodeCount()));
    if (!diagram.isEmpty()) {
      above.setOne(0);
      for (int level = 0; level < diagram.levelCount(); level++) {
        addAlongEdges(level, above, false);
      }
    }
    return above;
  }

  private void addAlongEdges(int level, Counts counts, boolean upwards) {
    int classCount = diagram.classCount(level);
    int edge = diagram.edge(level, diagram.firstNode(level));
    for (int node = diagram.firstNode(level); node < diagram.firstNode(level + 1); node++) {
      for (int c = 0; c < classCount; c++, edge++) {
        if (isOpen(edge)) {
          int target = diagram.target(edge);
          int options = diagram.options(level, c).length;
          counts.addScaled(upwards ? node : target, counts, upwards ? target : node, 1, options);
        }
      }
    }
  }

  Diagram diagram() {
    return diagram;
  }
}
