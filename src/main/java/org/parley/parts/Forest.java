package org.parley.parts;

import java.util.Arrays;

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

  /** States of a sum that may be told apart for each node allowed. */
  private static final int STATES_OF_NODE = 4;

  private final int mostNodes;
  private long states;
  private int[][] children = new int[64][];
  private int[] levels = new int[64];
  private int[] negated = new int[64];
  private int count;

  /** Nodes by their hash, in an open table of a power of two places; 0 for an empty place. */
  private int[] places = new int[256];

  private final PairMemo both = new PairMemo();
  private final PairMemo either = new PairMemo();

  Forest(int mostNodes) {
    this.mostNodes = mostNodes;
    for (int terminal = FALSE; terminal <= TRUE; terminal++) {
      append(Integer.MAX_VALUE, new int[0]);
    }
  }

  /**
   * Counts a state of a sum that is told apart from others, of which few may become a node.
   *
   * @throws TooLarge if there are more than four for each node allowed
   */
  void countState() {
    if (++states > (long) STATES_OF_NODE * mostNodes) {
      throw new TooLarge();
    }
  }

  /** Number of nodes so far, ends included. */
  int count() {
    return count;
  }

  /** Level that a node decides; the greatest number for a terminal. */
  int level(int node) {
    return levels[node];
  }

  /** Node that a node leads to with an option of the issue at its level. */
  int child(int node, int option) {
    return children[node][option];
  }

  int childCount(int node) {
    return children[node].length;
  }

  /**
   * The node with these branches.
   *
   * @param branches not to be changed afterwards
   */
  int node(int level, int[] branches) {
    if (areEqual(branches)) {
      return branches[0];
    }
    int place = place(level, branches);
    if (places[place] == 0) {
      if (count >= mostNodes) {
        throw new TooLarge();
      }
      places[place] = append(level, branches);
      if (2 * count > places.length) {
        spread();
      }
      return count - 1;
    }
    return places[place];
  }

  private static boolean areEqual(int[] branches) {
    for (int branch : branches) {
      if (branch != branches[0]) {
        return false;
      }
    }
    return true;
  }

  private int append(int level, int[] branches) {
    if (count == levels.length) {
      levels = Arrays.copyOf(levels, 2 * count);
      children = Arrays.copyOf(children, 2 * count);
      negated = Arrays.copyOf(negated, 2 * count);
    }
    levels[count] = level;
    children[count] = branches;
    return count++;
  }

  /** Place of a node, or the empty one where it belongs. */
  private int place(int level, int[] branches) {
    int hash = level;
    for (int branch : branches) {
      hash = 31 * hash + branch;
    }
    hash *= 0x9e3779b9;
    int place = (hash ^ hash >>> 15) & places.length - 1;
    while (places[place] != 0
        && (levels[places[place]] != level || !Arrays.equals(children[places[place]], branches))) {
      place = place + 1 & places.length - 1;
    }
    return place;
  }

  private void spread() {
    places = new int[2 * places.length];
    for (int node = TRUE + 1; node < count; node++) {
      places[place(levels[node], children[node])] = node;
    }
  }

  int not(int node) {
    if (node <= TRUE) {
      return TRUE - node;
    }
    if (negated[node] == 0) {
      int[] branches = new int[childCount(node)];
      for (int option = 0; option < branches.length; option++) {
        branches[option] = not(child(node, option));
      }
      int other = node(level(node), branches);
      negated[node] = other;
      negated[other] = node;
    }
    return negated[node];
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
    PairMemo memo = isAll ? both : either;
    int known = memo.get(left, right);
    if (known >= 0) {
      return known;
    }
    int level = Math.min(level(left), level(right));
    int[] branches = new int[childCount(level(left) == level ? left : right)];
    for (int option = 0; option < branches.length; option++) {
      branches[option] = join(isAll, branch(left, level, option), branch(right, level, option));
    }
    int node = node(level, branches);
    memo.put(left, right, node);
    return node;
  }

  /** Where a node leads with an option at a level, which it may not decide. */
  int branch(int node, int level, int option) {
    return level(node) == level ? child(node, option) : node;
  }
}
