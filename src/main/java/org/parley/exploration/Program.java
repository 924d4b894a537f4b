package org.parley.exploration;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * A circuit as a list of operations on columns, each computed once a block.
 *
 * <p>A column whose value is not needed any more is used again, so that few stay in the cache;
 * those of the roots are kept to the end.
 */
final class Program {

  private final List<Circuit.Node> nodes;
  private final int[] columnOf;
  private final int[] steps;
  private final int columnCount;

  private Program(List<Circuit.Node> nodes, int[] columnOf, int[] steps, int columnCount) {
    this.nodes = nodes;
    this.columnOf = columnOf;
    this.steps = steps;
    this.columnCount = columnCount;
  }

  /** The operations that some roots need. */
  static Program of(Circuit circuit, Collection<Integer> roots) {
    int[] steps = circuit.cone(roots).stream().toArray();
    List<Circuit.Node> nodes = Arrays.stream(steps).mapToObj(circuit::node).toList();
    Map<Integer, Integer> lastUse = new HashMap<>();
    for (int k = 0; k < steps.length; k++) {
      for (int operand : Circuit.operands(nodes.get(k))) {
        lastUse.put(operand, k);
      }
    }
    roots.forEach(root -> lastUse.put(root, steps.length));
    return allocated(steps, nodes, lastUse, circuit.size());
  }

  private static Program allocated(
      int[] steps, List<Circuit.Node> nodes, Map<Integer, Integer> lastUse, int circuitSize) {
    int[] columnOf = new int[circuitSize];
    Arrays.fill(columnOf, -1);
    Deque<Integer> free = new ArrayDeque<>();
    int columnCount = 0;
    for (int k = 0; k < steps.length; k++) {
      Circuit.Node node = nodes.get(k);
      columnOf[steps[k]] = isComputed(node) && !free.isEmpty() ? free.pop() : columnCount++;
      for (int operand : new TreeSet<>(Circuit.operands(node))) {
        Circuit.Node source = nodes.get(Arrays.binarySearch(steps, operand));
        if (lastUse.getOrDefault(operand, -1) == k && isComputed(source)) {
          free.push(columnOf[operand]);
        }
      }
    }
    return new Program(nodes, columnOf, steps, columnCount);
  }

  private static boolean isComputed(Circuit.Node node) {
    return node.gate() != Gate.INPUT && node.gate() != Gate.ZERO && node.gate() != Gate.ONE;
  }

  /** Numbers of the circuit's inputs that are read. */
  BitSet inputs() {
    BitSet inputs = new BitSet();
    nodes.stream().filter(node -> node.gate() == Gate.INPUT).forEach(node -> inputs.set(node.a()));
    return inputs;
  }

  /** A machine to run in, with the columns of the inputs put in their places. */
  Machine machine(IntFunction<long[]> input) {
    long[][] columns = columns(input);
    Machine.Step[] bound = new Machine.Step[steps.length];
    for (int k = 0; k < steps.length; k++) {
      Circuit.Node node = nodes.get(k);
      List<Integer> operands = Circuit.operands(node);
      long[][] of = new long[3][0];
      for (int operand = 0; operand < operands.size(); operand++) {
        of[operand] = columns[columnOf[operands.get(operand)]];
      }
      bound[k] = new Machine.Step(node.gate(), columns[columnOf[steps[k]]], of[0], of[1], of[2]);
    }
    return new Machine(bound, columns, columnOf);
  }

  private long[][] columns(IntFunction<long[]> input) {
    long[][] columns = new long[columnCount][Columns.WORDS];
    for (int k = 0; k < steps.length; k++) {
      Circuit.Node node = nodes.get(k);
      if (node.gate() == Gate.INPUT) {
        columns[columnOf[steps[k]]] = input.apply(node.a());
      }
    }
    return columns;
  }
}
