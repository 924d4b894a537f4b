package org.parley.preference;

import java.util.random.RandomGenerator;
import org.parley.preference.WeightSpace.Method;
import org.parley.stat.RandomStreams;

/**
 * Weights within ranges: all but the one of the widest range are drawn from theirs, that one makes
 * up the sum, and what breaks a limit is left out. As the last is an affine function of the others,
 * what is left is uniform.
 */
final class RejectedWeights implements WeightSampler {

  private final WeightSpace space;
  private final int last;

  RejectedWeights(WeightSpace space) {
    this.space = space;
    int widest = 0;
    for (int part = 1; part < space.size(); part++) {
      widest = width(part) > width(widest) ? part : widest;
    }
    this.last = space.sums() ? widest : -1;
  }

  private double width(int part) {
    return space.high(part) - space.low(part);
  }

  /** Whether enough of what is tried lies within, which is the same whenever it is asked. */
  boolean isQuick() {
    RandomGenerator random = RandomStreams.stream(0, 0);
    double[] numbers = new double[space.size()];
    int within = 0;
    for (int tried = 0; tried < TRIES && within < ENOUGH; tried++) {
      within += tries(random, numbers) ? 1 : 0;
    }
    return within == ENOUGH;
  }

  private boolean tries(RandomGenerator random, double[] numbers) {
    double left = 1;
    for (int part = 0; part < numbers.length; part++) {
      if (part != last) {
        numbers[part] = space.low(part) + width(part) * random.nextDouble();
        left -= numbers[part];
      }
    }
    if (last >= 0) {
      numbers[last] = left;
    }
    return space.contains(numbers);
  }

  @Override
  public void next(RandomGenerator random, double[] numbers) {
    boolean isWithin = false;
    while (!isWithin) {
      isWithin = tries(random, numbers);
    }
  }

  @Override
  public Method method() {
    boolean isBox = !space.sums() && space.orders().isEmpty();
    return isBox ? Method.EXACT : Method.REJECTION;
  }
}
