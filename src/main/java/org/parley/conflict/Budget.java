package org.parley.conflict;

import org.parley.effort.Cutoff;
import org.parley.effort.Timer;

/** What is left of time and memory to one listing or check; once spent it stays spent. */
final class Budget {

  private final Cutoff end;
  private final long clauseWords;
  private SpentBudget reason = SpentBudget.TIME;
  private boolean spent;

  Budget(Limits limits, Timer timer) {
    this.end = timer.lasting(limits.time());
    this.clauseWords = limits.clauseBytes() / Integer.BYTES;
  }

  /** Whether the time is up or a solver that keeps so many words of clauses keeps too many. */
  boolean isSpent(int words) {
    if (!spent && words > clauseWords) {
      spent = true;
      reason = SpentBudget.MEMORY;
    } else if (!spent) {
      spent = end.isOver();
    }
    return spent;
  }

  /** Which of the two was spent. */
  SpentBudget reason() {
    return reason;
  }
}
