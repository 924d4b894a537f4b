package org.parley.parts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The decision diagram of a part: a node decides one issue, and each of its options leads to a
 * later node or to an end.
 *
 * <p>Nodes are numbered from 1, each after those it leads to, the root last.
 *
 * @implNote Immutable.
 */
public final class PartDiagram {

  /** End at which the part does not hold. */
  public static final int FAILS = 0;

  /** End at which the part holds. */
  public static final int HOLDS = -1;

  private final Levels levels;
  private final int root;
  private final int[] nodeLevels;
  private final int[][] children;

  private PartDiagram(Levels levels, int root, int[] nodeLevels, int[][] children) {
    this.levels = levels;
    this.root = root;
    this.nodeLevels = nodeLevels;
    this.children = children;
  }

  /**
   * The reduced diagram of a part; it fails where an issue has no options at all.
   *
   * @param rank by issue, what the issues are ordered by
   * @param mostNodes most nodes that may be made on the way
   * @return nothing if more are needed
   */
  public static Optional<PartDiagram> of(Part part, int[] rank, int mostNodes) {
    Levels levels = new Levels(part, rank);
    if (levels.areEmpty()) {
      return Optional.of(new PartDiagram(levels, FAILS, new int[0], new int[0][]));
    }
    Forest forest = new Forest(mostNodes);
    try {
      int root = new PartCompiler(levels, forest).compile(part);
      return Optional.of(extract(levels, forest, root));
    } catch (Forest.TooLarge tooLarge) {
      return Optional.empty();
    }
  }

  private static PartDiagram extract(Levels levels, Forest forest, int root) {
    Map<Integer, Integer> numbers = new HashMap<>(Map.of(Forest.FALSE, FAILS, Forest.TRUE, HOLDS));
    List<Integer> order = new ArrayList<>();
    visit(forest, root, numbers, order);
    int[] nodeLevels = new int[order.size()];
    int[][] children = new int[order.size()][];
    for (int n = 0; n < nodeLevels.length; n++) {
      int node = order.get(n);
      nodeLevels[n] = forest.level(node);
      children[n] = new int[forest.childCount(node)];
      for (int option = 0; option < children[n].length; option++) {
        children[n][option] = numbers.getOrDefault(forest.child(node, option), FAILS);
      }
    }
    return new PartDiagram(levels, numbers.getOrDefault(root, FAILS), nodeLevels, children);
  }

  private static void visit(
      Forest forest, int node, Map<Integer, Integer> numbers, List<Integer> order) {
    if (numbers.containsKey(node)) {
      return;
    }
    for (int option = 0; option < forest.childCount(node); option++) {
      visit(forest, forest.child(node, option), numbers, order);
    }
    order.add(node);
    numbers.put(node, order.size());
  }

  /** Number of issues that the part reads. */
  public int levelCount() {
    return levels.count();
  }

  /** The issue that a level decides. */
  public int issue(int level) {
    return levels.issue(level);
  }

  /** Number of options of the issue that a level decides. */
  public int optionCount(int level) {
    return levels.optionCount(level);
  }

  /** Number of nodes; 0 where the part holds of all outcomes or of none. */
  public int nodeCount() {
    return nodeLevels.length;
  }

  /** The first node, or an end. */
  public int root() {
    return root;
  }

  /** Level of a node. */
  public int level(int node) {
    return nodeLevels[node - 1];
  }

  /** Where an option leads from a node. */
  public int child(int node, int option) {
    return children[node - 1][option];
  }
}
