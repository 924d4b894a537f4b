package org.parley.elimination;

import java.util.Arrays;
import org.parley.tabulation.CrossingTable;

/**
 * Reduces one table to its residual diagram, from the last level to the first: equal blocks of the
 * table become one node, and a node whose branches are all equal is left out (Bryant 1986,
 * "Graph-based algorithms for Boolean function manipulation", with more than two branches).
 */
final class ResidualCompiler {

  private final CrossingTable table;
  private final int[] levels;
  private final int[] classCounts;
  private final int[] strides;
  private int[] nodeLevels = new int[8];
  private int[][] children = new int[8][];
  private int nodeCount;

  ResidualCompiler(CrossingTable table, int[] levelByIssue) {
    this.table = table;
    int size = table.scopeSize();
    int[] inOrder = sortByLevel(table, levelByIssue);
    levels = new int[size];
    classCounts = new int[size];
    strides = new int[size];
    for (int k = 0; k < size; k++) {
      levels[k] = levelByIssue[table.issue(inOrder[k])];
      classCounts[k] = table.optionCount(inOrder[k]);
      strides[k] = table.stride(inOrder[k]);
    }
  }

  private static int[] sortByLevel(CrossingTable table, int[] levelByIssue) {
    int[] inOrder = new int[table.scopeSize()];
    for (int k = 0; k < inOrder.length; k++) {
      int at = k;
      while (at > 0 && levelByIssue[table.issue(inOrder[at - 1])] > levelByIssue[table.issue(k)]) {
        inOrder[at] = inOrder[at - 1];
        at--;
      }
      inOrder[at] = k;
    }
    return inOrder;
  }

  Residuals compile() {
    int[] states = leaves();
    for (int k = levels.length - 1; k >= 0; k--) {
      states = reduce(states, k);
    }
    if (states[0] <= Residuals.RESOLVED) {
      return Residuals.constant(states[0]);
    }
    return Residuals.of(
        levels,
        classCounts,
        Arrays.copyOf(nodeLevels, nodeCount),
        Arrays.copyOf(children, nodeCount));
  }

  /** Crossed or not, by combination in the order of the levels. */
  private int[] leaves() {
    int[] leaves = new int[table.size()];
    int[] digits = new int[levels.length];
    int combination = 0;
    for (int leaf = 0; leaf < leaves.length; leaf++) {
      leaves[leaf] = table.crosses(combination) ? Residuals.CROSSED : Residuals.RESOLVED;
      for (int k = levels.length - 1; k >= 0; k--) {
        combination += strides[k];
        if (++digits[k] < classCounts[k]) {
          break;
        }
        combination -= digits[k] * strides[k];
        digits[k] = 0;
      }
    }
    return leaves;
  }

  private int[] reduce(int[] states, int k) {
    int classCount = classCounts[k];
    int[] reduced = new int[states.length / classCount];
    long[] key = new long[(classCount + 1) / 2];
    StateTable blocks = new StateTable(key.length, nodeCount + 1);
    for (int block = 0; block < reduced.length; block++) {
      int from = block * classCount;
      if (areEqual(states, from, classCount)) {
        reduced[block] = states[from];
      } else {
        pack(states, from, classCount, key);
        reduced[block] = blocks.intern(key, 0);
        if (reduced[block] > nodeCount) {
          add(k, Arrays.copyOfRange(states, from, from + classCount));
        }
      }
    }
    return reduced;
  }

  private static boolean areEqual(int[] states, int from, int count) {
    for (int c = 1; c < count; c++) {
      if (states[from + c] != states[from]) {
        return false;
      }
    }
    return true;
  }

  private static void pack(int[] states, int from, int count, long[] key) {
    Arrays.fill(key, 0);
    for (int c = 0; c < count; c++) {
      key[c / 2] |= (states[from + c] & 0xffffffffL) << (32 * (c & 1));
    }
  }

  private void add(int level, int[] branches) {
    if (nodeCount == nodeLevels.length) {
      nodeLevels = Arrays.copyOf(nodeLevels, 2 * nodeCount);
      children = Arrays.copyOf(children, 2 * nodeCount);
    }
    nodeLevels[nodeCount] = level;
    children[nodeCount++] = branches;
  }
}
