package org.parley.bargaining;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.parley.effort.Known;
import org.parley.elimination.Budget;
import org.parley.elimination.Diagram;
import org.parley.elimination.ExactEngine;
import org.parley.preference.Utilities;
import org.parley.scenario.AssumedUtility;
import org.parley.scenario.AssumedUtility.Reservation;
import org.parley.scenario.AssumedUtility.Together;
import org.parley.scenario.AssumedUtility.Valuation;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Party;
import org.parley.scenario.Range;
import org.parley.scenario.Scenario;
import org.parley.scenario.StatedOption;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;
import org.parley.tabulation.Tabulation;

/**
 * A random scenario of two to five parties with coarse numbers, so that there are ties, with pair
 * terms, reservations and incoherent pairs of options; its utilities are worked out once more here,
 * from the definition and in fractions.
 */
final class GeneratedGame {

  private final Random random;
  private final List<Issue> issues = new ArrayList<>();
  private final List<Party> parties = new ArrayList<>();
  private final Map<String, AssumedUtility> assumed = new LinkedHashMap<>();
  private final List<CrossingFunction> incoherent = new ArrayList<>();
  private final Map<int[], List<BigFraction>> worth = new IdentityHashMap<>();
  private final Scenario scenario;

  GeneratedGame(long seed, int partyCount) {
    random = new Random(seed);
    int issueCount = 2 + random.nextInt(4);
    for (int issue = 0; issue < issueCount; issue++) {
      issues.add(issue("i" + issue, 2 + random.nextInt(3)));
    }
    for (int party = 0; party < partyCount; party++) {
      String id = "p" + party;
      parties.add(new Party(id, id, stated()));
      assumed.put(id, utility());
    }
    for (int table = random.nextInt(4); table > 0; table--) {
      incoherent.add(incoherentPairs());
    }
    if (seed % 20 == 7) {
      incoherent.add(CrossingTable.of(new int[0], new int[0], new long[] {1}));
    }
    scenario =
        new Scenario(
            "game",
            "Game",
            "2026",
            "",
            List.of(),
            parties,
            issues,
            List.of(),
            List.of(),
            new Assumptions("", Assumptions.DEFAULT_FIRMNESS, Map.of(), Map.of(), assumed));
  }

  private static Issue issue(String id, int count) {
    List<Option> options = new ArrayList<>();
    for (int option = 0; option < count; option++) {
      options.add(new Option("o" + option, "", Option.Basis.ASSUMPTION, List.of(), ""));
    }
    return new Issue(id, id, "", Optional.empty(), options, "");
  }

  private List<StatedOption> stated() {
    List<StatedOption> stated = new ArrayList<>();
    for (Issue issue : issues) {
      if (random.nextInt(3) == 0) {
        String option = "o" + random.nextInt(issue.options().size());
        stated.add(new StatedOption(issue.id(), option, List.of(), ""));
      }
    }
    return stated;
  }

  private AssumedUtility utility() {
    Map<String, Range> weights = new LinkedHashMap<>();
    Map<String, Valuation> values = new LinkedHashMap<>();
    for (Issue issue : issues) {
      weights.put(issue.id(), Range.exactly(1 + random.nextInt(3)));
      Map<String, Double> worth = new LinkedHashMap<>();
      issue.options().forEach(option -> worth.put(option.id(), random.nextInt(5) / 4.0));
      values.put(issue.id(), new Valuation.Listed(worth));
    }
    List<Together> together = new ArrayList<>();
    if (random.nextBoolean()) {
      together.add(together());
    }
    Optional<Reservation> reservation =
        random.nextInt(3) == 0
            ? Optional.empty()
            : Optional.of(new Reservation.Level(Range.exactly(random.nextInt(7) / 10.0)));
    return new AssumedUtility(
        weights, values, together, reservation, random.nextInt(4) == 0, Optional.empty());
  }

  private Together together() {
    int first = random.nextInt(issues.size());
    int second = (first + 1 + random.nextInt(issues.size() - 1)) % issues.size();
    List<Together.Pair> pairs = new ArrayList<>();
    for (Option one : issues.get(first).options()) {
      for (Option other : issues.get(second).options()) {
        if (random.nextInt(3) == 0) {
          pairs.add(new Together.Pair(one.id(), other.id(), random.nextInt(3) / 2.0));
        }
      }
    }
    return new Together(
        issues.get(first).id(),
        issues.get(second).id(),
        Range.exactly(1 + random.nextInt(2)),
        pairs);
  }

  private CrossingTable incoherentPairs() {
    int first = random.nextInt(issues.size() - 1);
    int[] scope = {first, first + 1 + random.nextInt(issues.size() - 1 - first)};
    int[] counts = {count(scope[0]), count(scope[1])};
    long[] words = {0};
    for (int n = 0; n < counts[0] * counts[1]; n++) {
      words[0] |= random.nextInt(100) < 35 ? 1L << n : 0;
    }
    return CrossingTable.of(scope, counts, words);
  }

  private int count(int issue) {
    return issues.get(issue).options().size();
  }

  Scenario scenario() {
    return scenario;
  }

  Utilities utilities() {
    return Utilities.of(scenario, new Tabulation(List.of())).orElseThrow();
  }

  ExactEngine engine() {
    return new ExactEngine(
        new CrossingTables(scenario.outcomeSpace(), incoherent, List.of()),
        Budget.ofEdges(1 << 16));
  }

  Diagram diagram(Gains gains) {
    return ((Known<Diagram>) engine().recording(new BitSet(), gains.recorded())).value();
  }

  /** Every coherent outcome, in the order of the file. */
  List<int[]> outcomes() {
    List<int[]> outcomes = new ArrayList<>();
    int[] outcome = new int[issues.size()];
    do {
      if (incoherent.stream().noneMatch(table -> table.crossesOutcome(outcome))) {
        outcomes.add(outcome.clone());
      }
    } while (step(outcome));
    return outcomes;
  }

  private boolean step(int[] outcome) {
    for (int issue = outcome.length - 1; issue >= 0; issue--) {
      if (++outcome[issue] < count(issue)) {
        return true;
      }
      outcome[issue] = 0;
    }
    return false;
  }

  /** Steps that an outcome asks of all parties together. */
  int steps(int[] outcome) {
    int steps = 0;
    for (Party party : parties) {
      for (StatedOption stated : party.stated()) {
        int issue = scenario.issueIndex(stated.issue());
        steps += Math.abs(outcome[issue] - issues.get(issue).indexOf(stated.option()));
      }
    }
    return steps;
  }

  BigFraction reservation(int party) {
    return assumption(party)
        .reservation()
        .map(r -> new BigFraction(((Reservation.Level) r).range().value(), 1e-12, 100))
        .orElse(BigFraction.ZERO);
  }

  private AssumedUtility assumption(int party) {
    return Objects.requireNonNull(assumed.get("p" + party));
  }

  /** What an outcome is worth to a party. */
  BigFraction worth(int party, int[] outcome) {
    return worth(outcome).get(party);
  }

  /** What an outcome is worth to a party, from the definition. */
  private BigFraction defined(int party, int[] outcome) {
    AssumedUtility own = assumption(party);
    BigFraction worth = BigFraction.ZERO;
    BigFraction sum = BigFraction.ZERO;
    for (int issue = 0; issue < outcome.length; issue++) {
      String id = issues.get(issue).id();
      BigFraction weight = whole(Objects.requireNonNull(own.weights().get(id)).value());
      Valuation.Listed listed = (Valuation.Listed) Objects.requireNonNull(own.values().get(id));
      double value = Objects.requireNonNull(listed.byOption().get("o" + outcome[issue]));
      worth = worth.add(weight.multiply(new BigFraction((int) (4 * value), 4)));
      sum = sum.add(weight);
    }
    for (Together pair : own.together()) {
      BigFraction weight = whole(pair.weight().value());
      sum = sum.add(weight);
      for (Together.Pair valued : pair.values()) {
        boolean isSo =
            valued.first().equals("o" + outcome[scenario.issueIndex(pair.first())])
                && valued.second().equals("o" + outcome[scenario.issueIndex(pair.second())]);
        if (isSo) {
          worth = worth.add(weight.multiply(new BigFraction((int) (2 * valued.value()), 2)));
        }
      }
    }
    return own.isAsGiven() ? worth : worth.divide(sum);
  }

  private static BigFraction whole(double number) {
    return new BigFraction(BigInteger.valueOf((long) number));
  }

  /** What an outcome is worth to each party, worked out once for each array. */
  List<BigFraction> worth(int[] outcome) {
    return worth.computeIfAbsent(
        outcome,
        o -> {
          List<BigFraction> all = new ArrayList<>();
          for (int party = 0; party < parties.size(); party++) {
            all.add(defined(party, o));
          }
          return all;
        });
  }

  /** Utilities in whole numbers as the fractions that they stand for. */
  static List<BigFraction> fractions(long[] utilities, Utilities of) {
    List<BigFraction> fractions = new ArrayList<>();
    for (int party = 0; party < utilities.length; party++) {
      fractions.add(
          new BigFraction(
              BigInteger.valueOf(utilities[party]),
              BigInteger.valueOf(of.parties().get(party).denominator())));
    }
    return fractions;
  }

  @Override
  public String toString() {
    return scenario.assumptions().utility()
        + " incoherent "
        + incoherent
        + " options "
        + Arrays.toString(scenario.outcomeSpace().optionCounts());
  }
}
