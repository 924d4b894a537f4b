package org.parley.elimination;

import java.util.Arrays;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTable;

/**
 * How many states a table can be in once some of its issues are decided: its distinct undecided
 * residuals and, where there are any, the resolved one.
 *
 * <p>Residuals are compared by a sum of hashes, so a count may in principle be too small; it only
 * serves to choose and to judge an order.
 */
final class ResidualCounts {

  /** Beyond this many issues the product of the option counts has to do. */
  private static final int COUNTED_SCOPE = 4;

  private ResidualCounts() {}

  /**
   * Logarithms to base 2 by set of decided issues, bit {@code k} for the table's {@code k}-th;
   * nothing for a table of too many issues to count.
   */
  static double[] logCounts(CrossingFunction function) {
    int issues = function.scopeSize();
    if (issues > COUNTED_SCOPE || !(function instanceof CrossingTable table)) {
      return new double[0];
    }
    double[] logs = new double[1 << issues];
    for (int decided = 1; decided < logs.length - 1; decided++) {
      logs[decided] = log2(count(table, decided));
    }
    return logs;
  }

  private static int count(CrossingTable table, int decided) {
    int[] rowStride = strides(table, decided);
    int[] columnStride = strides(table, ~decided);
    long[] rows = new long[rowStride[table.scopeSize()]];
    long full = 0;
    for (int column = 0; column < columnStride[table.scopeSize()]; column++) {
      full += mix(column);
    }
    int[] digits = new int[table.scopeSize()];
    int row = 0;
    int column = 0;
    for (int combination = 0; combination < table.size(); combination++) {
      if (table.crosses(combination)) {
        rows[row] += mix(column);
      }
      for (int k = digits.length - 1; k >= 0; k--) {
        digits[k]++;
        row += rowStride[k];
        column += columnStride[k];
        if (digits[k] < table.optionCount(k)) {
          break;
        }
        row -= digits[k] * rowStride[k];
        column -= digits[k] * columnStride[k];
        digits[k] = 0;
      }
    }
    return distinct(rows, full);
  }

  /** Strides of the issues in a set, 0 for the others; the number of combinations at the end. */
  private static int[] strides(CrossingTable table, int set) {
    int[] strides = new int[table.scopeSize() + 1];
    int size = 1;
    for (int k = table.scopeSize() - 1; k >= 0; k--) {
      if ((set >>> k & 1) != 0) {
        strides[k] = size;
        size *= table.optionCount(k);
      }
    }
    strides[table.scopeSize()] = size;
    return strides;
  }

  private static int distinct(long[] rows, long full) {
    for (int r = 0; r < rows.length; r++) {
      rows[r] = rows[r] == full ? 0 : rows[r];
    }
    Arrays.sort(rows);
    int count = 1;
    for (int r = 1; r < rows.length; r++) {
      count += rows[r] == rows[r - 1] ? 0 : 1;
    }
    return count;
  }

  /** Finalizer of SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable generators"). */
  private static long mix(long n) {
    long z = (n + 1) * 0x9e3779b97f4a7c15L;
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }

  static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }
}
