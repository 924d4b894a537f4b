package org.parley.preference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.parley.preference.PartyUtility.Bonus;
import org.parley.scenario.AssumedUtility;
import org.parley.scenario.AssumedUtility.Reservation;
import org.parley.scenario.AssumedUtility.Scale;
import org.parley.scenario.AssumedUtility.Valuation;
import org.parley.scenario.Issue;
import org.parley.scenario.Party;
import org.parley.scenario.Scenario;
import org.parley.scenario.StatedOption;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.Tabulation;

/**
 * Puts the utility of a party together: a weighted sum of what options are worth (Keeney and Raiffa
 * 1976, "Decisions with multiple objectives"), with terms for pairs of issues (Fishburn 1967,
 * "Interdependence and additivity in multivariate, unidimensional expected utility theory"), and a
 * share for own positions that are no red lines.
 */
final class UtilityBuilder {

  private final Scenario scenario;
  private final Party party;
  private final AssumedUtility assumed;
  private final OwnPositions positions;
  private final Weights weights;
  private final Map<String, BigFraction[]> worth = new LinkedHashMap<>();
  private final Map<CrossingFunction, BigFraction> gains = new LinkedHashMap<>();
  private final BigFraction[][] byIssue;
  private BigFraction constant = BigFraction.ZERO;

  UtilityBuilder(Scenario scenario, Party party, Tabulation tabulation) {
    this.scenario = scenario;
    this.party = party;
    this.assumed = scenario.assumptions().utility(party.id());
    for (Issue issue : scenario.issues()) {
      valuation(issue).ifPresent(v -> worth.put(issue.id(), Worth.of(issue, v)));
    }
    this.positions = OwnPositions.of(scenario, party.id(), tabulation);
    this.weights = Weights.of(scenario, party.id(), List.copyOf(worth.keySet()), positions);
    this.byIssue = new BigFraction[scenario.issues().size()][];
  }

  private Optional<Valuation> valuation(Issue issue) {
    Optional<Valuation> given = Optional.ofNullable(assumed.values().get(issue.id()));
    return given.or(
        () ->
            party.stated().stream()
                .filter(stated -> stated.issue().equals(issue.id()))
                .findFirst()
                .map(StatedOption::option)
                .map(option -> new Valuation.Peak(option, Scale.STEPS)));
  }

  /** Whether every position that counts has a table. */
  boolean isTabulated() {
    return !weights.countPositions() || positions.isTabulated();
  }

  /** The utility; nothing where nothing is known of what the party wants. */
  Optional<PartyUtility> build() {
    if (weights.isEmpty()) {
      return Optional.empty();
    }
    addIssues();
    assumed.together().forEach(t -> PairTables.of(scenario, t).forEach(this::addPair));
    addPositions();
    BigFraction reservation = reservation();
    List<BigFraction> all = new ArrayList<>(gains.values());
    for (BigFraction[] options : byIssue) {
      all.addAll(List.of(options));
    }
    all.add(constant);
    all.add(reservation);
    return Optional.of(scaled(Scaling.of(all), reservation));
  }

  private void addIssues() {
    for (int index = 0; index < byIssue.length; index++) {
      Issue issue = scenario.issues().get(index);
      byIssue[index] = new BigFraction[issue.options().size()];
      BigFraction weight = weights.ofIssue(issue.id());
      for (int option = 0; option < byIssue[index].length; option++) {
        byIssue[index][option] =
            weight.equals(BigFraction.ZERO)
                ? BigFraction.ZERO
                : weight.multiply(Objects.requireNonNull(worth.get(issue.id()))[option]);
      }
    }
  }

  private void addPair(PairTables.Valued valued) {
    BigFraction gain = weights.ofPair(valued.together()).multiply(valued.value());
    gains.merge(valued.table(), gain, BigFraction::add);
  }

  /** A position counts where it is not crossed: all of them at first, less those that are. */
  private void addPositions() {
    if (!weights.countPositions()) {
      return;
    }
    for (OwnPositions.Counted counted : positions.counted()) {
      BigFraction weight = weights.ofPosition(counted);
      constant = constant.add(weight);
      gains.merge(counted.table().orElseThrow(), weight.negate(), BigFraction::add);
    }
  }

  private BigFraction reservation() {
    Reservation reservation = assumed.reservation().orElse(null);
    if (reservation instanceof Reservation.Level level) {
      return Fractions.of(level.range().value());
    }
    return reservation == null
        ? BigFraction.ZERO
        : scenario.wants().today(scenario.issues()).map(this::utility).orElse(BigFraction.ZERO);
  }

  private BigFraction utility(int[] outcome) {
    BigFraction utility = constant;
    for (int issue = 0; issue < outcome.length; issue++) {
      utility = utility.add(byIssue[issue][outcome[issue]]);
    }
    for (Map.Entry<CrossingFunction, BigFraction> gain : gains.entrySet()) {
      if (gain.getKey().crossesOutcome(outcome)) {
        utility = utility.add(gain.getValue());
      }
    }
    return utility;
  }

  private PartyUtility scaled(Scaling scaling, BigFraction reservation) {
    long[][] options = new long[byIssue.length][];
    for (int issue = 0; issue < options.length; issue++) {
      options[issue] = new long[byIssue[issue].length];
      for (int option = 0; option < options[issue].length; option++) {
        options[issue][option] = scaling.of(byIssue[issue][option]);
      }
    }
    List<Bonus> bonuses = new ArrayList<>();
    gains.forEach((table, gain) -> bonuses.add(new Bonus(table, scaling.of(gain))));
    return new PartyUtility(
        party.id(),
        options,
        bonuses,
        scaling.of(constant),
        scaling.of(reservation),
        scaling,
        weights.terms(reservation));
  }
}
