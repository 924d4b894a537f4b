package org.parley.elimination;

/**
 * Counts pairs of options: for each level, one pass down that carries, at every node, the number of
 * ways to it by the class chosen at that level.
 *
 * <p>Where a later level has a single node, what lies before and after it is independent, and the
 * counts are products of what is known already: so the cost of independent parts adds.
 */
final class PairPass {

  private final CountingPass pass;
  private final Diagram diagram;
  private final Counts above;
  private final Counts below;
  private final OptionCounts singles;

  PairPass(CountingPass pass, Counts above, Counts below, OptionCounts singles) {
    this.pass = pass;
    this.diagram = pass.diagram();
    this.above = above;
    this.below = below;
    this.singles = singles;
  }

  OptionPairCounts count() {
    int levels = diagram.levelCount();
    Counts[][] counts = new Counts[levels][levels];
    for (int level = 0; level < levels; level++) {
      countFrom(level, counts[level]);
    }
    return new OptionPairCounts(diagram, counts);
  }

  private void countFrom(int level, Counts[] counts) {
    Counts ways = waysByClass(level);
    int later = level + 1;
    while (later < diagram.levelCount() && diagram.nodeCount(later) != 1) {
      counts[later] = pairs(level, later, ways);
      ways = advance(level, later, ways);
      later++;
    }
    for (int cut = later; later < diagram.levelCount(); later++) {
      counts[later] = independentPairs(level, later, cut, ways);
    }
  }

  private Counts waysByClass(int level) {
    int classCount = diagram.classCount(level);
    Counts ways = zeros(level + 1, classCount);
    for (int node = diagram.firstNode(level); node < diagram.firstNode(level + 1); node++) {
      int edge = diagram.edge(level, node);
      for (int c = 0; c < classCount; c++) {
        if (pass.isOpen(edge + c)) {
          int target = diagram.target(edge + c) - diagram.firstNode(level + 1);
          ways.addScaled(target * classCount + c, above, node, 1, 1);
        }
      }
    }
    return ways;
  }

  private Counts zeros(int level, int classCount) {
    return diagram.zeros(diagram.nodeCount(level) * classCount);
  }

  private Counts pairs(int level, int later, Counts ways) {
    int classCount = diagram.classCount(level);
    int laterClasses = diagram.classCount(later);
    Counts pairs = diagram.zeros(laterClasses * classCount);
    int row = 0;
    for (int node = diagram.firstNode(later); node < diagram.firstNode(later + 1); node++) {
      int edge = diagram.edge(later, node);
      for (int c = 0; c < laterClasses; c++) {
        if (pass.isOpen(edge + c)) {
          pairs.addProducts(c * classCount, ways, row, classCount, below, diagram.target(edge + c));
        }
      }
      row += classCount;
    }
    return pairs;
  }

  private Counts advance(int level, int later, Counts ways) {
    int classCount = diagram.classCount(level);
    Counts next = zeros(later + 1, classCount);
    int row = 0;
    for (int node = diagram.firstNode(later); node < diagram.firstNode(later + 1); node++) {
      int edge = diagram.edge(later, node);
      for (int c = 0; c < diagram.classCount(later); c++) {
        if (pass.isOpen(edge + c)) {
          int target = diagram.target(edge + c) - diagram.firstNode(later + 1);
          int options = diagram.options(later, c).length;
          next.addScaled(target * classCount, ways, row, classCount, options);
        }
      }
      row += classCount;
    }
    return next;
  }

  private Counts independentPairs(int level, int later, int cut, Counts ways) {
    int classCount = diagram.classCount(level);
    int laterClasses = diagram.classCount(later);
    Counts pairs = diagram.zeros(laterClasses * classCount);
    int node = diagram.firstNode(cut);
    if (above.isZero(node)) {
      return pairs;
    }
    Counts fromCut = diagram.zeros(laterClasses);
    fromCut.addScaled(0, singles.byClass(later), 0, laterClasses, 1);
    for (int c = 0; c < laterClasses; c++) {
      fromCut.divide(c, above, node);
      pairs.addProducts(c * classCount, ways, 0, classCount, fromCut, c);
    }
    return pairs;
  }
}
