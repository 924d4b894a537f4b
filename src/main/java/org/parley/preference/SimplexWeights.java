package org.parley.preference;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.parley.preference.WeightSpace.Method;

/**
 * Weights that sum to 1 and are free but for chains of importance: exponential numbers over their
 * sum are uniform on the simplex (Devroye 1986, "Non-uniform random variate generation", ch. XI),
 * and as they are exchangeable, sorting those of each chain keeps them uniform under the orders.
 */
final class SimplexWeights implements WeightSampler {

  private final List<List<Integer>> chains;

  SimplexWeights(WeightSpace space) {
    this.chains = space.chains();
  }

  @Override
  public void next(RandomGenerator random, double[] numbers) {
    double sum = 0;
    for (int part = 0; part < numbers.length; part++) {
      numbers[part] = -Math.log1p(-random.nextDouble());
      sum += numbers[part];
    }
    for (int part = 0; part < numbers.length; part++) {
      numbers[part] /= sum;
    }
    for (List<Integer> chain : chains) {
      double[] own = chain.stream().mapToDouble(part -> numbers[part]).toArray();
      Arrays.sort(own);
      for (int k = 0; k < own.length; k++) {
        numbers[chain.get(k)] = own[own.length - 1 - k];
      }
    }
  }

  @Override
  public Method method() {
    return Method.EXACT;
  }
}
