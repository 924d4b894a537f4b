package org.parley.parts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reduced decision diagrams that share their nodes: equal nodes are made once, and a node whose
 * branches are all equal is left out (Bryant 1986, "Graph-based algorithms for Boolean function
 * manipulation", with as many branches as an issue has options).
 */
final class Forest {

  static final int FALSE = 0;
  static final int TRUE = 1;

  /** Says that a diagram has more nodes than allowed. */
  static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private TooLarge() {
      super("too large", null, false, false);
    }
  }

  private record Node(int level, List<Integer> children) {}

  private record Pair(boolean isAll, int left, int right) {}

  private final int mostNodes;
  private final List<int[]> children = new ArrayList<>();
  private final List<Integer> levels = new ArrayList<>();
  private final Map<Node, Integer> numbers = new HashMap<>();
  private final Map<Pair, Integer> joined = new HashMap<>();
  private final Map<Integer, Integer> negated = new HashMap<>();

  Forest(int mostNodes) {
    this.mostNodes = mostNodes;
    for (int terminal = FALSE; terminal <= TRUE; terminal++) {
      children.add(new int[0]);
      levels.add(Integer.MAX_VALUE);
    }
  }

  /** Level that a node decides; the greatest number for a terminal. */
  int level(int node) {
    return levels.get(node);
  }

  /** Node that a node leads to with an option of the issue at its level. */
  int child(int node, int option) {
    return children.get(node)[option];
  }

  int childCount(int node) {
    return children.get(node).length;
  }

  int node(int level, int[] branches) {
    int first = branches[0];
    if (Arrays.stream(branches).allMatch(branch -> branch == first)) {
      return first;
    }
    Node node = new Node(level, Arrays.stream(branches).boxed().toList());
    Integer known = numbers.get(node);
    if (known != null) {
      return known;
    }
    if (children.size() >= mostNodes) {
      throw new TooLarge();
    }
    numbers.put(node, children.size());
    levels.add(level);
    children.add(branches);
    return children.size() - 1;
  }

  int not(int node) {
    if (node <= TRUE) {
      return TRUE - node;
    }
    Integer known = negated.get(node);
    if (known == null) {
      known = node(level(node), Arrays.stream(children.get(node)).map(this::not).toArray());
      negated.put(node, known);
      negated.put(known, node);
    }
    return known;
  }

  int and(int left, int right) {
    return join(true, left, right);
  }

  int or(int left, int right) {
    return join(false, left, right);
  }

  private int join(boolean isAll, int left, int right) {
    int decisive = isAll ? FALSE : TRUE;
    if (left == decisive || right == decisive) {
      return decisive;
    }
    if (left == right || right <= TRUE) {
      return left;
    }
    if (left <= TRUE) {
      return right;
    }
    Pair pair = new Pair(isAll, Math.min(left, right), Math.max(left, right));
    Integer known = joined.get(pair);
    if (known != null) {
      return known;
    }
    int level = Math.min(level(left), level(right));
    int[] branches = new int[childCount(level(left) == level ? left : right)];
    for (int option = 0; option < branches.length; option++) {
      branches[option] = join(isAll, branch(left, level, option), branch(right, level, option));
    }
    int node = node(level, branches);
    joined.put(pair, node);
    return node;
  }

  /** Where a node leads with an option at a level, which it may not decide. */
  int branch(int node, int level, int option) {
    return level(node) == level ? child(node, option) : node;
  }
}
