package org.parley.stat;

import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * The distribution function of the standard normal distribution, with the same digits on every
 * machine.
 *
 * <p>W. J. Cody (1969), "Rational Chebyshev approximations for the error function", Mathematics of
 * Computation 23, 631-637, with the coefficients of his program CALERF: of the complementary error
 * function it errs by less than 1e-15 of its value.
 */
public final class NormalCurve {

  private static final double[] NEAR_TOP = {
    3.16112374387056560e00,
    1.13864154151050156e02,
    3.77485237685302021e02,
    3.20937758913846947e03,
    1.85777706184603153e-1
  };
  private static final double[] NEAR_BOTTOM = {
    2.36012909523441209e01, 2.44024637934444173e02, 1.28261652607737228e03, 2.84423683343917062e03
  };
  private static final double[] MIDDLE_TOP = {
    5.64188496988670089e-1,
    8.88314979438837594e00,
    6.61191906371416295e01,
    2.98635138197400131e02,
    8.81952221241769090e02,
    1.71204761263407058e03,
    2.05107837782607147e03,
    1.23033935479799725e03,
    2.15311535474403846e-8
  };
  private static final double[] MIDDLE_BOTTOM = {
    1.57449261107098347e01,
    1.17693950891312499e02,
    5.37181101862009858e02,
    1.62138957456669019e03,
    3.29079923573345963e03,
    4.36261909014324716e03,
    3.43936767414372164e03,
    1.23033935480374942e03
  };
  private static final double[] FAR_TOP = {
    3.05326634961232344e-1,
    3.60344899949804439e-1,
    1.25781726111229246e-1,
    1.60837851487422766e-2,
    6.58749161529837803e-4,
    1.63153871373020978e-2
  };
  private static final double[] FAR_BOTTOM = {
    2.56852019228982242e00,
    1.87295284992346725e00,
    5.27905102951428412e-1,
    6.05183413124413191e-2,
    2.33520497626869185e-3
  };

  private static final double NEAR = 0.46875;
  private static final double FAR = 4;

  /** Beyond this the complementary error function is less than the least number. */
  private static final double FARTHEST = 27.5;

  private static final double ROOT_OF_HALF = Math.sqrt(0.5);
  private static final double ONE_BY_ROOT_OF_PI = 1 / Math.sqrt(Math.PI);

  /** Numbers of so many parts of one have squares without rounding. */
  private static final double PARTS = 16;

  /** {@code exp(-x * x)} at each of these numbers. */
  private static final double[] COARSE_DECAY =
      IntStream.rangeClosed(0, (int) (FARTHEST * PARTS))
          .mapToDouble(part -> FastMath.exp(-(part / PARTS) * (part / PARTS)))
          .toArray();

  private NormalCurve() {}

  /** The probability that a standard normal variable is at most {@code z}; 0 to 1. */
  public static double below(double z) {
    double x = Math.abs(z) * ROOT_OF_HALF;
    if (x <= NEAR) {
      double square = x * x;
      double half = 0.5 * x * ratio(NEAR_TOP, NEAR_BOTTOM, square);
      return z < 0 ? 0.5 - half : 0.5 + half;
    }
    double half = 0.5 * complement(x);
    return z < 0 ? half : 1 - half;
  }

  /** The complementary error function away from 0. */
  private static double complement(double x) {
    if (x > FARTHEST) {
      return 0;
    }
    if (x <= FAR) {
      return decay(x) * ratio(MIDDLE_TOP, MIDDLE_BOTTOM, x);
    }
    double square = 1 / (x * x);
    double rest = square * ratio(FAR_TOP, FAR_BOTTOM, square);
    return decay(x) * (ONE_BY_ROOT_OF_PI - rest) / x;
  }

  /** {@code exp(-x * x)}, the square taken in two parts so that none of it is rounded away. */
  private static double decay(double x) {
    int part = (int) (x * PARTS);
    double coarse = part / PARTS;
    double rest = (x - coarse) * (x + coarse);
    return COARSE_DECAY[part] * FastMath.exp(-rest);
  }

  /** Two polynomials; the last of {@code top} leads it, and one leads {@code bottom}. */
  private static double ratio(double[] top, double[] bottom, double x) {
    int last = bottom.length;
    double numerator = top[last] * x;
    double denominator = x;
    for (int k = 0; k < last - 1; k++) {
      numerator = (numerator + top[k]) * x;
      denominator = (denominator + bottom[k]) * x;
    }
    return (numerator + top[last - 1]) / (denominator + bottom[last - 1]);
  }
}
