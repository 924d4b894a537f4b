package org.parley.exploration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Writes everything a tally counts as nodes of a circuit, from one node a position. */
final class TallyCircuit {

  /**
   * A count: the draws for which {@code node} and {@code filter} hold.
   *
   * @param slot index in the tally's array
   */
  record Counted(int slot, int node, int filter) {}

  private final Circuit circuit;
  private final TallyShape shape;
  private final int[] positions;
  private final List<Counted> counted = new ArrayList<>();
  private final int accepted;
  private final int[] crossings;

  /**
   * @param positions node of every position
   */
  TallyCircuit(Circuit circuit, TallyShape shape, int[] positions) {
    this.circuit = circuit;
    this.shape = shape;
    this.positions = positions;
    Map<BitSet, Integer> crossingAny = crossingAny();
    this.accepted = circuit.not(nodeOf(crossingAny, shape.enforced()));
    this.crossings = crossings();
    countSubsets(crossingAny);
    countPositions();
  }

  /** Every count but those of options. */
  List<Counted> counted() {
    return counted;
  }

  /** The node of the draws crossing no enforced position. */
  int accepted() {
    return accepted;
  }

  /** The nodes of the draws crossing exactly so many enforced positions. */
  List<Integer> crossingClasses() {
    return Arrays.stream(crossings).boxed().toList();
  }

  private static int nodeOf(Map<BitSet, Integer> nodes, BitSet positions) {
    return nodes.getOrDefault(positions, Circuit.ZERO);
  }

  /** For every subset and the enforced positions, a node for crossing any: built on one another. */
  private Map<BitSet, Integer> crossingAny() {
    List<BitSet> sets = new ArrayList<>(List.of(shape.enforced()));
    IntStream.range(0, shape.subsetCount()).mapToObj(shape::subset).forEach(sets::add);
    sets.sort(Comparator.comparingInt(BitSet::cardinality));
    Map<BitSet, Integer> nodes = new HashMap<>();
    List<BitSet> built = new ArrayList<>(List.of(new BitSet()));
    for (BitSet set : sets) {
      BitSet largest = largestWithin(set, built);
      BitSet missing = (BitSet) set.clone();
      missing.andNot(largest);
      int node = nodeOf(nodes, largest);
      for (int position : missing.stream().toArray()) {
        node = circuit.or(node, positions[position]);
      }
      nodes.put(set, node);
      built.add(set);
    }
    return nodes;
  }

  private static BitSet largestWithin(BitSet set, List<BitSet> built) {
    BitSet largest = new BitSet();
    for (BitSet candidate : built) {
      BitSet outside = (BitSet) candidate.clone();
      outside.andNot(set);
      if (outside.isEmpty() && candidate.cardinality() >= largest.cardinality()) {
        largest = candidate;
      }
    }
    return largest;
  }

  private void countSubsets(Map<BitSet, Integer> crossingAny) {
    counted.add(new Counted(TallyShape.ACCEPTED, accepted, Circuit.ONE));
    for (int subset = 0; subset < shape.subsetCount(); subset++) {
      int node = circuit.not(nodeOf(crossingAny, shape.subset(subset)));
      counted.add(new Counted(shape.subsetAccepted(subset), node, Circuit.ONE));
    }
    for (int count = 0; count < crossings.length; count++) {
      counted.add(new Counted(shape.crossings(count), crossings[count], Circuit.ONE));
    }
  }

  private void countPositions() {
    int one = crossings.length > 1 ? crossings[1] : Circuit.ZERO;
    for (int position = 0; position < positions.length; position++) {
      int node = positions[position];
      int filter = shape.isEnforced(position) ? one : accepted;
      counted.add(new Counted(shape.crossed(position), node, Circuit.ONE));
      counted.add(new Counted(shape.soleBlocker(position), node, filter));
    }
  }

  private int[] crossings() {
    List<Integer> digits = digits();
    int[] classes = new int[shape.crossingClasses()];
    classes[0] = accepted;
    for (int count = 1; count < classes.length; count++) {
      int node = Circuit.ONE;
      for (int digit = digits.size() - 1; digit >= 0; digit--) {
        int operand = digits.get(digit);
        node =
            (count >> digit & 1) != 0 ? circuit.and(node, operand) : circuit.andNot(node, operand);
      }
      classes[count] = node;
    }
    return classes;
  }

  /**
   * The binary digits of the number of enforced positions crossed, last digit first: full adders in
   * the manner of C. S. Wallace (1964), "A suggestion for a fast multiplier", IEEE Transactions on
   * Electronic Computers EC-13.
   */
  private List<Integer> digits() {
    List<Integer> digits = new ArrayList<>();
    List<Integer> addends =
        new ArrayList<>(shape.enforced().stream().mapToObj(p -> positions[p]).toList());
    while (!addends.isEmpty()) {
      List<Integer> carries = new ArrayList<>();
      while (addends.size() > 1) {
        int a = addends.remove(0);
        int b = addends.remove(0);
        int c = addends.isEmpty() ? Circuit.ZERO : addends.remove(0);
        carries.add(circuit.carry(a, b, c));
        addends.add(circuit.sum(a, b, c));
      }
      digits.add(addends.get(0));
      addends = carries;
    }
    return digits;
  }
}
