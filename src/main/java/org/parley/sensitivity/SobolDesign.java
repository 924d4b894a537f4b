package org.parley.sensitivity;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.parley.scenario.Range;

/**
 * The points at which a function is evaluated for its sensitivity indices, and its values there.
 *
 * <p>A. Saltelli, P. Annoni, I. Azzini, F. Campolongo, M. Ratto and S. Tarantola (2010), "Variance
 * based sensitivity analysis of model output", Computer Physics Communications 181, section 3: two
 * matrices A and B, the halves of one quasi-random sequence, and for each input the matrix A with
 * that input's column from B. The sequence is Sobol's with a random digital shift (A. B. Owen 2003,
 * "Variance with alternative scramblings of digital nets"), which keeps it even and makes its seed
 * matter; beyond the dimensions it is known for, plain random numbers stand in. All values are
 * centred.
 *
 * @param a values at the rows of A
 * @param b values at the rows of B
 * @param mixed values at the rows of A with one column from B, by input
 */
record SobolDesign(double[] a, double[] b, double[][] mixed) implements Variances {

  private static final int MOST_DIMENSIONS = 1000;

  private static final int DIGITS = 32;

  /** Evaluates {@code rows * (inputs + 2)} points. */
  static SobolDesign evaluate(
      ToDoubleFunction<double[]> function, List<Range> inputs, int rows, RandomGenerator random) {
    int width = inputs.size();
    double[] a = new double[rows];
    double[] b = new double[rows];
    double[][] mixed = new double[width][rows];
    Supplier<double[]> points = points(2 * width, random);
    for (int row = 0; row < rows; row++) {
      double[] point = points.get();
      double[] inA = scale(point, 0, inputs);
      double[] inB = scale(point, width, inputs);
      a[row] = function.applyAsDouble(inA.clone());
      b[row] = function.applyAsDouble(inB.clone());
      for (int input = 0; input < width; input++) {
        double[] changed = inA.clone();
        changed[input] = inB[input];
        mixed[input][row] = function.applyAsDouble(changed);
      }
    }
    return centred(a, b, mixed);
  }

  /** Points in the unit cube, one after another. */
  private static Supplier<double[]> points(int dimensions, RandomGenerator random) {
    if (dimensions > MOST_DIMENSIONS) {
      return () -> random.doubles(dimensions).toArray();
    }
    SobolSequenceGenerator sequence = new SobolSequenceGenerator(dimensions);
    long[] shifts = random.longs(dimensions, 0, 1L << DIGITS).toArray();
    return () -> {
      double[] point = sequence.nextVector();
      Arrays.setAll(point, k -> shifted(point[k], shifts[k]));
      return point;
    };
  }

  /** The number with some of its binary digits turned over, in the middle of its cell. */
  private static double shifted(double number, long shift) {
    long digits = (long) Math.scalb(number, DIGITS) ^ shift;
    return Math.scalb(digits + 0.5, -DIGITS);
  }

  /**
   * The design with the mean of A and B taken off all values: the estimators do not change in
   * expectation, but without it the error of the first order grows with the mean.
   */
  private static SobolDesign centred(double[] a, double[] b, double[][] mixed) {
    double mean = (Arrays.stream(a).sum() + Arrays.stream(b).sum()) / (2 * a.length);
    return new SobolDesign(
        minus(a, mean),
        minus(b, mean),
        Arrays.stream(mixed).map(values -> minus(values, mean)).toArray(double[][]::new));
  }

  private static double[] minus(double[] values, double mean) {
    return Arrays.stream(values).map(value -> value - mean).toArray();
  }

  private static double[] scale(double[] point, int from, List<Range> inputs) {
    double[] scaled = new double[inputs.size()];
    for (int input = 0; input < scaled.length; input++) {
      Range range = inputs.get(input);
      scaled[input] = range.low() + point[from + input] * (range.high() - range.low());
    }
    return scaled;
  }

  /** Variance of the values at the rows of A and B together. */
  @Override
  public double variance() {
    double squares = 0;
    for (int row = 0; row < a.length; row++) {
      squares += a[row] * a[row] + b[row] * b[row];
    }
    return squares / (2 * a.length);
  }

  /** Estimator (b) of table 2 of the paper, divided by nothing yet. */
  @Override
  public double firstOrder(int input) {
    double sum = 0;
    for (int row = 0; row < a.length; row++) {
      sum += b[row] * (mixed[input][row] - a[row]);
    }
    return sum / a.length;
  }

  /** Estimator (f) of table 2, M. J. W. Jansen (1999), divided by nothing yet. */
  @Override
  public double total(int input) {
    double sum = 0;
    for (int row = 0; row < a.length; row++) {
      double change = a[row] - mixed[input][row];
      sum += change * change;
    }
    return sum / (2 * a.length);
  }
}
