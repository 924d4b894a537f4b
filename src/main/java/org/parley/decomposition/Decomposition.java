package org.parley.decomposition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;

/**
 * A network as a tree of clusters, one for each variable in the order of its elimination: the
 * parent of a cluster is that of the first variable of its separator to be eliminated (bucket
 * elimination: R. Dechter 1999, "Bucket elimination: a unifying framework for reasoning",
 * Artificial Intelligence 113). What the network forbids narrows the values that a cluster goes
 * through; what it tells apart is a table of its own in one of them.
 */
final class Decomposition {

  private static final int BYTES_PER_CELL = Long.BYTES;

  private final Network network;
  private final int[] place;
  private final List<Cluster> clusters = new ArrayList<>();
  private final List<List<Integer>> told = new ArrayList<>();
  private final List<List<Integer>> children = new ArrayList<>();
  private final List<Integer> roots = new ArrayList<>();
  private boolean isRuledOut;

  private Decomposition(Network network, int[] place) {
    this.network = network;
    this.place = place;
  }

  /**
   * How large the tables of an elimination are, before any is made.
   *
   * @param order the variables, first eliminated first
   * @param cells gone through in a pass up
   * @param bytes that tables take at once
   * @param widest the variables of the widest cluster
   */
  record Size(int[] order, double cells, double bytes, int[] widest) {}

  /**
   * The order of elimination by min-fill, and what the tables come to in it.
   *
   * @param keepsAll whether all tables are kept, and as many again, for a pass back
   */
  static Size size(Network network, boolean keepsAll) {
    List<int[]> scopes = network.scopes();
    int[] sizes = network.sizes();
    BucketOrder order = BucketOrder.minFill(sizes, scopes, new BitSet());
    int[] place = places(order.variables());
    List<List<int[]>> waiting = new ArrayList<>();
    IntStream.range(0, sizes.length).forEach(at -> waiting.add(new ArrayList<>()));
    double live = 0;
    for (int[] scope : scopes) {
      live += cells(scope, sizes);
      put(waiting, scope, place);
    }
    double most = live;
    int[] widest = {order.variables()[0]};
    double widestCells = 0;
    for (int at = 0; at < sizes.length; at++) {
      int[] separator = separator(waiting.get(at), order.variables()[at]);
      live += cells(separator, sizes);
      int variable = order.variables()[at];
      double cells = cells(separator, sizes) * sizes[variable];
      if (cells > widestCells) {
        widestCells = cells;
        widest = IntStream.concat(IntStream.of(variable), IntStream.of(separator)).toArray();
      }
      most = Math.max(most, live);
      if (!keepsAll) {
        live -= waiting.get(at).stream().mapToDouble(scope -> cells(scope, sizes)).sum();
      }
      put(waiting, separator, place);
    }
    return new Size(
        order.variables(), order.cells(), (keepsAll ? 2 : 1) * most * BYTES_PER_CELL, widest);
  }

  private static void put(List<List<int[]>> waiting, int[] scope, int[] place) {
    if (scope.length > 0) {
      waiting.get(earliest(scope, place)).add(scope);
    }
  }

  private static double cells(int[] scope, int[] sizes) {
    return Arrays.stream(scope).mapToDouble(v -> sizes[v]).reduce(1, (a, b) -> a * b);
  }

  private static int[] places(int[] order) {
    int[] place = new int[order.length];
    for (int at = 0; at < order.length; at++) {
      place[order[at]] = at;
    }
    return place;
  }

  private static int earliest(int[] scope, int[] place) {
    return Arrays.stream(scope).map(variable -> place[variable]).min().orElseThrow();
  }

  private static int[] separator(List<int[]> scopes, int variable) {
    TreeSet<Integer> others = new TreeSet<>();
    scopes.forEach(scope -> Arrays.stream(scope).forEach(others::add));
    others.remove(variable);
    return others.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * The tree of an order.
   *
   * @param order the variables, first eliminated first
   * @throws CutShort once the cutoff is over
   */
  static Decomposition of(Network network, int[] order, Cutoff cutoff) {
    Decomposition tree = new Decomposition(network, places(order));
    List<List<Relation>> forbidden = tree.lists();
    for (Relation relation : network.forbidden()) {
      if (relation.scope().length > 0) {
        forbidden.get(earliest(relation.scope(), tree.place)).add(relation);
      } else if (!relation.isEmpty()) {
        tree.isRuledOut = true;
      }
    }
    tree.told.addAll(tree.lists());
    tree.children.addAll(tree.lists());
    for (int t = 0; t < network.told().size(); t++) {
      int[] scope = network.told().get(t).scope();
      if (scope.length > 0) {
        tree.told.get(earliest(scope, tree.place)).add(t);
      }
    }
    for (int at = 0; at < order.length; at++) {
      CutShort.check(cutoff);
      tree.add(at, order[at], forbidden.get(at));
    }
    return tree;
  }

  private <T> List<List<T>> lists() {
    return IntStream.range(0, place.length).<List<T>>mapToObj(at -> new ArrayList<>()).toList();
  }

  private void add(int at, int variable, List<Relation> forbidden) {
    List<long[]> masks = new ArrayList<>();
    List<int[]> maskScopes = new ArrayList<>();
    for (Relation relation : forbidden) {
      int[] others = others(relation.scope(), variable);
      masks.add(masks(relation, variable));
      maskScopes.add(others);
    }
    List<int[]> tableScopes = new ArrayList<>();
    told.get(at).forEach(t -> tableScopes.add(others(network.told().get(t).scope(), variable)));
    for (int child : children.get(at)) {
      tableScopes.add(others(clusters.get(child).separator(), variable));
    }
    List<int[]> all = new ArrayList<>(maskScopes);
    all.addAll(tableScopes);
    int[] separator = inOrder(separator(all, variable));
    clusters.add(
        new Cluster(variable, network.weights(), separator, masks, maskScopes, tableScopes));
    if (separator.length == 0) {
      roots.add(at);
    } else {
      children.get(place[separator[separator.length - 1]]).add(at);
    }
  }

  /** Variables in the order of every table: the next to be eliminated last. */
  private int[] inOrder(int[] variables) {
    return Arrays.stream(variables)
        .boxed()
        .sorted(Comparator.comparingInt((Integer variable) -> -place[variable]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private int[] others(int[] scope, int variable) {
    return inOrder(Arrays.stream(scope).filter(v -> v != variable).toArray());
  }

  /** The values that a relation leaves to a variable, by combination of the others. */
  private long[] masks(Relation relation, int variable) {
    boolean[] marked = marked(relation, variable);
    int values = network.weights()[variable].length;
    long[] masks = new long[marked.length / values];
    for (int cell = 0; cell < marked.length; cell++) {
      if (!marked[cell]) {
        masks[cell / values] |= 1L << cell % values;
      }
    }
    return masks;
  }

  /** Whether each cell of a relation is marked, in the order of every table. */
  private boolean[] marked(Relation relation, int variable) {
    int[] others = others(relation.scope(), variable);
    int[] ordered = Arrays.copyOf(others, others.length + 1);
    ordered[others.length] = variable;
    boolean[] marked = new boolean[relation.size()];
    int[] strides = new int[ordered.length];
    int stride = 1;
    for (int k = relation.scope().length - 1; k >= 0; k--) {
      for (int d = 0; d < ordered.length; d++) {
        strides[d] = ordered[d] == relation.scope()[k] ? stride : strides[d];
      }
      stride *= relation.sizes()[k];
    }
    for (int cell = 0; cell < marked.length; cell++) {
      int rest = cell;
      int combination = 0;
      for (int d = ordered.length - 1; d >= 0; d--) {
        int size = network.weights()[ordered[d]].length;
        combination += rest % size * strides[d];
        rest /= size;
      }
      marked[cell] = relation.isMarked(combination);
    }
    return marked;
  }

  /** The variables, first eliminated first. */
  int[] order() {
    return clusters.stream().mapToInt(Cluster::variable).toArray();
  }

  List<Cluster> clusters() {
    return clusters;
  }

  List<Integer> roots() {
    return roots;
  }

  /** The clusters whose messages a cluster receives. */
  List<Integer> children(int cluster) {
    return children.get(cluster);
  }

  /** The relations told apart that are tables of a cluster, before its messages. */
  List<Integer> told(int cluster) {
    return told.get(cluster);
  }

  /** Whether each cell of the table of a relation that is told apart is marked. */
  boolean[] marked(int cluster, int relation) {
    return marked(network.told().get(relation), clusters.get(cluster).variable());
  }

  /** Whether something forbids every combination, whatever the values. */
  boolean isRuledOut() {
    return isRuledOut;
  }

  /** The relations told apart that are marked whatever the values. */
  List<Integer> alwaysTold() {
    return IntStream.range(0, network.told().size())
        .filter(t -> network.told().get(t).scope().length == 0)
        .filter(t -> !network.told().get(t).isEmpty())
        .boxed()
        .toList();
  }

  Network network() {
    return network;
  }

  int variableCount() {
    return place.length;
  }
}
