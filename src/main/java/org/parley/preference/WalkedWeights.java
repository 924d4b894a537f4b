package org.parley.preference;

import java.util.random.RandomGenerator;
import org.parley.preference.WeightSpace.AtLeast;
import org.parley.preference.WeightSpace.Method;

/**
 * Weights by hit-and-run: from a point within, a random direction and a random point of the chord
 * (Smith 1984, "Efficient Monte Carlo procedures for generating points uniformly distributed over
 * bounded regions"). Between two draws there are as many steps as Tervonen, van Valkenhoef, Basturk
 * and Postmus (2013, "Hit-And-Run enables efficient weight generation for simulation-based multiple
 * criteria decision analysis") found to be enough, of the order of the cube of the dimension;
 * before the first of a stretch there are ten times as many, since it begins at the centre.
 */
final class WalkedWeights implements WeightSampler {

  private static final int BURN_IN = 10;

  private final WeightSpace space;
  private final double[] centre;
  private final double[] at;
  private final int thinning;
  private boolean isWarm;

  WalkedWeights(WeightSpace space) {
    this(space, WeightProgram.centre(space).orElseThrow());
  }

  private WalkedWeights(WeightSpace space, double[] centre) {
    this.space = space;
    this.centre = centre;
    this.at = centre.clone();
    int dimension = at.length;
    this.thinning = (int) Math.ceil(Math.log(dimension + 1.0) / 4 * Math.pow(dimension, 3));
  }

  @Override
  public void next(RandomGenerator random, double[] numbers) {
    int steps = isWarm ? thinning : BURN_IN * thinning;
    isWarm = true;
    for (int step = 0; step < steps; step++) {
      step(random);
    }
    System.arraycopy(at, 0, numbers, 0, at.length);
  }

  private void step(RandomGenerator random) {
    double[] direction = direction(random);
    double from = Double.NEGATIVE_INFINITY;
    double to = Double.POSITIVE_INFINITY;
    for (int part = 0; part < at.length; part++) {
      if (direction[part] != 0) {
        double low = (space.low(part) - at[part]) / direction[part];
        double high = (space.high(part) - at[part]) / direction[part];
        from = Math.max(from, Math.min(low, high));
        to = Math.min(to, Math.max(low, high));
      }
    }
    for (AtLeast order : space.orders()) {
      double slope = WeightSpace.slack(order, direction);
      double limit = -WeightSpace.slack(order, at) / slope;
      if (slope > 0) {
        from = Math.max(from, limit);
      } else if (slope < 0) {
        to = Math.min(to, limit);
      }
    }
    if (from < to) {
      double length = from + (to - from) * random.nextDouble();
      for (int part = 0; part < at.length; part++) {
        at[part] += length * direction[part];
      }
    }
  }

  /** Normal in every open part; where they sum, along the plane on which they do. */
  private double[] direction(RandomGenerator random) {
    double[] direction = new double[at.length];
    double sum = 0;
    int open = 0;
    for (int part = 0; part < at.length; part++) {
      if (space.low(part) < space.high(part)) {
        direction[part] = random.nextGaussian();
        sum += direction[part];
        open++;
      }
    }
    for (int part = 0; space.sums() && part < at.length; part++) {
      direction[part] -= space.low(part) < space.high(part) ? sum / open : 0;
    }
    return direction;
  }

  @Override
  public WeightSampler fresh() {
    return new WalkedWeights(space, centre);
  }

  @Override
  public Method method() {
    return Method.HIT_AND_RUN;
  }
}
