package org.parley.conflict;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.parley.effort.Allowance;
import org.parley.scenario.OutcomeSpace;
import org.parley.tabulation.CrossingFunction;

/**
 * Looks for an outcome that crosses none of some tables by trying options, fewest left first, and
 * filtering those of the issues a table leaves open alone.
 *
 * <p>Forward checking (Haralick &amp; Elliott 1980, "Increasing Tree Search Efficiency for
 * Constraint Satisfaction Problems"), here with consequences of consequences. It shares no code
 * with {@link Solver}, which it is there to check.
 */
final class PlainSearch {

  private final BitSet[] options;
  private final List<List<CrossingFunction>> tablesByIssue = new ArrayList<>();
  private final List<? extends CrossingFunction> tables;

  /** By issue, the number of its tables and of how often one of them left nothing of an issue. */
  private final long[] weights;

  private final Allowance budget;
  private final int[] outcome;
  private long nodesLeft;

  /** A search that tries at most so many options, while the time of a budget lasts. */
  PlainSearch(
      OutcomeSpace space,
      List<? extends CrossingFunction> tables,
      long nodeLimit,
      Allowance budget) {
    this.tables = tables;
    this.weights = new long[space.issueCount()];
    this.nodesLeft = nodeLimit;
    this.budget = budget;
    options = new BitSet[space.issueCount()];
    outcome = new int[options.length];
    for (int issue = 0; issue < options.length; issue++) {
      options[issue] = new BitSet();
      options[issue].set(0, space.optionCount(issue));
      tablesByIssue.add(new ArrayList<>());
    }
    for (CrossingFunction table : tables) {
      addWeight(table);
      for (int issue : table.scope()) {
        tablesByIssue.get(issue).add(table);
      }
    }
  }

  private void addWeight(CrossingFunction table) {
    for (int k = 0; k < table.scopeSize(); k++) {
      weights[table.issue(k)]++;
    }
  }

  /** Whether there is such an outcome, or the limit was reached. */
  Solver.Answer search() {
    return filter(options, new ArrayDeque<>(tables)) ? extend(options) : Solver.Answer.NONE;
  }

  private Solver.Answer extend(BitSet[] domains) {
    int issue = narrowest(domains);
    if (issue < 0) {
      return Solver.Answer.MODEL;
    }
    for (int option : domains[issue].stream().toArray()) {
      if (nodesLeft-- <= 0 || budget.isSpent()) {
        return Solver.Answer.SPENT;
      }
      Solver.Answer answer = choose(domains, issue, option);
      if (answer != Solver.Answer.NONE) {
        return answer;
      }
    }
    return Solver.Answer.NONE;
  }

  private Solver.Answer choose(BitSet[] domains, int issue, int option) {
    BitSet[] narrowed = domains.clone();
    narrowed[issue] = new BitSet();
    narrowed[issue].set(option);
    boolean possible = filter(narrowed, new ArrayDeque<>(tablesByIssue.get(issue)));
    return possible ? extend(narrowed) : Solver.Answer.NONE;
  }

  private int narrowest(BitSet[] domains) {
    int best = -1;
    for (int issue = 0; issue < domains.length; issue++) {
      if (isOpen(domains, issue) && (best < 0 || isBefore(domains, issue, best))) {
        best = issue;
      }
    }
    return best;
  }

  private boolean isOpen(BitSet[] domains, int issue) {
    return !tablesByIssue.get(issue).isEmpty() && domains[issue].cardinality() > 1;
  }

  private boolean isBefore(BitSet[] domains, int issue, int other) {
    return domains[issue].cardinality() * weights[other]
        < domains[other].cardinality() * weights[issue];
  }

  private boolean filter(BitSet[] domains, Deque<CrossingFunction> waiting) {
    while (!waiting.isEmpty()) {
      CrossingFunction table = waiting.pop();
      int open = openPlace(domains, table);
      if (table.scopeSize() == 0 && table.isAlwaysCrossed()) {
        return false;
      }
      if (open >= 0 && table.scopeSize() > 0) {
        BitSet left = notCrossing(domains, table, open);
        int issue = table.issue(open);
        if (left.cardinality() == 1 && isOpen(domains, issue)) {
          waiting.addAll(tablesByIssue.get(issue));
        }
        domains[issue] = left;
        if (left.isEmpty()) {
          addWeight(table);
          return false;
        }
      }
    }
    return true;
  }

  /** The one place in scope left open, 0 where none is, -1 where several are. */
  private static int openPlace(BitSet[] domains, CrossingFunction table) {
    int open = -1;
    for (int k = 0; k < table.scopeSize(); k++) {
      if (domains[table.issue(k)].cardinality() > 1) {
        if (open >= 0) {
          return -1;
        }
        open = k;
      }
    }
    return Math.max(open, 0);
  }

  private BitSet notCrossing(BitSet[] domains, CrossingFunction table, int open) {
    for (int k = 0; k < table.scopeSize(); k++) {
      outcome[table.issue(k)] = domains[table.issue(k)].nextSetBit(0);
    }
    BitSet left = new BitSet();
    int issue = table.issue(open);
    BitSet options = domains[issue];
    for (int o = options.nextSetBit(0); o >= 0; o = options.nextSetBit(o + 1)) {
      outcome[issue] = o;
      if (!table.crossesOutcome(outcome)) {
        left.set(o);
      }
    }
    return left;
  }
}
