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
    if (diagram.isEmpty()) {
      return below;
    }
    below.setOne(diagram.firstNode(diagram.levelCount()));
    for (int level = diagram.levelCount() - 1; level >= 0; level--) {
      gather(level, below);
    }
    return below;
  }

  private void gather(int level, Counts below) {
    int classCount = diagram.classCount(level);
    int edge = diagram.edge(level, diagram.firstNode(level));
    for (int node = diagram.firstNode(level); node < diagram.firstNode(level + 1); node++) {
      for (int c = 0; c < classCount; c++, edge++) {
        if (isOpen(edge)) {
          int options = diagram.options(level, c).length;
          below.addScaled(node, below, diagram.target(edge), 1, options);
        }
      }
    }
  }

  /** Number of ways from the root to each node. */
  Counts above() {
    Counts above = diagram.zeros(Math.max(1, diagram.nodeCount()));
    if (diagram.isEmpty()) {
      return above;
    }
    above.setOne(0);
    for (int level = 0; level < diagram.levelCount(); level++) {
      spread(level, above);
    }
    return above;
  }

  private void spread(int level, Counts above) {
    int classCount = diagram.classCount(level);
    int edge = diagram.edge(level, diagram.firstNode(level));
    for (int node = diagram.firstNode(level); node < diagram.firstNode(level + 1); node++) {
      for (int c = 0; c < classCount; c++, edge++) {
        if (isOpen(edge)) {
          int options = diagram.options(level, c).length;
          above.addScaled(diagram.target(edge), above, node, 1, options);
        }
      }
    }
  }

  Diagram diagram() {
    return diagram;
  }
}
