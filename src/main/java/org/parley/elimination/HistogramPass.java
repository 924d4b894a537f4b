package org.parley.elimination;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Counts outcomes by how many of some positions they cross: the counting pass on polynomials, where
 * an edge that crosses {@code k} of them multiplies by the {@code k}-th power. Only two levels of
 * polynomials are held at a time.
 */
final class HistogramPass {

  private final Diagram diagram;
  private final int[] powers;
  private final CountingPass pass;
  private final int length;

  /** Counts crossings of these positions. */
  HistogramPass(Diagram diagram, BitSet counted) {
    this(diagram, counted, new BitSet());
  }

  /** Counts crossings of some positions over the outcomes that cross none of some others. */
  HistogramPass(Diagram diagram, BitSet counted, BitSet avoided) {
    this.diagram = diagram;
    this.length = counted.cardinality() + 1;
    this.pass = CountingPass.avoiding(diagram, avoided);
    this.powers = new int[diagram.crossingSetCount()];
    for (int crossing = 0; crossing < powers.length; crossing++) {
      for (int position : diagram.crossingSet(crossing)) {
        powers[crossing] += counted.get(position) ? 1 : 0;
      }
    }
  }

  /** Number of outcomes by number of positions crossed, from 0 to all. */
  List<BigInteger> histogram() {
    List<BigInteger> histogram = new ArrayList<>(length);
    Counts root = diagram.isEmpty() ? Counts.zeros(diagram.space(), length) : rootPolynomial();
    for (int power = 0; power < length; power++) {
      histogram.add(root.value(power));
    }
    return List.copyOf(histogram);
  }

  private Counts rootPolynomial() {
    Counts below = Counts.zeros(diagram.space(), length);
    below.setOne(0);
    int degree = 0;
    for (int level = diagram.levelCount() - 1; level >= 0; level--) {
      below = gather(level, below, degree);
      degree = Math.min(length - 1, degree + greatestPower(level));
    }
    return below;
  }

  private int greatestPower(int level) {
    int greatest = 0;
    int end = diagram.edge(level, diagram.firstNode(level + 1));
    for (int edge = diagram.edge(level, diagram.firstNode(level)); edge < end; edge++) {
      greatest = Math.max(greatest, powers[diagram.crossing(edge)]);
    }
    return greatest;
  }

  /** Polynomials of a level from those of the next, of a degree that is known to bound them. */
  private Counts gather(int level, Counts below, int degree) {
    int classCount = diagram.classCount(level);
    int nextFirst = diagram.firstNode(level + 1);
    Counts gathered = Counts.zeros(diagram.space(), diagram.nodeCount(level) * length);
    int at = 0;
    for (int node = diagram.firstNode(level); node < nextFirst; node++) {
      int edge = diagram.edge(level, node);
      for (int c = 0; c < classCount; c++) {
        if (pass.isOpen(edge + c)) {
          int power = powers[diagram.crossing(edge + c)];
          int source = (diagram.target(edge + c) - nextFirst) * length;
          int terms = Math.min(degree + 1, length - power);
          int options = diagram.options(level, c).length;
          gathered.addScaled(at + power, below, source, terms, options);
        }
      }
      at += length;
    }
    return gathered;
  }
}
