package org.parley.scenario;

import java.util.Map;

/**
 * Everything no document supports.
 *
 * @param note where the numbers come from, or an empty string
 * @param firmness default firmness by wording, each in {@code [0, 1]}; complete
 * @param optionWeights relative weights of options by issue id and option id, each at least 0; of
 *     an issue with an entry every option has one, and an issue without has equal weights
 * @param correlation correlation of a party's positions by party id, each in {@code [0, 1)}; 0
 *     where a party has no entry
 * @param utility what outcomes are worth to parties, by party id
 */
public record Assumptions(
    String note,
    Map<Position.Wording, Range> firmness,
    Map<String, Map<String, Double>> optionWeights,
    Map<String, Double> correlation,
    Map<String, AssumedUtility> utility) {

  /** Firmness by wording where a scenario states none; complete. */
  public static final Map<Position.Wording, Range> DEFAULT_FIRMNESS =
      Map.of(
          Position.Wording.STATED_ABSOLUTE, new Range(0.95, 0.85, 1),
          Position.Wording.STATED_STRONG, new Range(0.85, 0.7, 0.95),
          Position.Wording.STATED_SOFT, new Range(0.6, 0.4, 0.8),
          Position.Wording.REPORTED, new Range(0.7, 0.5, 0.9),
          Position.Wording.LEAKED, new Range(0.4, 0.2, 0.7),
          Position.Wording.INFERRED, new Range(0.5, 0.3, 0.8));

  /** Assumptions that say nothing of what outcomes are worth. */
  public Assumptions(
      String note,
      Map<Position.Wording, Range> firmness,
      Map<String, Map<String, Double>> optionWeights,
      Map<String, Double> correlation) {
    this(note, firmness, optionWeights, correlation, Map.of());
  }

  public Assumptions {
    firmness = Map.copyOf(firmness);
    optionWeights = Map.copyOf(optionWeights);
    correlation = Map.copyOf(correlation);
    utility = Map.copyOf(utility);
  }

  /** What is assumed of how much outcomes are worth to a party. */
  public AssumedUtility utility(String party) {
    return utility.getOrDefault(party, AssumedUtility.NOTHING);
  }
}
