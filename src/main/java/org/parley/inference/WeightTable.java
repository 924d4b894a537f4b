package org.parley.inference;

import java.util.Arrays;
import java.util.List;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;

/**
 * A weight for every combination of values of a few variables, the first variable slowest.
 *
 * @param scope the variables, ascending
 * @param sizes number of values of each
 * @param weights the weights
 */
public record WeightTable(int[] scope, int[] sizes, double[] weights) {

  /** Cells of a product gone through between two looks at the cutoff: about a millisecond. */
  private static final int CELLS_OF_SLICE = 1 << 16;

  /** How the variables that are not kept are summed up. */
  public enum Summary {
    SUM {
      @Override
      double join(double left, double right) {
        return left + right;
      }
    },
    MAXIMUM {
      @Override
      double join(double left, double right) {
        return Math.max(left, right);
      }
    };

    abstract double join(double left, double right);
  }

  /**
   * The product of tables, summed up over the variables that are not kept.
   *
   * @param kept variables of the result, ascending
   * @param dropped the other variables of the tables
   * @param sizes number of values of every variable, by variable
   * @throws CutShort once the cutoff is over
   */
  static WeightTable product(
      List<WeightTable> tables,
      int[] kept,
      int[] dropped,
      int[] sizes,
      Summary summary,
      Cutoff cutoff) {
    int[] all = Arrays.copyOf(kept, kept.length + dropped.length);
    System.arraycopy(dropped, 0, all, kept.length, dropped.length);
    int[] keptSizes = sizesOf(kept, sizes);
    double[] weights = new double[volume(keptSizes)];
    int block = volume(sizesOf(dropped, sizes));
    ProductWalk walk = new ProductWalk(tables, all, sizesOf(all, sizes));
    int slice = Math.max(1, CELLS_OF_SLICE / block);
    for (int cell = 0; cell < weights.length; cell++) {
      if (cell % slice == 0) {
        CutShort.check(cutoff);
      }
      double joined = walk.next();
      for (int k = 1; k < block; k++) {
        joined = summary.join(joined, walk.next());
      }
      weights[cell] = joined;
    }
    return new WeightTable(kept, keptSizes, weights);
  }

  /** How far the index moves when a variable goes up by one; 0 if it is not in scope. */
  public int stride(int variable) {
    int stride = 1;
    for (int k = scope.length - 1; k >= 0; k--) {
      if (scope[k] == variable) {
        return stride;
      }
      stride *= sizes[k];
    }
    return 0;
  }

  public static int[] sizesOf(int[] variables, int[] sizes) {
    return Arrays.stream(variables).map(variable -> sizes[variable]).toArray();
  }

  public static int volume(int[] sizes) {
    return Arrays.stream(sizes).reduce(1, Math::multiplyExact);
  }
}
