package org.parley.worlds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * Nonnegative weights for few columns of a matrix such that every row comes close to 1: C. L.
 * Lawson and R. J. Hanson (1974), "Solving least squares problems", chapter 23, one column at a
 * time, so that the caller can stop when there are enough.
 */
final class NonnegativeLeastSquares {

  private static final double SINGULAR = 1e-14;

  /** Columns that turn out to gain nothing but for rounding, after which the search ends. */
  private static final int MOST_REFUSED = 16;

  private final double[][] matrix;
  private final boolean[] isRefused;
  private int refusedCount;
  private List<Integer> columns = new ArrayList<>();
  private double[] weights = new double[0];

  /**
   * @param matrix rows of equal length, at least one
   */
  NonnegativeLeastSquares(double[][] matrix) {
    this.matrix = matrix;
    this.isRefused = new boolean[matrix[0].length];
  }

  /** The columns with a weight above 0; not a copy. */
  List<Integer> columns() {
    return columns;
  }

  /** The weights of {@link #columns}; not a copy. */
  double[] weights() {
    return weights;
  }

  /** The greatest distance of any row from 1. */
  double error() {
    return Arrays.stream(residual()).map(Math::abs).max().orElse(0);
  }

  /**
   * Adds the column whose weight, raised from 0, takes most off the sum of squares, and drops those
   * whose weight would become negative.
   *
   * @return whether any could be added
   */
  boolean grow() {
    while (refusedCount < MOST_REFUSED) {
      int column = steepest();
      if (column < 0) {
        return false;
      }
      if (add(column)) {
        return true;
      }
      // Rounding: the slope said that its weight would grow.
      isRefused[column] = true;
      refusedCount++;
    }
    return false;
  }

  private int steepest() {
    double[] residual = residual();
    int best = -1;
    double bestSlope = 0;
    for (int column = 0; column < isRefused.length; column++) {
      double slope = 0;
      for (int row = 0; row < matrix.length; row++) {
        slope += matrix[row][column] * residual[row];
      }
      if (slope > bestSlope && !isRefused[column] && !columns.contains(column)) {
        best = column;
        bestSlope = slope;
      }
    }
    return best;
  }

  private double[] residual() {
    double[] residual = new double[matrix.length];
    for (int row = 0; row < matrix.length; row++) {
      residual[row] = 1;
      for (int k = 0; k < weights.length; k++) {
        residual[row] -= weights[k] * matrix[row][columns.get(k)];
      }
    }
    return residual;
  }

  private boolean add(int column) {
    List<Integer> kept = new ArrayList<>(columns);
    kept.add(column);
    double[] current = Arrays.copyOf(weights, kept.size());
    double[] wanted = unconstrained(kept);
    if (wanted.length == 0 || wanted[wanted.length - 1] <= 0) {
      return false;
    }
    while (Arrays.stream(wanted).anyMatch(weight -> weight <= 0)) {
      current = towards(current, wanted);
      for (int k = kept.size() - 1; k >= 0; k--) {
        if (current[k] <= 0) {
          kept.remove(k);
        }
      }
      current = Arrays.stream(current).filter(weight -> weight > 0).toArray();
      wanted = unconstrained(kept);
    }
    if (wanted.length == 0) {
      return false;
    }
    columns = kept;
    weights = wanted;
    return true;
  }

  /** As far as no weight becomes negative; the one that would first is exactly 0. */
  private static double[] towards(double[] current, double[] wanted) {
    double step = Double.POSITIVE_INFINITY;
    int first = -1;
    for (int k = 0; k < current.length; k++) {
      if (wanted[k] <= 0 && current[k] / (current[k] - wanted[k]) < step) {
        step = current[k] / (current[k] - wanted[k]);
        first = k;
      }
    }
    double[] moved = new double[current.length];
    for (int k = 0; k < moved.length; k++) {
      moved[k] = k == first ? 0 : current[k] + step * (wanted[k] - current[k]);
    }
    return moved;
  }

  /** The weights of these columns alone, of any sign; nothing where they are too much alike. */
  private double[] unconstrained(List<Integer> chosen) {
    if (chosen.isEmpty() || matrix.length < chosen.size()) {
      return new double[0];
    }
    double[][] part = new double[matrix.length][chosen.size()];
    for (int row = 0; row < matrix.length; row++) {
      for (int k = 0; k < chosen.size(); k++) {
        part[row][k] = matrix[row][chosen.get(k)];
      }
    }
    try {
      return new QRDecomposition(new Array2DRowRealMatrix(part, false), SINGULAR)
          .getSolver()
          .solve(new ArrayRealVector(matrix.length, 1))
          .toArray();
    } catch (SingularMatrixException e) {
      return new double[0];
    }
  }
}
