package org.parley.exploration;

import java.util.Arrays;

/** A program with the columns it runs in; each worker has its own. */
final class Machine {

  /** One operation with its columns; those that the gate does not have are empty. */
  static final class Step {

    private final Gate gate;
    private final long[] to;
    private final long[] a;
    private final long[] b;
    private final long[] c;

    Step(Gate gate, long[] to, long[] a, long[] b, long[] c) {
      this.gate = gate;
      this.to = to;
      this.a = a;
      this.b = b;
      this.c = c;
    }

    private void run() {
      switch (gate) {
        case INPUT -> {}
        case ZERO -> Arrays.fill(to, 0);
        case ONE -> Arrays.fill(to, -1);
        case NOT -> Columns.not(to, a);
        case AND -> Columns.and(to, a, b);
        case OR -> Columns.or(to, a, b);
        case AND_NOT -> Columns.andNot(to, a, b);
        case OR_AND -> Columns.orAnd(to, a, b, c);
        case SUM -> Columns.sum(to, a, b, c);
        case CARRY -> Columns.carry(to, a, b, c);
      }
    }
  }

  private final Step[] steps;
  private final long[][] columns;
  private final int[] columnOf;

  Machine(Step[] steps, long[][] columns, int[] columnOf) {
    this.steps = steps;
    this.columns = columns;
    this.columnOf = columnOf;
  }

  /** The column of a root. */
  long[] column(int root) {
    return columns[columnOf[root]];
  }

  /** Computes every column from those of the inputs. */
  void run() {
    for (Step step : steps) {
      step.run();
    }
  }
}
