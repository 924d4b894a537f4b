package org.parley.decomposition;

import java.util.Arrays;
import java.util.List;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;

/**
 * One step of an elimination: a variable, what rules its values out, and the tables whose product
 * is summed over its values, for every combination of the other variables that they read (the
 * separator).
 *
 * <p>Every table has the variable last, so that its values lie side by side.
 */
final class Cluster {

  /** Combinations between two looks at the cutoff. */
  private static final int CELLS_PER_LOOK = 1 << 12;

  private final int variable;
  private final int[] weights;
  private final int[] separator;
  private final int[] sizes;
  private final long[][] masks;
  private final int[][] maskStrides;
  private final int[][] tableStrides;
  private final int tableCount;
  private final int cells;

  /**
   * A step over tables of fixed scopes.
   *
   * @param separator the other variables, in the order of every table
   * @param masks for each relation that rules values out, the values left by combination of its
   *     other variables
   * @param maskScopes other variables of each of these relations
   * @param tableScopes other variables of each table
   */
  Cluster(
      int variable,
      int[][] allWeights,
      int[] separator,
      List<long[]> masks,
      List<int[]> maskScopes,
      List<int[]> tableScopes) {
    this.variable = variable;
    this.weights = allWeights[variable];
    this.separator = separator;
    this.sizes = Arrays.stream(separator).map(v -> allWeights[v].length).toArray();
    this.masks = masks.toArray(long[][]::new);
    this.maskStrides = strides(maskScopes, allWeights, 1);
    this.tableStrides = strides(tableScopes, allWeights, weights.length);
    this.tableCount = tableScopes.size();
    this.cells = Arrays.stream(sizes).reduce(1, Math::multiplyExact);
  }

  /** By variable of the separator, how far each table's index moves when it goes up by one. */
  private int[][] strides(List<int[]> scopes, int[][] allWeights, int unit) {
    int[][] strides = new int[separator.length][scopes.size()];
    for (int t = 0; t < scopes.size(); t++) {
      int stride = unit;
      int[] scope = scopes.get(t);
      for (int k = scope.length - 1; k >= 0; k--) {
        for (int d = 0; d < separator.length; d++) {
          strides[d][t] = separator[d] == scope[k] ? stride : strides[d][t];
        }
        stride *= allWeights[scope[k]].length;
      }
    }
    return strides;
  }

  int variable() {
    return variable;
  }

  int[] separator() {
    return separator;
  }

  /** Combinations of the separator. */
  int cells() {
    return cells;
  }

  int valueCount() {
    return weights.length;
  }

  /**
   * The sum of the product of some tables over the values left, by combination of the separator.
   *
   * @param unary a factor by value
   * @throws CutShort once the cutoff is over
   */
  long[] sum(long[][] tables, long[] unary, Algebra algebra, Cutoff cutoff) {
    long[] message = new long[cells];
    Walk walk = new Walk();
    for (int cell = 0; cell < cells; cell++) {
      if (cell % CELLS_PER_LOOK == 0) {
        CutShort.check(cutoff);
      }
      long sum = algebra.zero();
      for (long left = walk.left(); left != 0; left &= left - 1) {
        int value = Long.numberOfTrailingZeros(left);
        long product = unary[value];
        for (int t = 0; t < tables.length; t++) {
          product = algebra.product(product, tables[t][walk.tableAt[t] + value]);
        }
        sum = algebra.sum(sum, product);
      }
      message[cell] = sum;
      walk.advance();
    }
    return message;
  }

  /**
   * The first value of least cost where the values of the separator are given; -1 where none can
   * be.
   *
   * @param values by variable
   */
  int cheapest(long[][] tables, long[] unary, int[] values) {
    int[] at = new int[tableCount];
    long left = all();
    for (int m = 0; m < masks.length; m++) {
      int cell = 0;
      for (int d = 0; d < separator.length; d++) {
        cell += maskStrides[d][m] * values[separator[d]];
      }
      left &= masks[m][cell];
    }
    for (int d = 0; d < separator.length; d++) {
      for (int t = 0; t < tableCount; t++) {
        at[t] += tableStrides[d][t] * values[separator[d]];
      }
    }
    int best = -1;
    long least = Algebra.NEVER;
    for (; left != 0; left &= left - 1) {
      int value = Long.numberOfTrailingZeros(left);
      long cost = unary[value];
      for (int t = 0; t < tableCount; t++) {
        cost = Algebra.LEAST.product(cost, tables[t][at[t] + value]);
      }
      if (cost < least) {
        least = cost;
        best = value;
      }
    }
    return best;
  }

  private long all() {
    return -1L >>> (Long.SIZE - weights.length);
  }

  /**
   * Adds to the derivatives of the whole by each cell of some tables, and by each value of the
   * variable, what comes of this step.
   *
   * @param above the derivative of the whole by each combination of the separator
   * @param derivatives receives those by cell of each table
   * @param byValue receives those by value
   * @throws CutShort once the cutoff is over
   */
  void derive(
      long[] above,
      long[][] tables,
      long modulus,
      long[][] derivatives,
      long[] byValue,
      Cutoff cutoff) {
    Walk walk = new Walk();
    long[] before = new long[tables.length];
    for (int cell = 0; cell < cells; cell++) {
      if (cell % CELLS_PER_LOOK == 0) {
        CutShort.check(cutoff);
      }
      for (long left = above[cell] == 0 ? 0 : walk.left(); left != 0; left &= left - 1) {
        int value = Long.numberOfTrailingZeros(left);
        long product = 1;
        for (int t = 0; t < tables.length; t++) {
          before[t] = product;
          product = Residues.product(product, tables[t][walk.tableAt[t] + value], modulus);
        }
        long after = Residues.product(above[cell], weights[value], modulus);
        for (int t = tables.length - 1; t >= 0; t--) {
          int at = walk.tableAt[t] + value;
          long more = Residues.product(before[t], after, modulus);
          derivatives[t][at] = Residues.sum(derivatives[t][at], more, modulus);
          after = Residues.product(after, tables[t][at], modulus);
        }
        byValue[value] = Residues.sum(byValue[value], after, modulus);
      }
      walk.advance();
    }
  }

  /** Goes through the combinations of the separator. */
  private final class Walk {

    private final long all = all();
    private final int[] digits = new int[separator.length];
    private final int[] maskAt = new int[masks.length];
    private final int[] tableAt = new int[tableCount];

    /** The values that no relation rules out here. */
    long left() {
      long left = all;
      for (int m = 0; m < masks.length; m++) {
        left &= masks[m][maskAt[m]];
      }
      return left;
    }

    void advance() {
      for (int d = digits.length - 1; d >= 0; d--) {
        if (++digits[d] < sizes[d]) {
          move(d, 1);
          return;
        }
        move(d, 1 - sizes[d]);
        digits[d] = 0;
      }
    }

    private void move(int d, int steps) {
      for (int m = 0; m < maskAt.length; m++) {
        maskAt[m] += maskStrides[d][m] * steps;
      }
      for (int t = 0; t < tableAt.length; t++) {
        tableAt[t] += tableStrides[d][t] * steps;
      }
    }
  }
}
