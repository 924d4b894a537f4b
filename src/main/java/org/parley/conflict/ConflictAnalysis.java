package org.parley.conflict;

/**
 * From a clause that is false to one that would have avoided it.
 *
 * <p>First unique implication point (Zhang, Madigan, Moskewicz &amp; Malik 2001, "Efficient
 * Conflict Driven Learning in a Boolean Satisfiability Solver"), less the literals that the others
 * imply in one step (Sörensson &amp; Biere 2009, "Minimizing Learned Clauses", local).
 */
final class ConflictAnalysis {

  private final int selectorCount;
  private final Trail trail;
  private final ClauseStore clauses;
  private final DecisionOrder order;
  private final boolean[] seen;
  private final int[] premise;
  private final int[] learnt;
  private final int[] marked;
  private int premiseCount;
  private int learntCount;
  private int markedCount;
  private final long[] stamps;
  private long stamp;
  private int guard;

  ConflictAnalysis(
      int selectorCount, int variableCount, Trail trail, ClauseStore clauses, DecisionOrder order) {
    this.selectorCount = selectorCount;
    this.trail = trail;
    this.clauses = clauses;
    this.order = order;
    seen = new boolean[variableCount];
    premise = new int[variableCount];
    learnt = new int[variableCount];
    marked = new int[variableCount];
    stamps = new long[variableCount + 1];
  }

  /** Names the literal that the bound on true selectors rests on. */
  void guard(int literal) {
    guard = literal;
  }

  void startFrom(int[] literals) {
    System.arraycopy(literals, 0, premise, 0, literals.length);
    premiseCount = literals.length;
  }

  void startFrom(int clause) {
    premiseCount = clauses.size(clause);
    for (int k = 0; k < premiseCount; k++) {
      premise[k] = clauses.literal(clause, k);
    }
  }

  /** Starts from too many selectors being true. */
  void startFromBound() {
    boundPremise(trail.size());
  }

  private void boundPremise(int before) {
    premiseCount = 0;
    premise[premiseCount++] = guard ^ 1;
    for (int selector = 0; selector < selectorCount; selector++) {
      if (trail.isTrue(2 * selector) && trail.place(selector) < before) {
        premise[premiseCount++] = 2 * selector + 1;
      }
    }
  }

  /** The highest level among the literals started from. */
  int conflictLevel() {
    int level = 0;
    for (int k = 0; k < premiseCount; k++) {
      level = Math.max(level, trail.level(premise[k] >> 1));
    }
    return level;
  }

  /** Derives the clause; the trail stands at the conflict level. */
  void run() {
    learntCount = 1;
    markedCount = 0;
    int open = 0;
    int place = trail.size();
    int literal;
    do {
      open += markPremise();
      do {
        literal = trail.literal(--place);
      } while (!seen[literal >> 1]);
      if (--open > 0) {
        loadReason(literal >> 1);
      }
      seen[literal >> 1] = false;
    } while (open > 0);
    learnt[0] = literal ^ 1;
    dropImplied();
    for (int k = 0; k < markedCount; k++) {
      seen[marked[k]] = false;
    }
    secondHighestNext();
  }

  private int markPremise() {
    int atLevel = 0;
    for (int k = 0; k < premiseCount; k++) {
      int variable = premise[k] >> 1;
      if (!seen[variable] && trail.level(variable) > 0 && trail.isFalse(premise[k])) {
        seen[variable] = true;
        marked[markedCount++] = variable;
        bump(variable);
        if (trail.level(variable) == trail.level()) {
          atLevel++;
        } else {
          learnt[learntCount++] = premise[k];
        }
      }
    }
    return atLevel;
  }

  private void bump(int variable) {
    order.bump(variable);
  }

  private void loadReason(int variable) {
    int reason = trail.reason(variable);
    if (reason == Trail.BOUND) {
      boundPremise(trail.place(variable));
    } else {
      startFrom(reason);
    }
  }

  private void dropImplied() {
    int keep = 1;
    for (int k = 1; k < learntCount; k++) {
      if (!isImplied(learnt[k] >> 1)) {
        learnt[keep++] = learnt[k];
      }
    }
    learntCount = keep;
  }

  private boolean isImplied(int variable) {
    int reason = trail.reason(variable);
    if (reason < 0) {
      return false;
    }
    for (int k = 0; k < clauses.size(reason); k++) {
      int other = clauses.literal(reason, k) >> 1;
      if (other != variable && !seen[other] && trail.level(other) > 0) {
        return false;
      }
    }
    return true;
  }

  private void secondHighestNext() {
    for (int k = 2; k < learntCount; k++) {
      if (trail.level(learnt[k] >> 1) > trail.level(learnt[1] >> 1)) {
        int swap = learnt[1];
        learnt[1] = learnt[k];
        learnt[k] = swap;
      }
    }
  }

  /**
   * The clause derived, its one literal of the conflict level first, then one of the next level.
   */
  int[] learnt() {
    return learnt;
  }

  int learntCount() {
    return learntCount;
  }

  /** The level at which the first literal of the clause is implied. */
  int backjumpLevel() {
    return learntCount == 1 ? 0 : trail.level(learnt[1] >> 1);
  }

  /** Number of levels among the literals of the clause, at least 1. */
  int glue() {
    stamp++;
    int glue = 0;
    for (int k = 0; k < learntCount; k++) {
      int level = trail.level(learnt[k] >> 1);
      if (stamps[level] != stamp) {
        stamps[level] = stamp;
        glue++;
      }
    }
    return glue;
  }
}
