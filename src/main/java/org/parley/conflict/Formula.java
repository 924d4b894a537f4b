package org.parley.conflict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTables;

/**
 * Coherence and enforced positions as clauses, with a selector for every position that an outcome
 * of the kernel can cross; the way from models back to outcomes and positions.
 */
final class Formula {

  private final Kernel kernel;
  private final Encoding encoding;

  /** By issue, the literals of all options but the last. */
  private final int[][] options;

  private final CrossingTables tables;
  private final int[] positions;
  private final int[] selectors;

  /**
   * @throws CutShort once the cutoff is over
   */
  Formula(CrossingTables tables, BitSet enforced, Cutoff cutoff) {
    this.tables = tables;
    int[] all = enforced.stream().toArray();
    List<CrossingFunction> foreground = new ArrayList<>();
    for (int position : all) {
      foreground.add(tables.positions().get(position));
    }
    kernel = Kernel.of(tables.space(), tables.coherence(), foreground, cutoff);
    int[] crossable =
        IntStream.range(0, all.length)
            .filter(k -> !kernel.foreground().get(k).isNeverCrossed())
            .toArray();
    encoding = new Encoding(kernel.withForeground(crossable), cutoff);
    options = options(kernel, encoding);
    positions = IntStream.of(crossable).map(k -> all[k]).toArray();
    selectors = new int[tables.positions().size()];
    Arrays.fill(selectors, -1);
    for (int selector = 0; selector < positions.length; selector++) {
      selectors[positions[selector]] = selector;
    }
  }

  private static int[][] options(Kernel kernel, Encoding encoding) {
    int[][] literals = new int[kernel.issueCount()][];
    for (int issue = 0; issue < literals.length; issue++) {
      // An issue without options left has no outcome, hence no witness.
      literals[issue] = new int[Math.max(0, kernel.optionCount(issue) - 1)];
      for (int option = 0; option < literals[issue].length; option++) {
        literals[issue][option] = encoding.literal(issue, option);
      }
    }
    return literals;
  }

  /** Number of selectors, one for each position that can be crossed. */
  int selectorCount() {
    return positions.length;
  }

  /** A fresh solver of the clauses. */
  Solver solver() {
    return new Solver(encoding);
  }

  /** Literals that keep these positions from being crossed; those never crossed need none. */
  int[] avoiding(BitSet avoided) {
    return avoided.stream()
        .map(position -> selectors[position])
        .filter(selector -> selector >= 0)
        .map(selector -> 2 * selector + 1)
        .toArray();
  }

  /** Literals that let the solver cross these positions, so that it does not try to spare them. */
  int[] crossing(BitSet waived) {
    return waived.stream()
        .map(position -> selectors[position])
        .filter(selector -> selector >= 0)
        .map(selector -> 2 * selector)
        .toArray();
  }

  /** The literals of both. */
  static int[] joined(int[] some, int[] others) {
    int[] all = Arrays.copyOf(some, some.length + others.length);
    System.arraycopy(others, 0, all, some.length, others.length);
    return all;
  }

  /** Literals that keep all positions from being crossed that an outcome does not cross. */
  int[] avoidingNotCrossed(int[] outcome) {
    return IntStream.range(0, positions.length)
        .filter(selector -> !tables.positions().get(positions[selector]).crossesOutcome(outcome))
        .map(selector -> 2 * selector + 1)
        .toArray();
  }

  /**
   * Literals that keep these positions from being crossed and let the solver cross any other, so
   * that it does not try to spare them.
   */
  int[] avoidingOnly(BitSet avoided) {
    return IntStream.range(0, positions.length)
        .map(selector -> 2 * selector + (avoided.get(positions[selector]) ? 1 : 0))
        .toArray();
  }

  /** The outcome of the model just found, and what it crosses. */
  Witness witness(Solver solver) {
    int[] outcome = new int[kernel.issueCount()];
    for (int issue = 0; issue < outcome.length; issue++) {
      outcome[issue] = kernel.original(issue, chosen(solver, issue));
    }
    BitSet crossed = new BitSet();
    for (int selector : solver.trueSelectors()) {
      crossed.set(positions[selector]);
    }
    return new Witness(outcome, crossed);
  }

  private int chosen(Solver solver, int issue) {
    int option = 0;
    while (option < options[issue].length && !solver.isTrue(options[issue][option])) {
      option++;
    }
    return option;
  }
}
