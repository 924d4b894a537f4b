package org.parley.sweep;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.parley.answer.sweep.Factor;
import org.parley.answer.sweep.Factor.Span;
import org.parley.answer.sweep.SweepCase;
import org.parley.stat.RandomStreams;

/**
 * The cases of designs that fill the space of all that factors can be.
 *
 * <p>Latin hypercubes: M. D. McKay, R. J. Beckman and W. J. Conover (1979), "A comparison of three
 * methods for selecting values of input variables in the analysis of output from a computer code",
 * Technometrics 21. Sobol's sequence has the direction numbers of S. Joe and F. Y. Kuo (2008),
 * "Constructing Sobol sequences with better two-dimensional projections", SIAM Journal on
 * Scientific Computing 30, and a digital shift, which the seed decides. A factor without a range
 * has its values in equal parts.
 */
public final class Points {

  /** Dimensions for which direction numbers are known here. */
  private static final int MOST_DIMENSIONS = 1000;

  private static final int DIGITS = 32;

  /** Digits of a number drawn: more say nothing and are hard to read. */
  private static final MathContext DRAWN = new MathContext(6);

  private Points() {}

  /** So many points, in every dimension one in each of as many slices. */
  public static List<SweepCase> latin(List<Factor> factors, int points, long seed) {
    double[][] columns = new double[factors.size()][points];
    for (int k = 0; k < columns.length; k++) {
      RandomGenerator random = RandomStreams.stream(seed, k);
      int[] slices = shuffled(points, random);
      for (int point = 0; point < points; point++) {
        columns[k][point] = (slices[point] + random.nextDouble()) / points;
      }
    }
    return cases(factors, points, columns);
  }

  /**
   * The first points of a sequence that is even wherever it ends, best at a power of two.
   *
   * @throws SweepFault if there are more factors than the sequence has dimensions
   */
  public static List<SweepCase> sobol(List<Factor> factors, int points, long seed) {
    SweepFault.require(
        factors.size() <= MOST_DIMENSIONS,
        "Sobol's sequence has at most " + MOST_DIMENSIONS + " dimensions");
    SobolSequenceGenerator sequence = new SobolSequenceGenerator(factors.size());
    long[] shifts =
        RandomStreams.stream(seed, 0).longs(factors.size(), 0, 1L << DIGITS).toArray();
    double[][] columns = new double[factors.size()][points];
    for (int point = 0; point < points; point++) {
      double[] vector = sequence.nextVector();
      for (int k = 0; k < columns.length; k++) {
        long digits = (long) Math.scalb(vector[k], DIGITS) ^ shifts[k];
        columns[k][point] = Math.scalb(digits + 0.5, -DIGITS);
      }
    }
    return cases(factors, points, columns);
  }

  /** Every order alike likely: R. A. Fisher and F. Yates (1938). */
  private static int[] shuffled(int count, RandomGenerator random) {
    int[] order = new int[count];
    for (int last = 0; last < count; last++) {
      int place = random.nextInt(last + 1);
      order[last] = order[place];
      order[place] = last;
    }
    return order;
  }

  private static List<SweepCase> cases(List<Factor> factors, int points, double[][] columns) {
    List<SweepCase> cases = new ArrayList<>();
    for (int point = 0; point < points; point++) {
      List<String> values = new ArrayList<>();
      for (int k = 0; k < columns.length; k++) {
        values.add(value(factors.get(k), columns[k][point]));
      }
      cases.add(new SweepCase(point + 1, values));
    }
    return cases;
  }

  /** What a factor is at a point of the unit interval, its end left out. */
  private static String value(Factor factor, double at) {
    if (factor.span().isEmpty()) {
      return factor.values().get((int) (at * factor.values().size()));
    }
    Span span = factor.span().get();
    double number = span.low() + at * (span.high() - span.low());
    return FactorText.plain(new BigDecimal(number).round(DRAWN));
  }
}
