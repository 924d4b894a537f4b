package org.parley.exploration;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.parley.parts.Addend;
import org.parley.parts.Grid;
import org.parley.parts.Part;
import org.parley.tabulation.CrossingTable;

/**
 * Writes a formula as a circuit: its answers as tables, its sums as adders whose binary digits are
 * compared with the bound (Wallace 1964, as for the tallies).
 */
final class FormulaCircuit {

  private final Circuit circuit;
  private final PositionCircuit tables;

  FormulaCircuit(Circuit circuit, PositionCircuit tables) {
    this.circuit = circuit;
    this.tables = tables;
  }

  /** The node that holds for the draws of which a part holds. */
  int node(Part part) {
    if (part instanceof Part.Cases cases) {
      return node(cases.grid(), cases.holding()::get);
    }
    if (part instanceof Part.AtLeast sum) {
      return node(sum);
    }
    if (part instanceof Part.Not not) {
      return circuit.not(node(not.part()));
    }
    boolean isAll = part instanceof Part.All;
    int node = isAll ? Circuit.ONE : Circuit.ZERO;
    for (Part each : part.parts()) {
      node = isAll ? circuit.and(node, node(each)) : circuit.or(node, node(each));
    }
    return node;
  }

  private int node(Grid grid, IntPredicate holds) {
    BitSet holding = new BitSet();
    IntStream.range(0, grid.size()).filter(holds).forEach(holding::set);
    if (holding.isEmpty() || holding.cardinality() == grid.size()) {
      return holding.isEmpty() ? Circuit.ZERO : Circuit.ONE;
    }
    int[] scope = IntStream.range(0, grid.width()).map(grid::issue).toArray();
    int[] counts = IntStream.range(0, grid.width()).map(grid::optionCount).toArray();
    long[] words = new long[(grid.size() + 63) / 64];
    holding.stream().forEach(number -> words[number >>> 6] |= 1L << number);
    return tables.node(CrossingTable.of(scope, counts, words));
  }

  /** Every addend less its least value, in units of what divides all of these. */
  private int node(Part.AtLeast sum) {
    long bound = sum.bound();
    long most = 0;
    long unit = 0;
    for (Addend addend : sum.addends()) {
      bound -= addend.least();
      most += addend.greatest() - addend.least();
      for (int number = 0; number < addend.grid().size(); number++) {
        unit = divisor(unit, addend.value(number) - addend.least());
      }
    }
    if (bound <= 0 || bound > most) {
      return bound <= 0 ? Circuit.ONE : Circuit.ZERO;
    }
    List<List<Integer>> columns = new ArrayList<>();
    for (int digit = 0; most / unit >>> digit != 0; digit++) {
      columns.add(new ArrayList<>());
    }
    for (Addend addend : sum.addends()) {
      addDigits(addend, unit, columns);
    }
    return atLeast(columns, (bound + unit - 1) / unit);
  }

  private void addDigits(Addend addend, long unit, List<List<Integer>> columns) {
    long most = (addend.greatest() - addend.least()) / unit;
    for (int digit = 0; most >>> digit != 0; digit++) {
      int shift = digit;
      columns
          .get(digit)
          .add(
              node(
                  addend.grid(),
                  number -> ((addend.value(number) - addend.least()) / unit >>> shift & 1) != 0));
    }
  }

  private static long divisor(long a, long b) {
    return b == 0 ? a : divisor(b, a % b);
  }

  /** Adds up columns of digits, the lowest first, and compares as it goes. */
  private int atLeast(List<List<Integer>> columns, long bound) {
    int reached = Circuit.ONE;
    List<Integer> carried = List.of();
    for (int digit = 0; digit < columns.size() || !carried.isEmpty(); digit++) {
      List<Integer> addends = new ArrayList<>(carried);
      addends.addAll(digit < columns.size() ? columns.get(digit) : List.of());
      List<Integer> carries = new ArrayList<>();
      while (addends.size() > 1) {
        int a = addends.remove(0);
        int b = addends.remove(0);
        int c = addends.isEmpty() ? Circuit.ZERO : addends.remove(0);
        carries.add(circuit.carry(a, b, c));
        addends.add(circuit.sum(a, b, c));
      }
      int node = addends.isEmpty() ? Circuit.ZERO : addends.get(0);
      boolean isSet = (bound >>> digit & 1) != 0;
      reached = isSet ? circuit.and(node, reached) : circuit.or(node, reached);
      carried = carries;
    }
    return reached;
  }
}
