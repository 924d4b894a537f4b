package org.parley.preference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.math3.fraction.BigFraction;
import org.parley.preference.Term.Kind;
import org.parley.scenario.AssumedUtility;
import org.parley.scenario.AssumedUtility.Reservation;
import org.parley.scenario.AssumedUtility.Together;
import org.parley.scenario.Range;
import org.parley.scenario.Scenario;
import org.parley.scenario.Wants.Importance;

/** How much issues, pairs of issues and own positions matter to a party. */
final class Weights {

  /** Share of own positions where nothing is assumed of the party. */
  static final double POSITIONS_SHARE = 0.3;

  /** A weight before it is scaled, with its range. */
  private record Raw(BigFraction value, Range range, Origin origin) {}

  private final AssumedUtility assumed;
  private final OwnPositions positions;
  private final Map<String, Raw> issues = new LinkedHashMap<>();
  private final BigFraction share;
  private final BigFraction firmness;
  private final BigFraction scale;

  private Weights(Scenario scenario, String party, List<String> wanted, OwnPositions positions) {
    this.assumed = scenario.assumptions().utility(party);
    this.positions = positions;
    if (assumed.weights().isEmpty()) {
      derive(wanted, scenario.wants().of(party).importance());
    } else {
      assumed.weights().forEach((issue, range) -> issues.put(issue, raw(range)));
    }
    this.firmness =
        positions.counted().stream()
            .map(counted -> Fractions.of(counted.position().firmness().value()))
            .reduce(BigFraction.ZERO, BigFraction::add);
    this.share = share();
    BigFraction sum =
        issues.values().stream().map(Raw::value).reduce(BigFraction.ZERO, BigFraction::add);
    for (Together together : assumed.together()) {
      sum = sum.add(Fractions.of(together.weight().value()));
    }
    boolean isKept = assumed.isAsGiven() || sum.equals(BigFraction.ZERO);
    BigFraction rest = BigFraction.ONE.subtract(share);
    this.scale = isKept ? rest : rest.divide(sum);
  }

  /**
   * The weights of a party.
   *
   * @param wanted ids of the issues of which it is known what the options are worth
   */
  static Weights of(Scenario scenario, String party, List<String> wanted, OwnPositions positions) {
    return new Weights(scenario, party, wanted, positions);
  }

  private static Raw raw(Range range) {
    return new Raw(Fractions.of(range.value()), range, Origin.ASSUMED);
  }

  private void derive(List<String> wanted, List<Importance> importance) {
    if (!wanted.isEmpty()) {
      List<List<String>> orders = importance.stream().map(Importance::order).toList();
      Map<String, BigFraction> weights = RankOrder.weights(wanted, orders);
      for (String issue : wanted) {
        BigFraction weight = Objects.requireNonNull(weights.get(issue));
        Range range = Range.exactly(weight.doubleValue());
        issues.put(issue, new Raw(weight, range, Origin.DERIVED));
      }
    }
  }

  /** Share of the positions: that assumed, or the default where nothing else is assumed. */
  private BigFraction share() {
    if (firmness.equals(BigFraction.ZERO)) {
      return BigFraction.ZERO;
    }
    if (issues.isEmpty() && assumed.together().isEmpty()) {
      return BigFraction.ONE;
    }
    boolean isLeftToDefaults =
        assumed.weights().isEmpty() && assumed.values().isEmpty() && assumed.together().isEmpty();
    return Fractions.of(assumed.positionsShare().orElse(isLeftToDefaults ? POSITIONS_SHARE : 0.0));
  }

  /** Whether nothing is known to matter. */
  boolean isEmpty() {
    return issues.isEmpty() && assumed.together().isEmpty() && firmness.equals(BigFraction.ZERO);
  }

  /** Whether own positions count. */
  boolean countPositions() {
    return share.compareTo(BigFraction.ZERO) > 0;
  }

  BigFraction ofIssue(String issue) {
    Raw raw = issues.get(issue);
    return raw == null ? BigFraction.ZERO : raw.value().multiply(scale);
  }

  BigFraction ofPair(Together together) {
    return Fractions.of(together.weight().value()).multiply(scale);
  }

  BigFraction ofPosition(OwnPositions.Counted counted) {
    return Fractions.of(counted.position().firmness().value()).multiply(share).divide(firmness);
  }

  /** All of them, and the reservation, as they are used. */
  List<Term> terms(BigFraction reservation) {
    List<Term> terms = new ArrayList<>();
    double factor = scale.doubleValue();
    issues.forEach(
        (issue, raw) -> {
          double weight = raw.value().multiply(scale).doubleValue();
          terms.add(term(Kind.ISSUE, issue, weight, raw.range(), factor, raw.origin()));
        });
    for (Together together : assumed.together()) {
      String name = together.first() + "+" + together.second();
      double weight = ofPair(together).doubleValue();
      terms.add(term(Kind.PAIR, name, weight, together.weight(), factor, Origin.ASSUMED));
    }
    if (countPositions()) {
      double each = share.divide(firmness).doubleValue();
      for (OwnPositions.Counted counted : positions.counted()) {
        String id = counted.position().id();
        double weight = ofPosition(counted).doubleValue();
        Range range = counted.position().firmness();
        terms.add(term(Kind.POSITION, id, weight, range, each, Origin.ASSUMED));
      }
    }
    assumed.reservation().ifPresent(r -> terms.add(term(r, reservation.doubleValue())));
    return terms;
  }

  private static Term term(
      Kind kind, String name, double weight, Range range, double factor, Origin origin) {
    boolean isWide = range.isWide();
    double low = isWide ? range.low() * factor : weight;
    double high = isWide ? range.high() * factor : weight;
    return new Term(kind, name, weight, low, high, origin);
  }

  private static Term term(Reservation reservation, double value) {
    Range range =
        reservation instanceof Reservation.Level level ? level.range() : Range.exactly(value);
    Origin origin = reservation instanceof Reservation.Level ? Origin.ASSUMED : Origin.DERIVED;
    return new Term(Kind.RESERVATION, "reservation", value, range.low(), range.high(), origin);
  }
}
