package org.parley.preference;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.math3.fraction.BigFraction;
import org.parley.preference.WeightSpace.Part;
import org.parley.preference.WeightSpace.Share;
import org.parley.scenario.AssumedUtility;
import org.parley.scenario.AssumedUtility.Together;
import org.parley.scenario.Range;

/**
 * What is assumed of a party once its open weights are settled, all else being as it was. Weights
 * are whole millionths, which sum to 1 where they must, so that utilities stay exact numbers.
 */
final class DrawnWeights {

  private static final int UNITS = 1_000_000;

  private final AssumedUtility assumed;
  private final WeightSpace space;

  DrawnWeights(AssumedUtility assumed, WeightSpace space) {
    this.assumed = assumed;
    this.space = space;
  }

  /** Under drawn numbers. */
  AssumedUtility of(double[] numbers) {
    Map<String, Double> exact = new LinkedHashMap<>();
    for (int part = 0; part < numbers.length; part++) {
      for (Share share : space.parts().get(part).shares()) {
        exact.put(share.term(), numbers[part] * share.share().doubleValue() * UNITS);
      }
    }
    Map<String, Double> weights = new LinkedHashMap<>();
    whole(exact).forEach((term, units) -> weights.put(term, units / (double) UNITS));
    return settled(weights);
  }

  /** The numbers without their fractions; where they must sum to 1, the largest are rounded up. */
  private Map<String, Long> whole(Map<String, Double> exact) {
    Map<String, Long> whole = new LinkedHashMap<>();
    if (!space.sums()) {
      exact.forEach((term, units) -> whole.put(term, Math.round(units)));
      return whole;
    }
    exact.forEach((term, units) -> whole.put(term, (long) Math.floor(units)));
    long missing = UNITS - whole.values().stream().mapToLong(Long::longValue).sum();
    List<String> largest = new ArrayList<>(exact.keySet());
    largest.sort(
        Comparator.comparingDouble(
            term -> whole.getOrDefault(term, 0L) - exact.getOrDefault(term, 0.0)));
    for (int k = 0; k < missing && k < largest.size(); k++) {
      whole.merge(largest.get(k), 1L, Long::sum);
    }
    return whole;
  }

  /** With all the weight on one part, exactly; without any where it is none. */
  AssumedUtility corner(OptionalInt whole) {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (int at = 0; at < space.size(); at++) {
      Part part = space.parts().get(at);
      boolean isWhole = whole.isPresent() && whole.getAsInt() == at;
      BigInteger common =
          part.shares().stream()
              .map(share -> share.share().getDenominator())
              .reduce(BigInteger.ONE, (a, b) -> a.multiply(b).divide(a.gcd(b)));
      for (Share share : part.shares()) {
        BigFraction scaled = share.share().multiply(common);
        weights.put(share.term(), isWhole ? scaled.doubleValue() : 0.0);
      }
    }
    return settled(weights);
  }

  private AssumedUtility settled(Map<String, Double> weights) {
    Map<String, Range> issues = new LinkedHashMap<>();
    weights.forEach((term, weight) -> issues.put(term, Range.exactly(weight)));
    List<Together> together = new ArrayList<>();
    for (Together pair : assumed.together()) {
      Range weight = Optional.ofNullable(issues.remove(WeightSpaces.term(pair))).orElseThrow();
      together.add(new Together(pair.first(), pair.second(), weight, pair.values()));
    }
    return new AssumedUtility(
        issues,
        assumed.values(),
        together,
        assumed.reservation(),
        assumed.isAsGiven(),
        Optional.of(Weights.positionsShare(assumed)));
  }
}
