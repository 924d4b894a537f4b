package org.parley.process.opening;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.process.course.CourseEnd;

/**
 * When a zone opens, exactly but for rounding.
 *
 * @param start probability that one is open as the talks begin
 * @param at probability that it first opens in each round
 * @param ended probabilities that the talks end before, by how, of those in which a zone could have
 *     opened
 * @param orders probabilities of the orders in which lines give, up to the round in which a zone
 *     opens; nothing where they are too many. Positions by place
 * @param states most states of talks at a time
 */
public record ExactChances(
    double start,
    double[] at,
    Map<CourseEnd, Double> ended,
    Optional<Map<List<Integer>, Double>> orders,
    int states) {

  public ExactChances {
    at = at.clone();
    ended = Collections.unmodifiableMap(new LinkedHashMap<>(ended));
    orders = orders.map(map -> Collections.unmodifiableMap(new LinkedHashMap<>(map)));
  }

  /** Probability that a zone is open by the end of a round. */
  public double by(int round) {
    double sum = start;
    for (int earlier = 0; earlier <= round; earlier++) {
      sum += at[earlier];
    }
    return Math.min(1, sum);
  }

  /**
   * Mean of the round in which a zone opens, where it opens in one; nothing where it never does.
   */
  public Optional<Double> meanRound() {
    double weight = 0;
    double sum = 0;
    for (int round = 0; round < at.length; round++) {
      weight += at[round];
      sum += round * at[round];
    }
    return weight > 0 ? Optional.of(sum / weight) : Optional.empty();
  }

  /** Probability that a zone is open by the last round. */
  public double byTheEnd() {
    return by(at.length - 1);
  }
}
