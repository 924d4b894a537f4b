package org.parley.elimination;

import java.util.Arrays;
import org.parley.tabulation.CrossingTable;

/**
 * What is left of a table after each issue in turn has been decided: its own small reduced decision
 * diagram, compiled along the order of the levels.
 *
 * <p>States are numbered: {@link #RESOLVED} is a table that can no longer be crossed, 1 and on are
 * the undecided residuals. A table starts in an implicit root state.
 */
final class Residuals {

  /** State of a table that is not crossed, whatever the later issues. */
  static final int RESOLVED = 0;

  /** Marks in {@link #next} a table that is crossed, whatever the later issues. */
  static final int CROSSED = -1;

  private final int[] levels;
  private final int[][] next;
  private final int stateCount;
  private final int constant;

  private Residuals(int[] levels, int[][] next, int stateCount, int constant) {
    this.levels = levels;
    this.next = next;
    this.stateCount = stateCount;
    this.constant = constant;
  }

  /**
   * The residuals of a table over classes of options.
   *
   * @param levelByIssue level of each issue
   */
  static Residuals compile(CrossingTable table, int[] levelByIssue) {
    return new ResidualCompiler(table, levelByIssue).compile();
  }

  static Residuals constant(int state) {
    return new Residuals(new int[0], new int[0][], 1, state);
  }

  /**
   * Residuals from their nodes.
   *
   * @param levels levels of the table's scope, ascending
   * @param classCounts number of classes at each of them
   * @param nodeLevels index into {@code levels} of each node, from node 1 at index 0; root last
   * @param children by node, then class: a later node, {@link #RESOLVED} or {@link #CROSSED}
   */
  static Residuals of(int[] levels, int[] classCounts, int[] nodeLevels, int[][] children) {
    int root = nodeLevels.length;
    boolean[] used = new boolean[levels.length];
    for (int k : nodeLevels) {
      used[k] = true;
    }
    int count = 0;
    int[] usedLevels = new int[levels.length];
    int[][] next = new int[levels.length][];
    for (int k = 0; k < levels.length; k++) {
      if (used[k]) {
        usedLevels[count] = levels[k];
        next[count++] = transitions(k, classCounts[k], nodeLevels, children);
      }
    }
    return new Residuals(
        Arrays.copyOf(usedLevels, count), Arrays.copyOf(next, count), root, RESOLVED);
  }

  /** Next states by state and class; the root, which no later state returns to, is in row 0. */
  private static int[] transitions(int k, int classCount, int[] nodeLevels, int[][] children) {
    int root = nodeLevels.length;
    int[] next = new int[root * classCount];
    for (int state = 1; state < root; state++) {
      for (int c = 0; c < classCount; c++) {
        boolean decides = nodeLevels[state - 1] == k;
        next[state * classCount + c] = decides ? children[state - 1][c] : state;
      }
    }
    if (nodeLevels[root - 1] == k) {
      System.arraycopy(children[root - 1], 0, next, 0, classCount);
    }
    return next;
  }

  /** Whether the table depends on no issue. */
  boolean isConstant() {
    return levels.length == 0;
  }

  /** Whether a table that depends on no issue is crossed. */
  boolean isAlwaysCrossed() {
    return constant == CROSSED;
  }

  /** Number of levels that the table depends on. */
  int levelCount() {
    return levels.length;
  }

  /** The {@code k}-th level that the table depends on; levels ascend with {@code k}. */
  int level(int k) {
    return levels[k];
  }

  /** Number of states that may have to be remembered between levels, the resolved one included. */
  int stateCount() {
    return stateCount;
  }

  /** State after the {@code k}-th level by {@code state * classes + class}. */
  int next(int k, int index) {
    return next[k][index];
  }
}
