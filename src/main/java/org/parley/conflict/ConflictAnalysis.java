package org.parley.conflict;

import java.util.Arrays;

/**
 * From a clause that is false to one that would have avoided it.
 *
 * <p>First unique implication point (Zhang, Madigan, Moskewicz &amp; Malik 2001, "Efficient
 * Conflict Driven Learning in a Boolean Satisfiability Solver"), less the literals that the others
 * imply (Sörensson &amp; Biere 2009, "Minimizing Learned Clauses", recursive).
 */
final class ConflictAnalysis {

  private final Trail trail;
  private final ClauseStore clauses;
  private final DecisionOrder order;
  private boolean[] seen;
  private int[] premise;
  private int[] learnt;
  private int[] marked;
  private int premiseCount;
  private int learntCount;
  private int markedCount;
  private long[] stamps;
  private boolean withinStart;
  private long stamp;
  private long levels;
  private int[] open;
  private int openCount;

  ConflictAnalysis(int variableCount, Trail trail, ClauseStore clauses, DecisionOrder order) {
    this.trail = trail;
    this.clauses = clauses;
    this.order = order;
    seen = new boolean[variableCount];
    premise = new int[variableCount];
    learnt = new int[variableCount];
    marked = new int[variableCount];
    open = new int[variableCount];
    stamps = new long[variableCount + 1];
  }

  /** Makes room for so many variables. */
  void grow(int variableCount) {
    seen = Arrays.copyOf(seen, variableCount);
    premise = Arrays.copyOf(premise, variableCount);
    learnt = Arrays.copyOf(learnt, variableCount);
    marked = Arrays.copyOf(marked, variableCount);
    open = Arrays.copyOf(open, variableCount);
  }

  /**
   * Those of the literals assumed that make this one, assumed too, false: with it, a core of the
   * assumptions (Eén &amp; Sörensson 2003, "An Extensible SAT-solver", 3).
   */
  int[] assumedAgainst(int literal) {
    int[] core = new int[trail.level() + 1];
    int count = 0;
    core[count++] = literal;
    seen[literal >> 1] = true;
    for (int place = trail.size() - 1; place >= 0; place--) {
      int variable = trail.literal(place) >> 1;
      if (seen[variable] && trail.level(variable) > 0) {
        if (trail.reason(variable) == Trail.DECISION) {
          core[count++] = trail.literal(place);
        } else {
          loadReason(variable);
          for (int k = 0; k < premiseCount; k++) {
            seen[premise[k] >> 1] |= trail.place(premise[k] >> 1) < place;
          }
        }
      }
      seen[variable] = false;
    }
    return Arrays.copyOf(core, count);
  }

  void startFrom(int[] literals) {
    System.arraycopy(literals, 0, premise, 0, literals.length);
    premiseCount = literals.length;
  }

  void startFrom(int clause) {
    premiseCount = clauses.size(clause);
    clauses.copyTo(clause, premise);
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
    withinStart = true;
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
        withinStart = false;
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
        order.bump(variable);
        if (trail.level(variable) == trail.level()) {
          atLevel++;
        } else {
          learnt[learntCount++] = premise[k];
        }
      }
    }
    return atLevel;
  }

  private void loadReason(int variable) {
    startFrom(trail.reason(variable));
  }

  private void dropImplied() {
    levels = 0;
    // A shift counts levels modulo 64; to take one level for another only costs a look at it.
    for (int k = 1; k < learntCount; k++) {
      levels |= 1L << trail.level(learnt[k] >> 1);
    }
    int keep = 1;
    for (int k = 1; k < learntCount; k++) {
      if (!isImplied(learnt[k] >> 1)) {
        learnt[keep++] = learnt[k];
      }
    }
    learntCount = keep;
  }

  /** Whether the others imply a literal, in however many steps. */
  private boolean isImplied(int variable) {
    int before = markedCount;
    openCount = 0;
    open[openCount++] = variable;
    while (openCount > 0) {
      if (!openReason(trail.reason(open[--openCount]), open[openCount])) {
        while (markedCount > before) {
          seen[marked[--markedCount]] = false;
        }
        return false;
      }
    }
    return true;
  }

  /** Opens what a reason rests on besides; false where some of it cannot be implied. */
  private boolean openReason(int reason, int variable) {
    if (reason < 0) {
      return false;
    }
    for (int k = 0; k < clauses.size(reason); k++) {
      int other = clauses.literal(reason, k) >> 1;
      if (other != variable && !seen[other] && trail.level(other) > 0) {
        if (trail.reason(other) < 0 || (levels >>> trail.level(other) & 1) == 0) {
          return false;
        }
        seen[other] = true;
        marked[markedCount++] = other;
        open[openCount++] = other;
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

  /** Whether all its literals are in the clause started from. */
  boolean isWithinStart() {
    return withinStart;
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
    if (stamps.length <= trail.level()) {
      stamps = Arrays.copyOf(stamps, 2 * trail.level() + 1);
    }
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
