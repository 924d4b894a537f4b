package org.parley.conflict;

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

  private final CrossingFunction[] tables;
  private final int[][] scopes;

  /** By issue, the tables that read it. */
  private final int[][] readers;

  /** By issue, the number of its tables and of how often one of them left nothing of an issue. */
  private final long[] weights;

  private final Allowance budget;
  private final int[] outcome;

  /** By number of issues tried. */
  private final OptionsLeft[] levels;

  private long nodesLeft;

  // Tables to filter by, the first to come at the place of the head, going round.
  private final int[] waiting;
  private final boolean[] isWaiting;
  private int waitingHead;
  private int waitingCount;

  /** A search that tries at most so many options, while the time of a budget lasts. */
  PlainSearch(
      OutcomeSpace space,
      List<? extends CrossingFunction> tables,
      long nodeLimit,
      Allowance budget) {
    this.tables = tables.toArray(new CrossingFunction[0]);
    this.nodesLeft = nodeLimit;
    this.budget = budget;
    scopes = new int[this.tables.length][];
    outcome = new int[space.issueCount()];
    weights = new long[outcome.length];
    readers = new int[outcome.length][];
    waiting = new int[this.tables.length];
    isWaiting = new boolean[this.tables.length];
    levels = new OptionsLeft[outcome.length + 1];
    levels[0] = OptionsLeft.all(space);
    int[] counts = new int[outcome.length];
    for (int table = 0; table < this.tables.length; table++) {
      scopes[table] = this.tables[table].scope();
      addWeight(table);
    }
    for (int issue = 0; issue < outcome.length; issue++) {
      readers[issue] = new int[(int) weights[issue]];
    }
    for (int table = 0; table < this.tables.length; table++) {
      for (int issue : scopes[table]) {
        readers[issue][counts[issue]++] = table;
      }
    }
  }

  private void addWeight(int table) {
    for (int issue : scopes[table]) {
      weights[issue]++;
    }
  }

  /** Whether there is such an outcome, or the limit was reached. */
  Solver.Answer search() {
    for (int table = 0; table < tables.length; table++) {
      if (scopes[table].length == 0 && tables[table].isAlwaysCrossed()) {
        return Solver.Answer.NONE;
      }
      await(table);
    }
    return filter(levels[0]) ? extend(0) : Solver.Answer.NONE;
  }

  private Solver.Answer extend(int level) {
    OptionsLeft left = levels[level];
    int issue = narrowest(left);
    if (issue < 0) {
      return Solver.Answer.MODEL;
    }
    for (int option = left.first(issue); option >= 0; option = left.next(issue, option + 1)) {
      if (nodesLeft-- <= 0 || budget.isSpent()) {
        return Solver.Answer.SPENT;
      }
      Solver.Answer answer = choose(level, issue, option);
      if (answer != Solver.Answer.NONE) {
        return answer;
      }
    }
    return Solver.Answer.NONE;
  }

  private Solver.Answer choose(int level, int issue, int option) {
    if (levels[level + 1] == null) {
      levels[level + 1] = levels[level].copy();
    } else {
      levels[level + 1].copyFrom(levels[level]);
    }
    levels[level + 1].keep(issue, option);
    awaitReaders(issue);
    return filter(levels[level + 1]) ? extend(level + 1) : Solver.Answer.NONE;
  }

  private int narrowest(OptionsLeft left) {
    int best = -1;
    for (int issue = 0; issue < outcome.length; issue++) {
      if (isOpen(left, issue) && (best < 0 || isBefore(left, issue, best))) {
        best = issue;
      }
    }
    return best;
  }

  private boolean isOpen(OptionsLeft left, int issue) {
    return left.count(issue) > 1 && readers[issue].length > 0;
  }

  private boolean isBefore(OptionsLeft left, int issue, int other) {
    return left.count(issue) * weights[other] < left.count(other) * weights[issue];
  }

  private void await(int table) {
    if (!isWaiting[table]) {
      isWaiting[table] = true;
      int place = waitingHead + waitingCount++;
      waiting[place < waiting.length ? place : place - waiting.length] = table;
    }
  }

  private void awaitReaders(int issue) {
    for (int table : readers[issue]) {
      await(table);
    }
  }

  /** The table waiting longest, which waits no more. */
  private int nextTable() {
    int table = waiting[waitingHead];
    waitingHead = waitingHead + 1 < waiting.length ? waitingHead + 1 : 0;
    waitingCount--;
    isWaiting[table] = false;
    return table;
  }

  /** Takes options away by the tables that wait; false where an issue has none left. */
  private boolean filter(OptionsLeft left) {
    while (waitingCount > 0) {
      int table = nextTable();
      int issue = openIssue(left, scopes[table]);
      if (issue >= 0) {
        int before = left.count(issue);
        dropCrossing(left, table, issue);
        if (left.count(issue) == 0) {
          addWeight(table);
          while (waitingCount > 0) {
            nextTable();
          }
          return false;
        }
        if (before > 1 && left.count(issue) == 1) {
          awaitReaders(issue);
        }
      }
    }
    return true;
  }

  /**
   * The one issue in scope left open, the first where none is, -1 where several or no issues are.
   */
  private static int openIssue(OptionsLeft left, int[] scope) {
    int open = -1;
    for (int issue : scope) {
      if (left.count(issue) > 1) {
        if (open >= 0) {
          return -1;
        }
        open = issue;
      }
    }
    return open < 0 && scope.length > 0 ? scope[0] : open;
  }

  /** Takes the options of an issue away that cross, the others in scope having one option each. */
  private void dropCrossing(OptionsLeft left, int table, int open) {
    for (int issue : scopes[table]) {
      outcome[issue] = left.first(issue);
    }
    int option = left.first(open);
    while (option >= 0) {
      int next = left.next(open, option + 1);
      outcome[open] = option;
      if (tables[table].crossesOutcome(outcome)) {
        left.drop(open, option);
      }
      option = next;
    }
  }
}
