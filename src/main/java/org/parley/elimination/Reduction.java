package org.parley.elimination;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Merges nodes with equal edges and drops nodes that no outcome passes, from the terminal up
 * (Bryant 1986, "Graph-based algorithms for Boolean function manipulation", one level at a time).
 */
final class Reduction {

  private final Diagram diagram;
  private final int[] targets;
  private final int[] crossings;

  /** Node that each node is replaced by, in the old numbering and then in the new one. */
  private final int[] replacement;

  private final BitSet kept = new BitSet();

  /**
   * @param targets edges of the diagram, which are changed
   * @param crossings crossing set of each edge, or nothing; changed too
   */
  Reduction(Diagram diagram, int[] targets, int[] crossings) {
    this.diagram = diagram;
    this.targets = targets;
    this.crossings = crossings;
    this.replacement = new int[diagram.nodeCount()];
  }

  /** The reduced diagram's nodes by level, in the shape of {@link Diagram}'s; edges are moved. */
  int[] reduce() {
    int levels = diagram.levelCount();
    if (!diagram.isEmpty()) {
      replacement[diagram.firstNode(levels)] = diagram.firstNode(levels);
    }
    for (int level = levels - 1; level >= 0; level--) {
      merge(level);
    }
    return renumber();
  }

  private void merge(int level) {
    int classCount = diagram.classCount(level);
    int entries = crossings.length == 0 ? classCount : 2 * classCount;
    long[] key = new long[(entries + 1) / 2];
    StateTable distinct = new StateTable(key.length, 0);
    int[] firstOf = new int[diagram.nodeCount(level)];
    for (int node = diagram.firstNode(level); node < diagram.firstNode(level + 1); node++) {
      int edge = diagram.edge(level, node);
      if (isDead(edge, classCount)) {
        replacement[node] = Diagram.NONE;
        continue;
      }
      pack(edge, classCount, key);
      int seen = distinct.count();
      int id = distinct.intern(key, 0);
      firstOf[id] = id == seen ? node : firstOf[id];
      replacement[node] = firstOf[id];
    }
  }

  /** Redirects the edges of a node; whether none of them leads to the terminal. */
  private boolean isDead(int edge, int classCount) {
    boolean dead = true;
    for (int e = edge; e < edge + classCount; e++) {
      targets[e] = targets[e] == Diagram.NONE ? Diagram.NONE : replacement[targets[e]];
      dead &= targets[e] == Diagram.NONE;
    }
    return dead;
  }

  private void pack(int edge, int classCount, long[] key) {
    Arrays.fill(key, 0);
    for (int c = 0; c < classCount; c++) {
      put(key, c, targets[edge + c]);
      if (crossings.length > 0 && targets[edge + c] != Diagram.NONE) {
        put(key, classCount + c, crossings[edge + c]);
      }
    }
  }

  private static void put(long[] key, int entry, int value) {
    key[entry / 2] |= (value & 0xffffffffL) << (32 * (entry & 1));
  }

  /** Numbers what is kept level by level and moves its edges together. */
  private int[] renumber() {
    int levels = diagram.levelCount();
    int[] firstNode = new int[levels + 2];
    for (int level = 0; level <= levels; level++) {
      firstNode[level + 1] = firstNode[level] + number(level, firstNode[level]);
    }
    int edges = 0;
    for (int level = 0; level < levels; level++) {
      int classCount = diagram.classCount(level);
      int from = diagram.edge(level, diagram.firstNode(level));
      for (int i = 0; i < diagram.nodeCount(level); i++) {
        if (kept.get(diagram.firstNode(level) + i)) {
          move(from + i * classCount, edges, classCount);
          edges += classCount;
        }
      }
    }
    return firstNode;
  }

  /** Numbers the kept nodes of a level from a first number on; how many they are. */
  private int number(int level, int first) {
    int next = first;
    for (int node = diagram.firstNode(level); node < diagram.firstNode(level + 1); node++) {
      if (replacement[node] == node) {
        kept.set(node);
        replacement[node] = next++;
      } else if (replacement[node] != Diagram.NONE) {
        // Replaced by an earlier node of the level, which has its new number already.
        replacement[node] = replacement[replacement[node]];
      }
    }
    return next - first;
  }

  private void move(int from, int to, int classCount) {
    for (int c = 0; c < classCount; c++) {
      int target = targets[from + c];
      targets[to + c] = target == Diagram.NONE ? Diagram.NONE : replacement[target];
    }
    if (crossings.length > 0) {
      System.arraycopy(crossings, from, crossings, to, classCount);
    }
  }
}
