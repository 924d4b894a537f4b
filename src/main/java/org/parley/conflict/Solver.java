package org.parley.conflict;

import java.util.Arrays;
import org.parley.effort.Allowance;

/**
 * A propositional solver for inclusion-minimal models: clause learning, with selectors decided
 * false before anything else is decided.
 *
 * <p>Marques-Silva &amp; Sakallah 1996, "GRASP", and Eén &amp; Sörensson 2003, "An Extensible
 * SAT-solver". Since every decision on a selector is negative and comes before all other decisions,
 * the selectors true in a model are implied by the ones decided false: no other model makes a
 * proper subset of them true (Di Rosa, Giunchiglia &amp; Maratea 2010, "Solving satisfiability
 * problems with preferences"). Beyond the papers, a model is excluded by treating the excluding
 * clause as a conflict, so that the search goes on from where it stands.
 */
final class Solver {

  private static final int FIRST_LEARNT_LIMIT = 4000;
  private static final int POLL_MASK = 63;
  private static final int COMPLETE = -1;
  private static final int REFUTED = -2;

  /** What a search ends with. */
  enum Answer {
    MODEL,
    NONE,
    SPENT
  }

  private final int selectorCount;
  private final Trail trail;
  private final ClauseStore clauses;
  private final DecisionOrder order;
  private boolean[] phases;
  private final ConflictAnalysis analysis;
  private final int decidable;
  private int variableCount;
  private int[] assumptions = {};
  private int[] core = {};
  private long conflictLimit = Long.MAX_VALUE;
  private boolean contradictory;
  private long conflicts;
  private final Restarts restarts = new Restarts();
  private int learntLimit = FIRST_LEARNT_LIMIT;

  Solver(Encoding encoding) {
    this(encoding.selectorCount(), encoding.variableCount());
    encoding.clauses().forEach(this::add);
  }

  /** A solver without clauses. */
  Solver(int selectorCount, int variableCount) {
    this.selectorCount = selectorCount;
    this.variableCount = variableCount;
    decidable = variableCount;
    trail = new Trail(variableCount);
    clauses = new ClauseStore(variableCount);
    order = new DecisionOrder(selectorCount, variableCount, variableCount);
    phases = new boolean[variableCount];
    analysis = new ConflictAnalysis(variableCount, trail, clauses, order);
  }

  /** Adds a clause for good; the search starts afresh. */
  void add(int... literals) {
    leave(0);
    int[] open = Arrays.stream(literals).filter(literal -> !trail.isFalse(literal)).toArray();
    if (open.length == 0) {
      contradictory = true;
    } else if (Arrays.stream(open).noneMatch(trail::isTrue)) {
      if (open.length == 1) {
        trail.assign(open[0], Trail.DECISION);
      } else {
        clauses.add(open, open.length, 0);
      }
    }
  }

  /**
   * Adds variables that are not decided: any values of theirs that the clauses leave open must do.
   *
   * @return the first of them
   */
  int addVariables(int count) {
    leave(0);
    int first = variableCount;
    variableCount += count;
    if (variableCount > phases.length) {
      // Twice the room, since they come in small numbers.
      int room = Math.max(variableCount, 2 * phases.length);
      trail.grow(room);
      clauses.grow(room);
      order.grow(room);
      analysis.grow(room);
      phases = Arrays.copyOf(phases, room);
    }
    return first;
  }

  /** No longer decides selectors before all else: models need not be minimal from now on. */
  void mixSelectors() {
    order.mixSelectors();
  }

  /** Tries a variable true before false. */
  void favour(int variable) {
    phases[variable] = true;
  }

  /** Those of the literals assumed that admit no model together, after there was none. */
  int[] core() {
    return core.clone();
  }

  /** Searches as {@link #search}, but spends no more than so many conflicts. */
  Answer searchBriefly(Allowance budget, int mostConflicts, int... assumed) {
    conflictLimit = conflicts + mostConflicts;
    Answer answer = search(budget, assumed);
    conflictLimit = Long.MAX_VALUE;
    return answer;
  }

  /** Number of conflicts met so far. */
  long conflicts() {
    return conflicts;
  }

  /** Whether the clauses have no model at all. */
  boolean isContradictory() {
    return contradictory;
  }

  /** Whether a literal is true in the model just found. */
  boolean isTrue(int literal) {
    return trail.isTrue(literal);
  }

  /** Excludes the model just found and all that make the same selectors true, or more. */
  void excludeSupersets() {
    int[] literals = trueSelectors();
    for (int k = 0; k < literals.length; k++) {
      literals[k] = 2 * literals[k] + 1;
    }
    exclude(literals);
  }

  /** The selectors true in the model just found, ascending. */
  int[] trueSelectors() {
    return trail.trueBelow(selectorCount);
  }

  /**
   * Searches for a model in which these literals are true, those of selectors negative; or for one
   * that is minimal among those that make the same positive ones true.
   */
  Answer search(Allowance budget, int... assumed) {
    if (!Arrays.equals(assumptions, assumed)) {
      leave(0);
      assumptions = assumed.clone();
    }
    core = new int[0];
    if (budget.isSpent((long) Integer.BYTES * clauses.words())) {
      return Answer.SPENT;
    }
    while (!contradictory) {
      if (!propagate()) {
        if (learn() && isPaused(budget)) {
          return Answer.SPENT;
        }
      } else if (restarts.isDue(conflicts)) {
        restart();
      } else {
        int next = decision();
        if (next < 0) {
          return next == COMPLETE ? Answer.MODEL : Answer.NONE;
        }
        trail.openLevel();
        trail.assign(next, Trail.DECISION);
      }
    }
    return Answer.NONE;
  }

  private boolean isPaused(Allowance budget) {
    return conflicts > conflictLimit
        || (conflicts & POLL_MASK) == 0 && budget.isSpent((long) Integer.BYTES * clauses.words());
  }

  private int decision() {
    while (trail.level() < assumptions.length) {
      int literal = assumptions[trail.level()];
      if (trail.isFalse(literal)) {
        core = analysis.assumedAgainst(literal);
        return REFUTED;
      }
      if (!trail.isTrue(literal)) {
        return literal;
      }
      trail.openLevel();
    }
    while (!order.isEmpty()) {
      int variable = order.take();
      if (trail.isOpen(variable)) {
        return 2 * variable + (variable >= selectorCount && phases[variable] ? 0 : 1);
      }
    }
    return COMPLETE;
  }

  /**
   * Adds for good a clause that the model just found makes false; the search goes on. Where what is
   * learnt from it is a part of it, that part alone is kept.
   */
  void exclude(int[] literals) {
    if (literals.length > 1) {
      trail.putHighestFirst(literals);
    }
    analysis.startFrom(literals);
    if (!derive()) {
      return;
    }
    if (analysis.isWithinStart()) {
      keepLearnt(0);
    } else {
      clauses.add(literals, literals.length, 0);
      keepLearnt(analysis.glue());
    }
  }

  /**
   * Draws all consequences; false where they contradict each other, which the analysis then has.
   */
  private boolean propagate() {
    while (trail.hasNext()) {
      int literal = trail.next();
      int conflict = clauses.visit(literal ^ 1, trail);
      if (conflict != ClauseStore.NONE) {
        analysis.startFrom(conflict);
        return false;
      }
    }
    return true;
  }

  private boolean learn() {
    conflicts++;
    order.decay();
    if (!derive()) {
      return false;
    }
    keepLearnt(analysis.glue());
    return true;
  }

  /** Derives a clause from the one the analysis starts from; false where nothing is left. */
  private boolean derive() {
    leave(analysis.conflictLevel());
    if (trail.level() == 0) {
      contradictory = true;
      return false;
    }
    analysis.run();
    return true;
  }

  private void keepLearnt(int glue) {
    int[] learnt = analysis.learnt();
    int count = analysis.learntCount();
    leave(analysis.backjumpLevel());
    trail.assign(learnt[0], count == 1 ? Trail.DECISION : clauses.add(learnt, count, glue));
  }

  private void restart() {
    leave(0);
    restarts.next(conflicts);
    contradictory = !propagate();
    if (clauses.learntCount() > learntLimit && !contradictory) {
      trail.forgetReasons();
      clauses.reduce(trail);
      learntLimit += learntLimit / 10;
    }
  }

  private void leave(int level) {
    if (level < trail.level()) {
      for (int place = trail.sizeAt(level); place < trail.size(); place++) {
        int literal = trail.literal(place);
        phases[literal >> 1] = (literal & 1) == 0;
        if (literal >> 1 < decidable) {
          order.put(literal >> 1);
        }
      }
      trail.backtrack(level);
    }
  }
}
