package org.parley.worlds;

import java.util.List;
import org.parley.scenario.Range;

/**
 * What is assumed of one position.
 *
 * @param party index of the party whose position it is
 * @param firmness probability that the position binds, in {@code [0, 1]}, and its range
 * @param readings probability of each reading, given that the position binds; they sum to 1
 */
public record PositionAssumption(int party, Range firmness, List<Double> readings) {

  /** How far the probabilities of the readings may miss 1 for rounding. */
  private static final double SUM_TOLERANCE = 1e-9;

  /**
   * @throws IllegalArgumentException if {@code party < 0}, unless {@code 0 <= firmness.low()} and
   *     {@code firmness.high() <= 1}, or if the readings are not probabilities that sum to 1
   */
  public PositionAssumption {
    readings = List.copyOf(readings);
    if (party < 0) {
      throw new IllegalArgumentException("party [" + party + "] is below 0");
    }
    if (!(0 <= firmness.low() && firmness.high() <= 1)) {
      throw new IllegalArgumentException("firmness [" + firmness + "] is outside [0, 1]");
    }
    double sum = readings.stream().mapToDouble(Double::doubleValue).sum();
    if (readings.stream().anyMatch(p -> !(p >= 0)) || !(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
      throw new IllegalArgumentException("readings " + readings + " do not sum to 1");
    }
  }

  /** A position with one reading and a firmness without a range. */
  public static PositionAssumption of(int party, double firmness) {
    return new PositionAssumption(party, Range.exactly(firmness), List.of(1.0));
  }

  /** Whether it is open if the position binds, for some firmness in the range. */
  boolean isOpen() {
    return firmness.low() < 1 && firmness.high() > 0;
  }
}
