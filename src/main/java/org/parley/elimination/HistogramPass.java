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

  /** Terms of the polynomials of each level. */
  private final int[] terms;

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
    this.terms = terms();
  }

  /** Most counts, in machine words, that are held at a time. */
  long cells() {
    long most = 0;
    for (int level = 0; level < diagram.levelCount(); level++) {
      most = Math.max(most, cells(level) + cells(level + 1));
    }
    return most * diagram.countWords();
  }

  private long cells(int level) {
    return (long) diagram.nodeCount(level) * terms[level];
  }

  /** Number of outcomes by number of positions crossed, from 0 to all. */
  List<BigInteger> histogram() {
    List<BigInteger> histogram = new ArrayList<>(length);
    Counts root = diagram.isEmpty() ? diagram.zeros(0) : rootPolynomial();
    for (int power = 0; power < length; power++) {
      boolean isTerm = !diagram.isEmpty() && power < terms[0];
      histogram.add(isTerm ? root.value(power) : BigInteger.ZERO);
    }
    return List.copyOf(histogram);
  }

  private Counts rootPolynomial() {
    Counts below = diagram.zeros(1);
    below.setOne(0);
    for (int level = diagram.levelCount() - 1; level >= 0; level--) {
      below = gather(level, below);
    }
    return below;
  }

  /** Polynomials of a level from those of the next. */
  private Counts gather(int level, Counts below) {
    int classCount = diagram.classCount(level);
    int nextFirst = diagram.firstNode(level + 1);
    Counts gathered = diagram.zeros(Math.toIntExact(cells(level)));
    int at = 0;
    for (int node = diagram.firstNode(level); node < nextFirst; node++) {
      int edge = diagram.edge(level, node);
      for (int c = 0; c < classCount; c++) {
        if (pass.isOpen(edge + c)) {
          int source = (diagram.target(edge + c) - nextFirst) * terms[level + 1];
          int to = at + powers[diagram.crossing(edge + c)];
          int options = diagram.options(level, c).length;
          gathered.addScaled(to, below, source, terms[level + 1], options);
        }
      }
      at += terms[level];
    }
    return gathered;
  }

  /** Number of terms that the polynomials of each level can have, one more than their degree. */
  private int[] terms() {
    int[] byLevel = new int[diagram.levelCount() + 1];
    byLevel[diagram.levelCount()] = 1;
    for (int level = diagram.levelCount() - 1; level >= 0; level--) {
      byLevel[level] = byLevel[level + 1] + greatestPower(level);
    }
    return byLevel;
  }

  private int greatestPower(int level) {
    int greatest = 0;
    int edge = diagram.edge(level, diagram.firstNode(level));
    int end = edge + diagram.nodeCount(level) * diagram.classCount(level);
    for (; edge < end; edge++) {
      if (pass.isOpen(edge)) {
        greatest = Math.max(greatest, powers[diagram.crossing(edge)]);
      }
    }
    return greatest;
  }
}
