package org.parley.conflict;

import java.util.Arrays;

/**
 * How many of some literals are true, counted in clauses as far as it is asked.
 *
 * <p>Bailleux &amp; Boufkhad 2003, "Efficient CNF Encoding of Boolean Cardinality Constraints":
 * halves are counted apart and their counts put together. Only what follows from true literals is
 * said, and no output is made before it is asked for (Martins, Joshi, Manquinho &amp; Lynce 2014,
 * "Incremental Cardinality Constraints for MaxSAT").
 */
final class Totalizer {

  private static final Totalizer[] NO_HALVES = {};

  private final Solver solver;
  private final Totalizer[] halves;
  private final int most;

  /** Literals, of which the k-th is true where more than k of those counted are. */
  private int[] outputs;

  /** Counts these literals, at least one. */
  Totalizer(Solver solver, int[] literals) {
    this.solver = solver;
    this.most = literals.length;
    if (most == 1) {
      this.halves = NO_HALVES;
      this.outputs = literals.clone();
    } else {
      int middle = most / 2;
      this.halves =
          new Totalizer[] {
            new Totalizer(solver, Arrays.copyOf(literals, middle)),
            new Totalizer(solver, Arrays.copyOfRange(literals, middle, most))
          };
      this.outputs = new int[0];
    }
  }

  /** Number of literals counted. */
  int most() {
    return most;
  }

  /**
   * A literal that is true where at least so many are.
   *
   * @param count from 1 to {@link #most()}
   */
  int atLeast(int count) {
    while (outputs.length < count) {
      addOutput();
    }
    return outputs[count - 1];
  }

  private void addOutput() {
    int count = outputs.length + 1;
    outputs = Arrays.copyOf(outputs, count);
    outputs[count - 1] = 2 * solver.addVariables(1);
    for (int left = 0; left <= count; left++) {
      int right = count - left;
      if (left <= halves[0].most && right <= halves[1].most) {
        addClause(outputs[count - 1], left, right);
      }
    }
  }

  private void addClause(int output, int left, int right) {
    if (left == 0) {
      solver.add(output, halves[1].atLeast(right) ^ 1);
    } else if (right == 0) {
      solver.add(output, halves[0].atLeast(left) ^ 1);
    } else {
      solver.add(output, halves[0].atLeast(left) ^ 1, halves[1].atLeast(right) ^ 1);
    }
  }
}
