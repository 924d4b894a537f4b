package org.parley.worlds;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.effort.Attempt;
import org.parley.effort.Cutoff;
import org.parley.effort.Known;
import org.parley.effort.Spent;

/**
 * Compiles relaxations into a {@link DealDiagram}: the disjunction, over relaxations, of "none of
 * its lines binds".
 *
 * <p>R. E. Bryant (1986), "Graph-based algorithms for Boolean function manipulation", IEEE
 * Transactions on Computers 35; here a node has one child a reading, and the only operation is the
 * disjunction. WaysOut are sorted by level and joined in halves, so that joined parts share their
 * upper levels.
 */
public final class DealCompiler {

  private static final int SPENT = -1;

  /** Pairs remembered as joined that take as much memory as a node. */
  private static final int PAIRS_PER_NODE = 2;

  /** Steps between two looks at the cutoff, less than a millisecond apart. */
  private static final int STEPS_OF_LOOK = 1 << 12;

  private final int[] order;
  private final int[] firstLines;
  private final int nodeLimit;
  private final List<Node> nodes = new ArrayList<>();
  private final Map<Node, Integer> unique = new HashMap<>();
  private final Map<Long, Integer> joined = new HashMap<>();
  private final Cutoff cutoff;
  private int steps;
  private boolean isCut;

  /** Compared by content: {@code children} is never changed. */
  private record Node(int level, List<Integer> children) {

    // Written out for the sake of the start: see "What costs at the start" in design.md.
    @Override
    public boolean equals(Object other) {
      return other instanceof Node same && level == same.level && children.equals(same.children);
    }

    @Override
    public int hashCode() {
      return 31 * level + children.hashCode();
    }
  }

  private DealCompiler(int[] order, int[] firstLines, int nodeLimit, Cutoff cutoff) {
    this.cutoff = cutoff;
    this.order = order;
    this.firstLines = firstLines;
    this.nodeLimit = nodeLimit;
    nodes.add(new Node(order.length, List.of()));
    nodes.add(new Node(order.length, List.of()));
  }

  /**
   * The diagram of these relaxations, or that it takes more nodes or more time than allowed.
   *
   * @param model the positions and their lines
   * @param nodeLimit nodes that may be made on the way, two remembered joins counting as one; each
   *     takes about 200 bytes
   */
  public static Attempt<DealDiagram> compile(
      WorldModel model, WaysOut relaxations, int nodeLimit, Cutoff cutoff) {
    if (cutoff.isOver()) {
      return Spent.ofTime();
    }
    int[] order = PositionOrder.of(model, relaxations);
    DealCompiler compiler = new DealCompiler(order, model.firstLines(), nodeLimit, cutoff);
    List<int[]> cubes = new ArrayList<>();
    for (BitSet set : relaxations.sets()) {
      cubes.add(compiler.cube(set));
    }
    cubes.sort(DealCompiler::compare);
    int root = compiler.join(cubes, 0, cubes.size());
    if (root == SPENT) {
      return compiler.isCut ? Spent.ofTime() : Spent.ofMemory();
    }
    return new Known<>(compiler.diagram(model, root));
  }

  private static int compare(int[] a, int[] b) {
    int order = 0;
    for (int k = 0; order == 0 && k < Math.min(a.length, b.length); k++) {
      order = Integer.compare(a[k], b[k]);
    }
    return order != 0 ? order : Integer.compare(a.length, b.length);
  }

  /** Lines of a relaxation, each as its level and reading in one number, in the order of levels. */
  private int[] cube(BitSet lines) {
    List<Integer> cube = new ArrayList<>();
    for (int level = 0; level < order.length; level++) {
      int first = firstLines[order[level]];
      for (int line = first; line < firstLines[order[level] + 1]; line++) {
        if (lines.get(line)) {
          cube.add(level * firstLines[order.length] + line - first);
        }
      }
    }
    return cube.stream().mapToInt(Integer::intValue).toArray();
  }

  private int join(List<int[]> cubes, int from, int to) {
    if (from == to) {
      return DealDiagram.NO_DEAL;
    }
    if (to - from == 1) {
      return chain(cubes.get(from));
    }
    int middle = (from + to) >>> 1;
    int left = join(cubes, from, middle);
    return left == SPENT ? SPENT : either(left, join(cubes, middle, to));
  }

  /** The node that says "none of these lines binds". */
  private int chain(int[] cube) {
    int node = DealDiagram.DEAL;
    int at = cube.length - 1;
    while (at >= 0) {
      int level = cube[at] / firstLines[order.length];
      List<Integer> children = new ArrayList<>();
      int stateCount = firstLines[order[level] + 1] - firstLines[order[level]] + 1;
      for (int state = 0; state < stateCount; state++) {
        children.add(node);
      }
      for (; at >= 0 && cube[at] / firstLines[order.length] == level; at--) {
        children.set(1 + cube[at] % firstLines[order.length], DealDiagram.NO_DEAL);
      }
      node = node(level, children);
      if (node == SPENT) {
        return SPENT;
      }
    }
    return node;
  }

  private int either(int left, int right) {
    if (left == SPENT || right == SPENT) {
      return SPENT;
    }
    if (left == DealDiagram.DEAL || right == DealDiagram.DEAL) {
      return DealDiagram.DEAL;
    }
    if (left == DealDiagram.NO_DEAL || left == right) {
      return right;
    }
    if (right == DealDiagram.NO_DEAL) {
      return left;
    }
    if (isOver()) {
      return SPENT;
    }
    long key = (long) Math.min(left, right) << Integer.SIZE | Math.max(left, right);
    Integer known = joined.get(key);
    if (known != null) {
      return known;
    }
    int node = expand(left, right);
    if (node == SPENT || isFull()) {
      return SPENT;
    }
    joined.put(key, node);
    return node;
  }

  private boolean isFull() {
    return nodes.size() + joined.size() / PAIRS_PER_NODE >= nodeLimit;
  }

  private boolean isOver() {
    isCut = isCut || (++steps % STEPS_OF_LOOK == 0 && cutoff.isOver());
    return isCut;
  }

  private int expand(int left, int right) {
    int level = Math.min(nodes.get(left).level(), nodes.get(right).level());
    int stateCount = firstLines[order[level] + 1] - firstLines[order[level]] + 1;
    List<Integer> children = new ArrayList<>(stateCount);
    for (int state = 0; state < stateCount; state++) {
      int child = either(child(left, level, state), child(right, level, state));
      if (child == SPENT) {
        return SPENT;
      }
      children.add(child);
    }
    return node(level, children);
  }

  private int child(int node, int level, int state) {
    return nodes.get(node).level() == level ? nodes.get(node).children().get(state) : node;
  }

  private int node(int level, List<Integer> children) {
    int first = children.get(0);
    if (children.stream().allMatch(child -> child == first)) {
      return first;
    }
    Node node = new Node(level, children);
    Integer known = unique.get(node);
    if (known != null) {
      return known;
    }
    if (isFull()) {
      return SPENT;
    }
    nodes.add(node);
    unique.put(node, nodes.size() - 1);
    return nodes.size() - 1;
  }

  /** The part reachable from the root, the deepest levels first. */
  private DealDiagram diagram(WorldModel model, int root) {
    BitSet reached = new BitSet();
    reached.set(DealDiagram.NO_DEAL);
    reached.set(DealDiagram.DEAL);
    reached.set(root);
    for (int node = root; node > DealDiagram.DEAL; node = reached.previousSetBit(node - 1)) {
      nodes.get(node).children().forEach(reached::set);
    }
    List<Integer> deepestFirst =
        reached.stream()
            .boxed()
            .sorted(Comparator.comparingInt(node -> -nodes.get(node).level()))
            .toList();
    int[] number = new int[nodes.size()];
    int[] positions = new int[deepestFirst.size()];
    int[][] children = new int[deepestFirst.size()][0];
    for (int next = 0; next < positions.length; next++) {
      int node = deepestFirst.get(next);
      number[node] = next;
      if (node > DealDiagram.DEAL) {
        positions[next] = order[nodes.get(node).level()];
        children[next] = nodes.get(node).children().stream().mapToInt(c -> number[c]).toArray();
      }
    }
    return new DealDiagram(positions, children, number[root], model.tiedParties());
  }
}
