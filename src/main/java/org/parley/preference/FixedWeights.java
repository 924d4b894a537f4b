package org.parley.preference;

import java.util.random.RandomGenerator;
import org.parley.preference.WeightSpace.Method;

/** The one point there is. */
final class FixedWeights implements WeightSampler {

  private final double[] point;

  FixedWeights(WeightSpace space) {
    this.point = WeightProgram.centre(space).orElseThrow();
  }

  @Override
  public void next(RandomGenerator random, double[] numbers) {
    System.arraycopy(point, 0, numbers, 0, point.length);
  }

  @Override
  public Method method() {
    return Method.FIXED;
  }
}
