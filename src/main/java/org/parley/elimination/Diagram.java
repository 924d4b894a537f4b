package org.parley.elimination;

import java.util.Arrays;
import java.util.BitSet;
import org.parley.scenario.OutcomeSpace;

/**
 * A multi-valued decision diagram: a path from the root to the terminal is a set of outcomes, one
 * class of interchangeable options at each level.
 *
 * <p>Nodes are numbered level by level from the root, 0; every level has one edge for each node and
 * class, in that order, so an edge needs no record of where it comes from.
 */
public final class Diagram {

  /** Target of an edge that leads nowhere. */
  public static final int NONE = -1;

  private final OutcomeSpace space;
  private final int[] issues;
  private final OptionClasses classes;
  private final int[] firstNode;
  private final int[] firstEdge;
  private final int[] targets;
  private final int[] crossings;
  private final int[][] crossingSets;
  private final int countBits;

  /**
   * @param issues issue of each level
   * @param firstNode first node of each level; of the terminal's; and the number of nodes
   * @param firstEdge first edge of each level, and the number of edges
   * @param targets node that each edge leads to, or {@link #NONE}
   * @param crossings index of the set that each edge crosses, or nothing if none crosses any
   * @param crossingSets position indexes by index of set; the first set is empty
   */
  Diagram(
      OutcomeSpace space,
      int[] issues,
      OptionClasses classes,
      int[] firstNode,
      int[] firstEdge,
      int[] targets,
      int[] crossings,
      int[][] crossingSets) {
    this.space = space;
    this.issues = issues;
    this.classes = classes;
    this.firstNode = firstNode;
    this.firstEdge = firstEdge;
    this.targets = targets;
    this.crossings = crossings;
    this.crossingSets = crossingSets;
    this.countBits = space.size().bitLength();
  }

  /** A diagram without outcomes. */
  static Diagram empty(OutcomeSpace space, OptionClasses classes) {
    int levels = space.issueCount();
    int[] issues = new int[levels];
    for (int level = 0; level < levels; level++) {
      issues[level] = level;
    }
    int[] none = new int[levels + 2];
    return new Diagram(
        space, issues, classes, none, none, new int[0], new int[0], new int[][] {{}});
  }

  /** This diagram with equal nodes merged and without nodes that no outcome passes. */
  Diagram reduced() {
    int[] keptTargets = Arrays.copyOf(targets, edgeCount());
    int[] keptCrossings = Arrays.copyOf(crossings, Math.min(crossings.length, edgeCount()));
    int[] keptFirstNode = new Reduction(this, keptTargets, keptCrossings).reduce();
    int[] keptFirstEdge = new int[issues.length + 1];
    for (int level = 0; level < issues.length; level++) {
      int nodes = keptFirstNode[level + 1] - keptFirstNode[level];
      keptFirstEdge[level + 1] = keptFirstEdge[level] + nodes * classCount(level);
    }
    int edges = keptFirstEdge[issues.length];
    return new Diagram(
        space,
        issues,
        classes,
        keptFirstNode,
        keptFirstEdge,
        Arrays.copyOf(keptTargets, edges),
        Arrays.copyOf(keptCrossings, Math.min(crossings.length, edges)),
        crossingSets);
  }

  /** So many zeros, wide enough to count any of the outcomes. */
  Counts zeros(int length) {
    return Counts.zeros(countBits, length);
  }

  /** Machine words that a count takes. */
  int countWords() {
    return 1 + countBits / 64;
  }

  /** The outcomes of which some are in the diagram. */
  public OutcomeSpace space() {
    return space;
  }

  /** Number of levels, one an issue. */
  public int levelCount() {
    return issues.length;
  }

  /** Issue that is settled at a level. */
  public int issue(int level) {
    return issues[level];
  }

  /** Level of each issue. */
  int[] levelByIssue() {
    int[] levels = new int[issues.length];
    for (int level = 0; level < issues.length; level++) {
      levels[issues[level]] = level;
    }
    return levels;
  }

  OptionClasses classes() {
    return classes;
  }

  /** Number of classes of options at a level. */
  public int classCount(int level) {
    return classes.classCount(issues[level]);
  }

  /** Options of a class at a level, ascending. */
  public int[] options(int level, int c) {
    return classes.options(issues[level])[c];
  }

  /** First node of a level; the number of levels stands for the terminal's. */
  public int firstNode(int level) {
    return firstNode[level];
  }

  /** Number of nodes, the terminal included. */
  public int nodeCount() {
    return firstNode[issues.length + 1];
  }

  int nodeCount(int level) {
    return firstNode[level + 1] - firstNode[level];
  }

  /** Edge of a node for the first class; those for the other classes follow. */
  public int edge(int level, int node) {
    return firstEdge[level] + (node - firstNode[level]) * classCount(level);
  }

  int edgeCount() {
    return firstEdge[issues.length];
  }

  /** Node that an edge leads to, or {@link #NONE}. */
  public int target(int edge) {
    return targets[edge];
  }

  /** Index of the set that an edge crosses. */
  public int crossing(int edge) {
    return crossings.length == 0 ? 0 : crossings[edge];
  }

  /** Number of sets that edges cross. */
  public int crossingSetCount() {
    return crossingSets.length;
  }

  /** Position indexes of a crossing set; not a copy. */
  public int[] crossingSet(int crossing) {
    return crossingSets[crossing];
  }

  /** Union of the sets, by crossing set, along the path of an outcome of the diagram. */
  BitSet crossed(int[] outcome, BitSet[] sets) {
    BitSet crossed = new BitSet();
    int node = 0;
    for (int level = 0; level < issues.length; level++) {
      int edge = edge(level, node) + classes.classes(issues[level])[outcome[issues[level]]];
      crossed.or(sets[crossing(edge)]);
      node = target(edge);
    }
    return crossed;
  }

  /** Whether no path leads to the terminal. */
  public boolean isEmpty() {
    return firstNode[1] == 0 || nodeCount(issues.length) == 0;
  }
}
