package org.parley.conflict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.parley.effort.Allowance;
import org.parley.scenario.OutcomeSpace;
import org.parley.stat.RandomStreams;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTables;

/**
 * Looks for an outcome that crosses few positions by changing one option at a time, whichever is
 * best among those not changed lately (Glover 1989, "Tabu Search, Part I").
 */
final class TabuSearch {

  private static final int STEPS = 4_000;

  /** Steps without a better outcome after which the search starts elsewhere. */
  private static final int PATIENCE = 300;

  private static final int SHORTEST_TABU = 2;

  private final OutcomeSpace space;
  private final List<List<CrossingFunction>> positions = new ArrayList<>();
  private final List<List<CrossingFunction>> coherence = new ArrayList<>();
  private final CrossingTables tables;
  private final BitSet enforced;
  private final int incoherentCost;
  private final int[] outcome;
  private final int[] tabuUntil;

  /** By issue and option, what the tables that read the issue cost with it, all else as it is. */
  private final int[][] costs;

  private int cost;
  private long drawn;

  /** A search among the outcomes that cross none of the coherence tables. */
  TabuSearch(CrossingTables tables, BitSet enforced) {
    this.tables = tables;
    this.enforced = (BitSet) enforced.clone();
    space = tables.space();
    incoherentCost = enforced.cardinality() + 1;
    outcome = new int[space.issueCount()];
    tabuUntil = new int[outcome.length];
    costs = new int[outcome.length][];
    for (int issue = 0; issue < outcome.length; issue++) {
      positions.add(new ArrayList<>());
      coherence.add(new ArrayList<>());
    }
    enforced.stream().mapToObj(tables.positions()::get).forEach(t -> add(t, positions));
    tables.coherence().forEach(table -> add(table, coherence));
  }

  private static void add(CrossingFunction table, List<List<CrossingFunction>> byIssue) {
    for (int issue : table.scope()) {
      byIssue.get(issue).add(table);
    }
  }

  /** The best outcome found, which may not be coherent where coherent ones are rare. */
  int[] nearest(Allowance budget) {
    int[] best = outcome.clone();
    int least = Integer.MAX_VALUE;
    int leastSinceStart = Integer.MAX_VALUE;
    int lastGain = -PATIENCE - 1;
    for (int step = 0; step < STEPS && !budget.isSpent(); step++) {
      if (step - lastGain > PATIENCE) {
        start();
        leastSinceStart = Integer.MAX_VALUE;
        lastGain = step;
      }
      move(step, leastSinceStart);
      if (cost < leastSinceStart) {
        leastSinceStart = cost;
        lastGain = step;
      }
      if (cost < least) {
        least = cost;
        System.arraycopy(outcome, 0, best, 0, best.length);
      }
    }
    return best;
  }

  private void start() {
    for (int issue = 0; issue < outcome.length; issue++) {
      outcome[issue] = below(space.optionCount(issue));
      tabuUntil[issue] = 0;
    }
    long crossed =
        enforced.stream().filter(p -> tables.positions().get(p).crossesOutcome(outcome)).count();
    long incoherent = tables.coherence().stream().filter(t -> t.crossesOutcome(outcome)).count();
    cost = (int) (crossed + incoherent * incoherentCost);
    for (int issue = 0; issue < outcome.length; issue++) {
      costs[issue] = new int[space.optionCount(issue)];
      for (CrossingFunction table : positions.get(issue)) {
        addCosts(table, issue, 1);
      }
      for (CrossingFunction table : coherence.get(issue)) {
        addCosts(table, issue, incoherentCost);
      }
    }
  }

  /** Adds what a table costs with each option of an issue it reads. */
  private void addCosts(CrossingFunction table, int issue, int weight) {
    int before = outcome[issue];
    for (int option = 0; option < costs[issue].length; option++) {
      outcome[issue] = option;
      costs[issue][option] += table.crossesOutcome(outcome) ? weight : 0;
    }
    outcome[issue] = before;
  }

  private void move(int step, int aspired) {
    int bestIssue = -1;
    int bestOption = 0;
    int bestChange = Integer.MAX_VALUE;
    for (int issue = 0; issue < outcome.length; issue++) {
      int before = outcome[issue];
      int costBefore = costs[issue][before];
      for (int option = 0; option < costs[issue].length; option++) {
        int change = option == before ? bestChange : costs[issue][option] - costBefore;
        if (change < bestChange && (tabuUntil[issue] <= step || cost + change < aspired)) {
          bestIssue = issue;
          bestOption = option;
          bestChange = change;
        }
      }
    }
    if (bestIssue >= 0) {
      choose(bestIssue, bestOption);
      cost += bestChange;
      tabuUntil[bestIssue] = step + 1 + SHORTEST_TABU + below(1 + outcome.length / 2);
    }
  }

  /** A number below another, the same in Java and as script, which lacks the JDK's generators. */
  private int below(int bound) {
    return (int) ((RandomStreams.key(1, drawn++) >>> 33) % bound);
  }

  /** Chooses an option: what other issues cost changes by the tables that read both. */
  private void choose(int issue, int option) {
    addCostsElsewhere(issue, -1);
    outcome[issue] = option;
    addCostsElsewhere(issue, 1);
  }

  private void addCostsElsewhere(int issue, int sign) {
    for (CrossingFunction table : positions.get(issue)) {
      addCostsElsewhere(table, issue, sign);
    }
    for (CrossingFunction table : coherence.get(issue)) {
      addCostsElsewhere(table, issue, sign * incoherentCost);
    }
  }

  private void addCostsElsewhere(CrossingFunction table, int issue, int weight) {
    for (int k = 0; k < table.scopeSize(); k++) {
      if (table.issue(k) != issue) {
        addCosts(table, table.issue(k), weight);
      }
    }
  }
}
