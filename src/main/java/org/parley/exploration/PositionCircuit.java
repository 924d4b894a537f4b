package org.parley.exploration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.tabulation.CrossingFormula;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTable;

/**
 * Writes a crossing table as a short circuit over the clusters it reads.
 *
 * <p>Shannon's expansion (C. E. Shannon, 1949, "The synthesis of two-terminal switching circuits",
 * Bell System Technical Journal 28) with many-valued branches: the combinations of a cluster that
 * leave the same rest of the table are one branch. Every order of the clusters is tried, for the
 * table and for its complement, and the smallest circuit is taken; incoherent cases, which are
 * never drawn, are left out of the table first.
 */
final class PositionCircuit {

  /** Most clusters of which every order is tried; beyond it, one order for each first cluster. */
  private static final int ALL_ORDERS = 4;

  /**
   * The part of a table's scope that lies in one cluster.
   *
   * @param offsets what each case of the part adds to the number of a combination of the table
   * @param combinations the combinations of the cluster in each case
   */
  private record Part(ClusterDraw draw, List<Integer> offsets, List<BitSet> combinations) {}

  private final Circuit circuit;
  private final List<ClusterDraw> draws;

  PositionCircuit(Circuit circuit, List<ClusterDraw> draws) {
    this.circuit = circuit;
    this.draws = draws;
  }

  /** The node that holds for the draws that cross. */
  int node(CrossingFunction function) {
    return function instanceof CrossingTable table
        ? node(table)
        : new FormulaCircuit(circuit, this).node(((CrossingFormula) function).part());
  }

  /** The node that holds for the draws that cross. */
  int node(CrossingTable table) {
    List<Part> parts =
        draws.stream()
            .filter(draw -> reads(table, draw))
            .map(draw -> part(draw, table))
            .filter(part -> part.offsets().size() > 1 || part.offsets().get(0) > 0)
            .toList();
    int best = -1;
    int least = Integer.MAX_VALUE;
    for (List<Part> order : orders(parts)) {
      BitSet truth = new BitSet();
      int size = truth(table, order, 0, truth, 0);
      BitSet complement = (BitSet) truth.clone();
      complement.flip(0, size);
      for (int node :
          new int[] {expand(order, truth, size), circuit.not(expand(order, complement, size))}) {
        int cost = cost(node);
        if (cost < least) {
          least = cost;
          best = node;
        }
      }
    }
    return best;
  }

  private int cost(int root) {
    return (int)
        circuit.cone(List.of(root)).stream()
            .filter(node -> circuit.node(node).gate() != Gate.INPUT)
            .count();
  }

  private static Part part(ClusterDraw draw, CrossingTable table) {
    int[] strides = strides(draw.cluster(), table);
    List<Integer> offsets = new ArrayList<>();
    List<BitSet> combinations = new ArrayList<>();
    long[][] sorted = draw.cluster().sorted(strides, table.size());
    for (int offset = 0; offset < sorted.length; offset++) {
      if (sorted[offset].length > 0) {
        offsets.add(offset);
        combinations.add(BitSet.valueOf(sorted[offset]));
      }
    }
    return new Part(draw, offsets, combinations);
  }

  private static boolean reads(CrossingTable table, ClusterDraw draw) {
    return Arrays.stream(strides(draw.cluster(), table)).anyMatch(stride -> stride > 0);
  }

  /** What one option more of each issue of a cluster adds to a combination's number. */
  private static int[] strides(Cluster cluster, CrossingTable table) {
    int[] strides = new int[cluster.issueCount()];
    int stride = 1;
    for (int k = table.scopeSize() - 1; k >= 0; k--) {
      for (int member = 0; member < strides.length; member++) {
        if (cluster.issue(member) == table.issue(k)) {
          strides[member] = stride;
        }
      }
      stride *= table.optionCount(k);
    }
    return strides;
  }

  private static List<List<Part>> orders(List<Part> parts) {
    List<List<Part>> orders = new ArrayList<>();
    if (parts.size() <= ALL_ORDERS) {
      permute(new ArrayList<>(parts), 0, orders);
      return orders;
    }
    for (int first = 0; first < parts.size(); first++) {
      List<Part> rotated = new ArrayList<>(parts);
      Collections.rotate(rotated, first);
      orders.add(rotated);
    }
    return orders;
  }

  private static void permute(List<Part> parts, int from, List<List<Part>> orders) {
    if (from >= parts.size() - 1) {
      orders.add(List.copyOf(parts));
      return;
    }
    for (int k = from; k < parts.size(); k++) {
      Collections.swap(parts, from, k);
      permute(parts, from + 1, orders);
      Collections.swap(parts, from, k);
    }
  }

  /**
   * The table over the cases of some parts, the first part slowest; returns the number of cases.
   */
  private static int truth(
      CrossingTable table, List<Part> parts, int combination, BitSet truth, int at) {
    if (parts.isEmpty()) {
      truth.set(at, table.crosses(combination));
      return 1;
    }
    int size = 0;
    List<Part> rest = parts.subList(1, parts.size());
    for (int offset : parts.get(0).offsets()) {
      size += truth(table, rest, combination + offset, truth, at + size);
    }
    return size;
  }

  private int expand(List<Part> parts, BitSet truth, int size) {
    if (truth.isEmpty() || truth.cardinality() == size) {
      return truth.isEmpty() ? Circuit.ZERO : Circuit.ONE;
    }
    Part part = parts.get(0);
    List<Part> rest = parts.subList(1, parts.size());
    int restSize = size / part.offsets().size();
    Map<BitSet, BitSet> branches = new LinkedHashMap<>();
    for (int k = 0; k < part.offsets().size(); k++) {
      BitSet remainder = truth.get(k * restSize, (k + 1) * restSize);
      branches.computeIfAbsent(remainder, unused -> new BitSet()).or(part.combinations().get(k));
    }
    int node = Circuit.ZERO;
    for (Map.Entry<BitSet, BitSet> branch : branches.entrySet()) {
      int remainder = expand(rest, branch.getKey(), restSize);
      if (remainder != Circuit.ZERO) {
        node = circuit.orAnd(node, part.draw().node(branch.getValue()), remainder);
      }
    }
    return node;
  }
}
