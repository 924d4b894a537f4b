package org.parley.preference;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import org.apache.commons.math3.fraction.BigFraction;
import org.parley.scenario.AssumedUtility.Scale;
import org.parley.scenario.AssumedUtility.Valuation;
import org.parley.scenario.AssumedUtility.Valuation.Linear;
import org.parley.scenario.AssumedUtility.Valuation.Listed;
import org.parley.scenario.AssumedUtility.Valuation.Peak;
import org.parley.scenario.AssumedUtility.Valuation.Points;
import org.parley.scenario.Issue;

/**
 * What the options of an issue are worth: listed, by points, rising evenly from worst to best, or
 * falling evenly from a peak (Black 1948, "On the rationale of group decision-making").
 */
final class Worth {

  private Worth() {}

  /** Worth by option. */
  static BigFraction[] of(Issue issue, Valuation valuation) {
    if (valuation instanceof Listed listed) {
      return issue.options().stream()
          .map(option -> Fractions.of(Objects.requireNonNull(listed.byOption().get(option.id()))))
          .toArray(BigFraction[]::new);
    }
    if (valuation instanceof Points points) {
      BigFraction full = Fractions.of(points.full());
      return issue.options().stream()
          .map(option -> Objects.requireNonNull(points.byOption().get(option.id())))
          .map(number -> Fractions.of(number).divide(full))
          .toArray(BigFraction[]::new);
    }
    if (valuation instanceof Linear linear) {
      BigFraction[] places = places(issue, linear.scale());
      return linear(
          places, places[issue.indexOf(linear.best())], places[issue.indexOf(linear.worst())]);
    }
    Peak peak = (Peak) valuation;
    int at = issue.indexOf(peak.at());
    return peak(distances(issue, peak.scale(), at));
  }

  private static BigFraction[] places(Issue issue, Scale scale) {
    BigFraction[] places = new BigFraction[issue.options().size()];
    for (int option = 0; option < places.length; option++) {
      places[option] =
          scale == Scale.STEPS
              ? new BigFraction(option)
              : Fractions.of(new BigDecimal(issue.options().get(option).id()));
    }
    return places;
  }

  private static BigFraction[] linear(BigFraction[] places, BigFraction best, BigFraction worst) {
    BigFraction length = best.subtract(worst);
    return Arrays.stream(places)
        .map(place -> clamped(place.subtract(worst).divide(length)))
        .toArray(BigFraction[]::new);
  }

  private static BigFraction clamped(BigFraction value) {
    if (value.compareTo(BigFraction.ZERO) < 0) {
      return BigFraction.ZERO;
    }
    return value.compareTo(BigFraction.ONE) > 0 ? BigFraction.ONE : value;
  }

  /** How far each option is from one; one step where the options have no order. */
  private static BigFraction[] distances(Issue issue, Scale scale, int at) {
    BigFraction[] places = places(issue, scale);
    BigFraction[] distances = new BigFraction[places.length];
    for (int option = 0; option < places.length; option++) {
      distances[option] =
          scale == Scale.STEPS
              ? new BigFraction(issue.steps(at, option))
              : places[option].subtract(places[at]).abs();
    }
    return distances;
  }

  private static BigFraction[] peak(BigFraction[] distances) {
    BigFraction farthest = Arrays.stream(distances).max(BigFraction::compareTo).orElseThrow();
    return Arrays.stream(distances)
        .map(
            d ->
                BigFraction.ONE.subtract(
                    farthest.equals(BigFraction.ZERO) ? d : d.divide(farthest)))
        .toArray(BigFraction[]::new);
  }
}
