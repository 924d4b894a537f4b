package org.parley.bargaining;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.parley.effort.Attempt;
import org.parley.elimination.OutcomeSet;
import org.parley.elimination.ParetoOutcome;
import org.parley.scenario.Issue;
import org.parley.scenario.Party;
import org.parley.scenario.Scenario;
import org.parley.scenario.StatedOption;

/** The outcomes of a set that no other outcome of it asks less of every party than. */
public final class ConcessionFrontier {

  /** Most vectors of steps kept on the way. */
  private static final int MOST = 5_000;

  private final Scenario scenario;
  private final int[][][] steps;

  /** Frontiers over outcomes of this scenario; what is asked of a party is its number of steps. */
  public ConcessionFrontier(Scenario scenario) {
    this.scenario = scenario;
    this.steps = steps(scenario);
  }

  private static int[][][] steps(Scenario scenario) {
    int parties = scenario.parties().size();
    int[][][] steps = new int[scenario.issues().size()][][];
    for (int issue = 0; issue < steps.length; issue++) {
      steps[issue] = new int[scenario.issues().get(issue).options().size()][parties];
    }
    for (int party = 0; party < parties; party++) {
      add(scenario, scenario.parties().get(party), party, steps);
    }
    return steps;
  }

  private static void add(Scenario scenario, Party party, int index, int[][][] steps) {
    for (StatedOption stated : party.stated()) {
      int at = scenario.issueIndex(stated.issue());
      Issue issue = scenario.issues().get(at);
      int from = issue.indexOf(stated.option());
      for (int option = 0; option < steps[at].length; option++) {
        steps[at][option][index] = issue.steps(from, option);
      }
    }
  }

  /**
   * The nondominated outcomes, one for each vector of steps by party, by rising sum of steps; empty
   * if the set is. Their costs are steps by party, in the scenario's order.
   */
  public Attempt<List<ParetoOutcome>> of(OutcomeSet outcomes) {
    return outcomes.nondominated(steps, scenario.parties().size(), MOST);
  }

  /** The outcome that asks fewest steps of all parties together; nothing if the set is empty. */
  public Attempt<Optional<ParetoOutcome>> least(OutcomeSet outcomes) {
    int[][][] sums = new int[steps.length][][];
    for (int issue = 0; issue < sums.length; issue++) {
      sums[issue] = new int[steps[issue].length][];
      for (int option = 0; option < sums[issue].length; option++) {
        sums[issue][option] = new int[] {Arrays.stream(steps[issue][option]).sum()};
      }
    }
    return outcomes.nondominated(sums, 1, MOST).map(list -> list.stream().findFirst());
  }

  /**
   * The outcome that asks fewest steps of a party and, of these, fewest of all parties together;
   * nothing if the set is empty. Lower costs are better, and costs of several sets can be compared.
   */
  public Attempt<Optional<ParetoOutcome>> least(OutcomeSet outcomes, int party) {
    int all =
        1
            + Arrays.stream(steps)
                .mapToInt(
                    issue ->
                        Arrays.stream(issue).mapToInt(o -> Arrays.stream(o).sum()).max().orElse(0))
                .sum();
    int[][][] costs = new int[steps.length][][];
    for (int issue = 0; issue < costs.length; issue++) {
      costs[issue] = new int[steps[issue].length][];
      for (int option = 0; option < costs[issue].length; option++) {
        int[] asked = steps[issue][option];
        costs[issue][option] = new int[] {asked[party] * all + Arrays.stream(asked).sum()};
      }
    }
    return outcomes.nondominated(costs, 1, MOST).map(list -> list.stream().findFirst());
  }

  /**
   * Whether an outcome is balanced among others: the party that gives up most gives up no more than
   * under any of them.
   */
  public static boolean isBalanced(ParetoOutcome outcome, List<ParetoOutcome> among) {
    int least = among.stream().mapToInt(ConcessionFrontier::greatest).min().orElse(0);
    return greatest(outcome) == least;
  }

  private static int greatest(ParetoOutcome outcome) {
    return Arrays.stream(outcome.costs()).max().orElse(0);
  }
}
