package org.parley.bargaining;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.parley.effort.Attempt;
import org.parley.effort.Known;
import org.parley.effort.Spent;
import org.parley.effort.Spent.Want;
import org.parley.elimination.ExactEngine;
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
    return cheapest(outcomes, sums());
  }

  /**
   * The outcome that asks fewest steps of all parties together among those that cross all of some
   * positions and none of others; nothing if there is none.
   */
  public Attempt<Optional<ParetoOutcome>> least(ExactEngine engine, BitSet all, BitSet none) {
    return cheapest(engine, all, none, sums());
  }

  /**
   * The outcome of these that asks fewest steps of a party and, of these, fewest of all parties
   * together; nothing if there is none. Lower costs are better, and costs of several sets can be
   * compared.
   */
  public Attempt<Optional<ParetoOutcome>> least(
      ExactEngine engine, BitSet all, BitSet none, int party) {
    int[][] sums = sums();
    int most =
        1 + Arrays.stream(sums).mapToInt(issue -> Arrays.stream(issue).max().orElse(0)).sum();
    int[][] costs = new int[steps.length][];
    for (int issue = 0; issue < costs.length; issue++) {
      costs[issue] = new int[steps[issue].length];
      for (int option = 0; option < costs[issue].length; option++) {
        costs[issue][option] = steps[issue][option][party] * most + sums[issue][option];
      }
    }
    return cheapest(engine, all, none, costs);
  }

  /** Steps that all parties together are asked, by issue and option. */
  private int[][] sums() {
    return Arrays.stream(steps)
        .map(issue -> Arrays.stream(issue).mapToInt(o -> Arrays.stream(o).sum()).toArray())
        .toArray(int[][]::new);
  }

  private static Attempt<Optional<ParetoOutcome>> cheapest(
      ExactEngine engine, BitSet all, BitSet none, int[][] costs) {
    Attempt<Optional<ParetoOutcome>> bySet =
        engine.crossing(all, none).flatMap(set -> cheapest(set, costs));
    boolean isLarge =
        bySet instanceof Spent<Optional<ParetoOutcome>> spent && spent.want() == Want.MEMORY;
    Attempt<Optional<ParetoOutcome>> byTree = isLarge ? engine.cheapest(all, none, costs) : bySet;
    return byTree instanceof Known ? byTree : bySet;
  }

  private static Attempt<Optional<ParetoOutcome>> cheapest(OutcomeSet outcomes, int[][] costs) {
    int[][][] single =
        Arrays.stream(costs)
            .map(issue -> Arrays.stream(issue).mapToObj(c -> new int[] {c}).toArray(int[][]::new))
            .toArray(int[][][]::new);
    return outcomes.nondominated(single, 1, MOST).map(list -> list.stream().findFirst());
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
