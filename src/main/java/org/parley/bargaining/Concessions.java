package org.parley.bargaining;

import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.Issue;
import org.parley.scenario.Party;
import org.parley.scenario.Scenario;
import org.parley.scenario.StatedOption;

/**
 * Counts what each party gives up in an outcome.
 *
 * <p>A party concedes on an issue when the outcome's option is not the one it has stated; the steps
 * are the distance in the order of the issue's options, one where these have no order. Where it has
 * stated nothing, it concedes nothing.
 */
public final class Concessions {

  /** What one party has stated on one issue, by index. */
  private record Stand(int party, int issue, int option) {}

  private final Scenario scenario;
  private final List<Stand> stands = new ArrayList<>();

  /** Counts for outcomes of this scenario. */
  public Concessions(Scenario scenario) {
    this.scenario = scenario;
    for (int party = 0; party < scenario.parties().size(); party++) {
      for (StatedOption stated : scenario.parties().get(party).stated()) {
        int issue = scenario.issueIndex(stated.issue());
        int option = scenario.issues().get(issue).indexOf(stated.option());
        stands.add(new Stand(party, issue, option));
      }
    }
  }

  /** Steps that each option of each issue asks of all parties together. */
  public static long[][] steps(Scenario scenario) {
    int[] counts = scenario.outcomeSpace().optionCounts();
    long[][] steps = new long[counts.length][];
    for (int issue = 0; issue < counts.length; issue++) {
      steps[issue] = new long[counts[issue]];
    }
    for (Stand stand : new Concessions(scenario).stands) {
      for (int option = 0; option < counts[stand.issue()]; option++) {
        steps[stand.issue()][option] +=
            scenario.issues().get(stand.issue()).steps(stand.option(), option);
      }
    }
    return steps;
  }

  /** The parties that have stated an option on some issue, in the scenario's order. */
  public List<Party> parties() {
    return scenario.parties().stream().filter(party -> !party.stated().isEmpty()).toList();
  }

  /**
   * Every concession of an outcome, by party in the scenario's order; empty where nobody moves.
   *
   * @param outcome option index of every issue
   */
  public List<Concession> of(int[] outcome) {
    List<Concession> concessions = new ArrayList<>();
    for (Stand stand : stands) {
      int steps =
          scenario.issues().get(stand.issue()).steps(stand.option(), outcome[stand.issue()]);
      if (steps > 0) {
        Issue issue = scenario.issues().get(stand.issue());
        concessions.add(
            new Concession(
                scenario.parties().get(stand.party()).id(),
                issue.id(),
                issue.options().get(stand.option()).id(),
                issue.options().get(outcome[stand.issue()]).id(),
                steps));
      }
    }
    return concessions;
  }

  /**
   * Sums of steps and of moves over many outcomes, from how often each option occurs.
   *
   * @param occurrences number of outcomes with an option, by issue and option index
   * @return by party in the scenario's order
   */
  public List<Burden> burdens(Occurrences occurrences) {
    double[] moves = new double[scenario.parties().size()];
    double[] steps = new double[scenario.parties().size()];
    for (Stand stand : stands) {
      int optionCount = scenario.issues().get(stand.issue()).options().size();
      for (int option = 0; option < optionCount; option++) {
        double share = occurrences.share(stand.issue(), option);
        int distance = scenario.issues().get(stand.issue()).steps(stand.option(), option);
        moves[stand.party()] += distance == 0 ? 0 : share;
        steps[stand.party()] += distance * share;
      }
    }
    List<Burden> burdens = new ArrayList<>();
    for (int party = 0; party < moves.length; party++) {
      burdens.add(new Burden(moves[party], steps[party]));
    }
    return burdens;
  }

  /** How often each option occurs in a set of outcomes. */
  public interface Occurrences {

    /** Share of the outcomes with an option, in {@code [0, 1]}. */
    double share(int issue, int option);
  }

  /**
   * What a party gives up on average.
   *
   * @param moves mean number of issues it concedes on
   * @param steps mean number of steps over all issues
   */
  public record Burden(double moves, double steps) {}
}
