package org.parley.elimination;

import java.math.BigInteger;

/** How many outcomes of a set have each pair of options of two issues. */
public final class OptionPairCounts {

  private final Diagram diagram;
  private final Counts[][] countsByLevels;
  private final int[] levelByIssue;

  OptionPairCounts(Diagram diagram, Counts[][] countsByLevels) {
    this.diagram = diagram;
    this.countsByLevels = countsByLevels;
    this.levelByIssue = diagram.levelByIssue();
  }

  /**
   * Number of outcomes of the set with both options.
   *
   * @throws IllegalArgumentException if {@code issue == otherIssue}
   */
  public BigInteger count(int issue, int option, int otherIssue, int otherOption) {
    if (issue == otherIssue) {
      throw new IllegalArgumentException("a pair of issue [" + issue + "] and itself");
    }
    int level = levelByIssue[issue];
    int otherLevel = levelByIssue[otherIssue];
    if (level > otherLevel) {
      return count(otherIssue, otherOption, issue, option);
    }
    int c = diagram.classes().classes(issue)[option];
    int otherClass = diagram.classes().classes(otherIssue)[otherOption];
    if (c == OptionClasses.NONE || otherClass == OptionClasses.NONE) {
      return BigInteger.ZERO;
    }
    int at = otherClass * diagram.classCount(level) + c;
    return countsByLevels[level][otherLevel].value(at);
  }
}
