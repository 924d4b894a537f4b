package org.parley.inference;

import java.util.List;

/** Visits all combinations of some variables, the last fastest, with the product of some tables. */
final class ProductWalk {

  private final double[][] weights;
  private final int[][] strides;
  private final int[] sizes;
  private final int[] digits;
  private final int[] index;

  ProductWalk(List<WeightTable> tables, int[] variables, int[] sizes) {
    this.sizes = sizes;
    this.digits = new int[variables.length];
    this.index = new int[tables.size()];
    this.weights = tables.stream().map(WeightTable::weights).toArray(double[][]::new);
    this.strides = new int[variables.length][tables.size()];
    for (int v = 0; v < variables.length; v++) {
      for (int t = 0; t < tables.size(); t++) {
        strides[v][t] = tables.get(t).stride(variables[v]);
      }
    }
  }

  /** The product at this combination; moves on to the next. */
  double next() {
    double product = 1;
    for (int t = 0; t < index.length; t++) {
      product *= weights[t][index[t]];
    }
    advance();
    return product;
  }

  private void advance() {
    for (int v = digits.length - 1; v >= 0; v--) {
      if (++digits[v] < sizes[v]) {
        move(strides[v], 1);
        return;
      }
      move(strides[v], 1 - sizes[v]);
      digits[v] = 0;
    }
  }

  private void move(int[] stride, int steps) {
    for (int t = 0; t < index.length; t++) {
      index[t] += stride[t] * steps;
    }
  }
}
