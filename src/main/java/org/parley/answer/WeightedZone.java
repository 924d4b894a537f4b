package org.parley.answer;

import java.util.List;

/**
 * The acceptable outcomes in terms of the option weights that a scenario assumes, exactly but for
 * rounding.
 *
 * @param share probability, in {@code [0, 1]}, that a coherent outcome drawn by the weights is
 *     acceptable
 * @param optionShares probability of each option in an acceptable outcome drawn by the weights, by
 *     issue and option; empty where the share is 0
 */
public record WeightedZone(double share, List<List<Double>> optionShares) {

  public WeightedZone {
    optionShares = optionShares.stream().map(List::copyOf).toList();
  }
}
