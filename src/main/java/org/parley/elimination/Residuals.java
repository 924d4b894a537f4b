package org.parley.elimination;

import java.util.Arrays;
import java.util.Optional;
import org.parley.parts.PartDiagram;
import org.parley.parts.PartStates;
import org.parley.tabulation.CrossingFormula;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTable;

/**
 * What is left of a table after each issue in turn has been decided: its own small reduced decision
 * diagram, compiled along the order of the levels.
 *
 * <p>States are numbered: {@link #RESOLVED} is a table that can no longer be crossed, 1 and on are
 * the undecided residuals. A table starts in an implicit root state.
 */
final class Residuals {

  /**
   * State of a table that is not crossed, whatever the later issues; as {@link PartDiagram#FAILS}.
   */
  static final int RESOLVED = 0;

  /**
   * Marks in {@link #next} a table that is crossed, whatever the later issues; as {@link
   * PartDiagram#HOLDS}.
   */
  static final int CROSSED = -1;

  private final int[] levels;
  private final int[][] next;
  private final int stateCount;
  private final int[] stateCounts;
  private final int constant;

  private Residuals(int[] levels, int[][] next, int stateCount, int[] stateCounts, int constant) {
    this.levels = levels;
    this.next = next;
    this.stateCount = stateCount;
    this.stateCounts = stateCounts;
    this.constant = constant;
  }

  /**
   * The residuals of a function over classes of options; nothing where they take more nodes than
   * allowed, which those of a table never do.
   *
   * @param levelByIssue level of each issue
   */
  static Optional<Residuals> compile(CrossingFunction function, int[] levelByIssue, int mostNodes) {
    return function instanceof CrossingTable table
        ? Optional.of(new ResidualCompiler(table, levelByIssue).compile())
        : ((CrossingFormula) function)
            .diagram(levelByIssue, mostNodes)
            .map(diagram -> of(diagram, levelByIssue));
  }

  /** Residuals of a diagram, whose states are numbered anew at each level. */
  private static Residuals of(PartDiagram diagram, int[] levelByIssue) {
    if (diagram.nodeCount() == 0) {
      return constant(diagram.root() == PartDiagram.HOLDS ? CROSSED : RESOLVED);
    }
    PartStates states = PartStates.of(diagram);
    int[] levels = Arrays.stream(states.issues()).map(issue -> levelByIssue[issue]).toArray();
    int[] stateCounts = states.stateCounts();
    int most = Arrays.stream(stateCounts).max().orElse(1);
    return new Residuals(levels, states.next(), most, stateCounts, RESOLVED);
  }

  static Residuals constant(int state) {
    return new Residuals(new int[0], new int[0][], 1, new int[0], state);
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
    int[] stateCounts = new int[count];
    Arrays.fill(stateCounts, root);
    return new Residuals(
        Arrays.copyOf(usedLevels, count), Arrays.copyOf(next, count), root, stateCounts, RESOLVED);
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

  /** Number of states, the resolved one included, before the {@code k}-th level. */
  int stateCount(int k) {
    return stateCounts[k];
  }

  /** State after the {@code k}-th level by {@code state * classes + class}. */
  int next(int k, int index) {
    return next[k][index];
  }
}
