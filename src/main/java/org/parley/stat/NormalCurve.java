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
    3.1611237438705655,
    113.86415415105016,
    377.485237685302,
    3209.3775891384694,
    0.18577770618460315
  };
  private static final double[] NEAR_BOTTOM = {
    23.601290952344122, 244.02463793444417, 1282.6165260773723, 2844.236833439171
  };
  private static final double[] MIDDLE_TOP = {
    0.5641884969886701,
    8.883149794388377,
    66.11919063714163,
    298.6351381974001,
    881.952221241769,
    1712.0476126340707,
    2051.0783778260716,
    1230.3393547979972,
    2.1531153547440383e-08
  };
  private static final double[] MIDDLE_BOTTOM = {
    15.744926110709835,
    117.6939508913125,
    537.1811018620099,
    1621.3895745666903,
    3290.7992357334597,
    4362.619090143247,
    3439.3676741437216,
    1230.3393548037495
  };
  private static final double[] FAR_TOP = {
    0.30532663496123236,
    0.36034489994980445,
    0.12578172611122926,
    0.016083785148742275,
    0.0006587491615298378,
    0.016315387137302097
  };
  private static final double[] FAR_BOTTOM = {
    2.568520192289822,
    1.8729528499234673,
    0.5279051029514285,
    0.06051834131244132,
    0.0023352049762686918
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
