package org.parley.question.stability;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.answer.StabilityReport.Order;
import org.parley.effort.Allowance;
import org.parley.effort.CutShort;
import org.parley.preference.PartyUtility;
import org.parley.preference.Prioritising;
import org.parley.preference.Utilities;
import org.parley.scenario.Control.OfIssue;
import org.parley.scenario.Issue;
import org.parley.scenario.OutcomeSpace;
import org.parley.scenario.Scenario;
import org.parley.stability.Controlled;
import org.parley.stability.GraphModel;
import org.parley.stability.OutcomeMoves;
import org.parley.stability.Ranks;
import org.parley.stability.Score;
import org.parley.stability.States;
import org.parley.tabulation.Case;

/**
 * What a scenario says that a graph model needs: who controls what, and what they rank outcomes by.
 *
 * @param parties ids of those who control an issue, in the scenario's order
 * @param orders what each ranks outcomes by
 * @param control who settles which issue
 * @param utilities what outcomes are worth to those of whom that is known
 */
record StateModel(
    Case asked,
    List<String> parties,
    List<Order> orders,
    List<Controlled> control,
    Utilities utilities) {

  /** Bytes that a state takes for each mover, and beside. */
  private static final long BYTES_OF_MOVER = 16;

  private static final long BYTES_OF_STATE = 48;

  /** What a scenario says; nothing where a rule it rests on is not tabulated. */
  static Optional<StateModel> of(Case asked, Order preferred) {
    Scenario scenario = asked.scenario();
    List<String> parties = Controls.movers(scenario);
    Optional<Utilities> utilities = Utilities.of(scenario, asked.tabulation());
    boolean isTabulated =
        parties.stream()
            .allMatch(party -> Prioritising.of(scenario, party, asked.tabulation()).isPresent());
    return utilities
        .filter(known -> isTabulated)
        .map(
            known ->
                new StateModel(
                    asked,
                    parties,
                    parties.stream().map(p -> order(scenario, p, known, preferred)).toList(),
                    control(scenario, parties),
                    known));
  }

  private static Order order(
      Scenario scenario, String party, Utilities utilities, Order preferred) {
    boolean hasUtility = utilities.parties().stream().anyMatch(u -> u.party().equals(party));
    boolean hasStatements = !scenario.wants().of(party).prefers().isEmpty();
    if (hasStatements && (preferred == Order.STATEMENTS || !hasUtility)) {
      return Order.STATEMENTS;
    }
    return hasUtility ? Order.UTILITY : Order.UNKNOWN;
  }

  private static List<Controlled> control(Scenario scenario, List<String> parties) {
    List<Controlled> control = new ArrayList<>();
    for (Map.Entry<String, OfIssue> entry : scenario.control().byIssue().entrySet()) {
      int index = scenario.issueIndex(entry.getKey());
      int by = 0;
      for (String party : entry.getValue().by()) {
        by |= 1 << parties.indexOf(party);
      }
      control.add(
          new Controlled(
              index,
              by,
              entry.getValue().isTogether(),
              targets(scenario.issues().get(index), entry.getValue().moves())));
    }
    return control;
  }

  private static List<BitSet> targets(Issue issue, Map<String, List<String>> moves) {
    List<BitSet> targets = new ArrayList<>();
    for (int option = 0; !moves.isEmpty() && option < issue.options().size(); option++) {
      BitSet reached = new BitSet();
      List<String> listed = moves.get(issue.options().get(option).id());
      if (listed == null) {
        reached.set(0, issue.options().size());
      } else {
        listed.forEach(id -> reached.set(issue.indexOf(id)));
      }
      reached.set(option);
      targets.add(reached);
    }
    return targets;
  }

  /** Whether sets of these parties can be told apart. */
  boolean isSmallEnough() {
    return parties.size() <= GraphModel.MOST_PARTIES;
  }

  /** Bytes that are enough for a number of states. */
  double bytes(double states) {
    long together = control.stream().filter(Controlled::isTogether).count();
    return states * ((parties.size() + together) * BYTES_OF_MOVER + BYTES_OF_STATE);
  }

  /**
   * Ids of issues with many options, of which fixing one each makes outcomes fewer.
   *
   * @param times how many times fewer they have to be, about
   */
  List<String> issuesToFix(double times) {
    List<Issue> issues = new ArrayList<>(asked.scenario().issues());
    issues.removeIf(issue -> asked.enforcement().fixed().containsKey(issue.id()));
    issues.sort((one, other) -> Integer.compare(other.options().size(), one.options().size()));
    List<String> fixed = new ArrayList<>();
    double left = times;
    for (Issue issue : issues) {
      if (left > 1) {
        fixed.add(issue.id());
        left /= issue.options().size();
      }
    }
    return fixed;
  }

  /** Whether no two movers can change the same issue. */
  boolean isControlledApart() {
    return control.stream().allMatch(issue -> Integer.bitCount(issue.parties()) == 1);
  }

  /**
   * The model of some outcomes.
   *
   * @throws CutShort once the allowance is spent
   */
  GraphModel model(States states, Allowance allowance) {
    List<Optional<int[]>> ranks = new ArrayList<>();
    for (int place = 0; place < parties.size(); place++) {
      ranks.add(ranks(states, place, allowance));
    }
    return OutcomeMoves.model(states, ranks, control);
  }

  private Optional<int[]> ranks(States states, int place, Allowance allowance) {
    String party = parties.get(place);
    return switch (orders.get(place)) {
      case UTILITY ->
          utility(place).map((PartyUtility utility) -> Ranks.of(states, utility, allowance));
      case STATEMENTS ->
          Prioritising.of(asked.scenario(), party, asked.tabulation())
              .map(order -> Ranks.of(states, order, allowance));
      case UNKNOWN -> Optional.empty();
    };
  }

  /** Ids of the parties ranked by a kind of order. */
  List<String> ordered(Order order) {
    List<String> ordered = new ArrayList<>();
    for (int place = 0; place < parties.size(); place++) {
      if (orders.get(place) == order) {
        ordered.add(parties.get(place));
      }
    }
    return ordered;
  }

  /** Whether it is known what a party wants. */
  boolean isRanked(int party) {
    return orders.get(party) != Order.UNKNOWN;
  }

  /** Whether nothing is known of what anybody wants. */
  boolean isUnknown() {
    return orders.stream().allMatch(order -> order == Order.UNKNOWN);
  }

  /** What a party ranks outcomes by, as a sum; nothing where it is unknown or none. */
  Optional<Score> score(int place, OutcomeSpace space) {
    String party = parties.get(place);
    return switch (orders.get(place)) {
      case UTILITY -> utility(place).map(utility -> Score.of(space, utility));
      case STATEMENTS ->
          Prioritising.of(asked.scenario(), party, asked.tabulation())
              .flatMap(order -> Score.of(space, order));
      case UNKNOWN -> Optional.empty();
    };
  }

  private Optional<PartyUtility> utility(int place) {
    return utilities.parties().stream()
        .filter(utility -> utility.party().equals(parties.get(place)))
        .findFirst();
  }
}
