package org.parley.elimination;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Counts the outcomes that cross each position, all positions at once, from one pass up and one
 * down: a path crosses a position on one edge at most, so counting the outcomes that pass the edges
 * with a position counts those that cross it.
 */
final class CrossingTallies {

  private CrossingTallies() {}

  static List<BigInteger> crossed(Diagram diagram, int positionCount) {
    Counts byCrossing = passing(CountingPass.of(diagram));
    Counts byPosition = diagram.zeros(positionCount);
    for (int crossing = 0; crossing < diagram.crossingSetCount(); crossing++) {
      for (int position : diagram.crossingSet(crossing)) {
        byPosition.addScaled(position, byCrossing, crossing, 1, 1);
      }
    }
    return values(byPosition, positionCount);
  }

  static List<BigInteger> soleBlockers(Diagram diagram, int positionCount, BitSet enforced) {
    Counts byCrossing = passing(CountingPass.avoiding(diagram, enforced));
    Counts byPosition = diagram.zeros(positionCount);
    for (int crossing = 0; crossing < diagram.crossingSetCount(); crossing++) {
      int[] set = diagram.crossingSet(crossing);
      int enforcedInSet = count(set, enforced);
      for (int position : set) {
        if (enforcedInSet == (enforced.get(position) ? 1 : 0)) {
          byPosition.addScaled(position, byCrossing, crossing, 1, 1);
        }
      }
    }
    return values(byPosition, positionCount);
  }

  /** Number of outcomes that pass an edge with each crossing set and avoid as told elsewhere. */
  private static Counts passing(CountingPass pass) {
    Diagram diagram = pass.diagram();
    Counts above = pass.above();
    Counts below = pass.below();
    Counts passing = diagram.zeros(diagram.crossingSetCount());
    Counts product = diagram.zeros(1);
    for (int level = 0; level < diagram.levelCount(); level++) {
      int classCount = diagram.classCount(level);
      for (int node = diagram.firstNode(level); node < diagram.firstNode(level + 1); node++) {
        int edge = diagram.edge(level, node);
        for (int c = 0; c < classCount; c++) {
          int target = diagram.target(edge + c);
          if (target != Diagram.NONE && diagram.crossing(edge + c) != 0) {
            product.clear(0, 1);
            product.addProducts(0, above, node, 1, below, target);
            int options = diagram.options(level, c).length;
            passing.addScaled(diagram.crossing(edge + c), product, 0, 1, options);
          }
        }
      }
    }
    return passing;
  }

  private static int count(int[] positions, BitSet enforced) {
    int count = 0;
    for (int position : positions) {
      count += enforced.get(position) ? 1 : 0;
    }
    return count;
  }

  private static List<BigInteger> values(Counts counts, int length) {
    List<BigInteger> values = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      values.add(counts.value(i));
    }
    return List.copyOf(values);
  }
}
