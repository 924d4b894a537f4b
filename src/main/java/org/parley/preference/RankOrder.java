package org.parley.preference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Weights of issues of which only an order of importance is known: the mean of all weights that sum
 * to 1 and keep to it, which for an order of all issues are rank-order centroid weights (Barron and
 * Barrett 1996, "Decision quality using ranked attribute weights").
 *
 * <p>Where an order names some issues only, or there are several orders, the weights that keep to
 * them are still a simplex: of {@code m} issues, the {@code k}-th of an order of {@code l} has
 * {@code (1/k + … + 1/l) / m}, and one in no order {@code 1/m}.
 */
final class RankOrder {

  private RankOrder() {}

  /**
   * Weight by issue.
   *
   * @param issues all issues
   * @param orders issues by falling importance, none in two orders; those not among all are left
   *     out
   */
  static Map<String, BigFraction> weights(List<String> issues, List<List<String>> orders) {
    BigFraction even = new BigFraction(1, issues.size());
    Map<String, BigFraction> weights = new HashMap<>();
    issues.forEach(issue -> weights.put(issue, even));
    for (List<String> order : orders) {
      List<String> known = order.stream().filter(issues::contains).toList();
      BigFraction sum = BigFraction.ZERO;
      for (int k = known.size(); k >= 1; k--) {
        sum = sum.add(new BigFraction(1, k));
        weights.put(known.get(k - 1), sum.multiply(even));
      }
    }
    return weights;
  }
}
