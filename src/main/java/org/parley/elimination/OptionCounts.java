package org.parley.elimination;

import java.math.BigInteger;

/** How many outcomes of a set have each option of each issue. */
public final class OptionCounts {

  private final Diagram diagram;
  private final Counts[] countsByLevel;
  private final int[] levelByIssue;

  private OptionCounts(Diagram diagram, Counts[] countsByLevel) {
    this.diagram = diagram;
    this.countsByLevel = countsByLevel;
    this.levelByIssue = diagram.levelByIssue();
  }

  static OptionCounts of(CountingPass pass, Counts above, Counts below) {
    Diagram diagram = pass.diagram();
    Counts[] countsByLevel = new Counts[diagram.levelCount()];
    for (int level = 0; level < countsByLevel.length; level++) {
      countsByLevel[level] = countLevel(level, pass, above, below);
    }
    return new OptionCounts(diagram, countsByLevel);
  }

  private static Counts countLevel(int level, CountingPass pass, Counts above, Counts below) {
    Diagram diagram = pass.diagram();
    int classCount = diagram.classCount(level);
    Counts counts = diagram.zeros(classCount);
    for (int node = diagram.firstNode(level); node < diagram.firstNode(level + 1); node++) {
      int edge = diagram.edge(level, node);
      for (int c = 0; c < classCount; c++) {
        if (pass.isOpen(edge + c)) {
          counts.addProducts(c, above, node, 1, below, diagram.target(edge + c));
        }
      }
    }
    return counts;
  }

  /** Number of outcomes of the set with this option. */
  public BigInteger count(int issue, int option) {
    int c = diagram.classes().classes(issue)[option];
    return c == OptionClasses.NONE ? BigInteger.ZERO : countsByLevel[levelByIssue[issue]].value(c);
  }

  /** Outcomes by class of the issue of a level. */
  Counts byClass(int level) {
    return countsByLevel[level];
  }
}
