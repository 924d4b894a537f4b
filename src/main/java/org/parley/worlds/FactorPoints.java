package org.parley.worlds;

import java.util.Arrays;
import org.parley.inference.WeightTable;

/**
 * All combinations of the quadrature nodes of the tied parties, and tables looked up at an outcome
 * for each of them.
 */
final class FactorPoints {

  private final int issueCount;
  private final int[] nodeCounts;
  private final double[][] nodeWeights;
  private final int count;

  FactorPoints(ZoneFactors factors) {
    this.issueCount = factors.issueCount();
    this.nodeCounts = Arrays.copyOfRange(factors.sizes(), issueCount, factors.sizes().length);
    this.nodeWeights =
        factors.tiedRules().stream().map(Quadrature::weights).toArray(double[][]::new);
    this.count = WeightTable.volume(nodeCounts);
  }

  /** The weight of each combination; they sum to 1. */
  double[] weights() {
    double[] weights = new double[count];
    for (int point = 0; point < count; point++) {
      weights[point] = 1;
      int rest = point;
      for (int tied = nodeCounts.length - 1; tied >= 0; tied--) {
        weights[point] *= nodeWeights[tied][rest % nodeCounts[tied]];
        rest /= nodeCounts[tied];
      }
    }
    return weights;
  }

  void multiply(double[] byPoint, WeightTable table, int[] outcome) {
    int base = base(table, outcome);
    int[] strides = strides(table);
    for (int point = 0; point < count; point++) {
      byPoint[point] *= table.weights()[base + offset(point, strides)];
    }
  }

  /** Divides; where the divisor is 0 so is the dividend, and stays so. */
  void divide(double[] byPoint, WeightTable table, int[] outcome) {
    int base = base(table, outcome);
    int[] strides = strides(table);
    for (int point = 0; point < count; point++) {
      double divisor = table.weights()[base + offset(point, strides)];
      byPoint[point] = divisor == 0 ? 0 : byPoint[point] / divisor;
    }
  }

  private int base(WeightTable table, int[] outcome) {
    int base = 0;
    for (int variable : table.scope()) {
      base += variable < issueCount ? outcome[variable] * table.stride(variable) : 0;
    }
    return base;
  }

  private int[] strides(WeightTable table) {
    int[] strides = new int[nodeCounts.length];
    for (int tied = 0; tied < strides.length; tied++) {
      strides[tied] = table.stride(issueCount + tied);
    }
    return strides;
  }

  private int offset(int point, int[] strides) {
    int offset = 0;
    int rest = point;
    for (int tied = nodeCounts.length - 1; tied >= 0; tied--) {
      offset += strides[tied] * (rest % nodeCounts[tied]);
      rest /= nodeCounts[tied];
    }
    return offset;
  }
}
