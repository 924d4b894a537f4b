package org.parley.scenario;

import java.util.Map;

/**
 * Everything no document supports.
 *
 * @param note where the numbers come from, or an empty string
 * @param firmness default firmness by wording, each in {@code [0, 1]}; complete
 * @param optionWeights relative weights of options by issue id and option id, each at least 0; an
 *     issue without an entry has equal weights
 * @param correlation correlation of a party's positions by party id, each in {@code [0, 1)}; 0
 *     where a party has no entry
 */
public record Assumptions(
    String note,
    Map<Position.Wording, Range> firmness,
    Map<String, Map<String, Double>> optionWeights,
    Map<String, Double> correlation) {

  public Assumptions {
    firmness = Map.copyOf(firmness);
    optionWeights = Map.copyOf(optionWeights);
    correlation = Map.copyOf(correlation);
  }
}
