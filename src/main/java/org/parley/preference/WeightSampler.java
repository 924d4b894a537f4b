package org.parley.preference;

import java.util.random.RandomGenerator;
import org.parley.preference.WeightSpace.Method;

/** Draws numbers that keep to ranges and orders, each point of these as likely as any other. */
interface WeightSampler {

  /** How many draws are tried before it is said that too few of them lie within. */
  int TRIES = 20_000;

  /** Fewer of them within, and a walk is faster. */
  int ENOUGH = 200;

  /** Fills in the next numbers. */
  void next(RandomGenerator random, double[] numbers);

  /** The same sampler for another stretch of draws, which knows nothing of those made before. */
  default WeightSampler fresh() {
    return this;
  }

  /** How it draws. */
  Method method();

  /**
   * A sampler of the weights that are open.
   *
   * @param space of at least one point
   */
  static WeightSampler of(WeightSpace space) {
    if (space.isPoint()) {
      return new FixedWeights(space);
    }
    if (space.isPlain()) {
      return new SimplexWeights(space);
    }
    RejectedWeights rejected = new RejectedWeights(space);
    return rejected.isQuick() ? rejected : new WalkedWeights(space);
  }
}
