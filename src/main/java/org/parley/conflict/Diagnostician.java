package org.parley.conflict;

import java.util.BitSet;
import java.util.List;
import org.parley.effort.Allowance;
import org.parley.effort.Attempt;
import org.parley.effort.Known;
import org.parley.effort.Spent.Want;
import org.parley.effort.Timer;
import org.parley.tabulation.CrossingTables;

/** Finds out why no outcome is acceptable, in the indexes of positions and coherence tables. */
public final class Diagnostician {

  /** Of the time for relaxations, the part after which they are no longer taken as they come. */
  private static final int PARTS = 4;

  private final Limits limits;
  private final Timer timer;
  private final boolean isContentWithAny;
  private final boolean wantsCores;

  /** A diagnostician who keeps to these limits, by this timer. */
  public Diagnostician(Limits limits, Timer timer) {
    this(limits, timer, false, true);
  }

  private Diagnostician(Limits limits, Timer timer, boolean isContentWithAny, boolean wantsCores) {
    this.limits = limits;
    this.timer = timer;
    this.isContentWithAny = isContentWithAny;
    this.wantsCores = wantsCores;
  }

  /**
   * The same, who leaves it at any relaxations, and at no cores, where not all relaxations are to
   * be had.
   */
  public Diagnostician contentWithAny() {
    return new Diagnostician(limits, timer, true, wantsCores);
  }

  /** The same, who looks for no cores. */
  public Diagnostician withoutCores() {
    return new Diagnostician(limits, timer, isContentWithAny, false);
  }

  /**
   * The diagnosis of a set of enforced positions, unless what is allowed is spent before it is
   * known whether there is a conflict.
   *
   * @param enforced indexes of positions
   * @throws IllegalArgumentException if an index is not below the number of positions
   */
  public Attempt<Diagnosis> diagnose(CrossingTables tables, BitSet enforced) {
    if (enforced.length() > tables.positions().size()) {
      throw new IllegalArgumentException(
          "position ["
              + (enforced.length() - 1)
              + "] is not one of the positions below ["
              + tables.positions().size()
              + "]");
    }
    return Attempt.of(() -> diagnosed(tables, enforced)).flatMap(attempt -> attempt);
  }

  private Attempt<Diagnosis> diagnosed(CrossingTables tables, BitSet enforced) {
    // Whether there is a conflict is what all else waits for.
    Allowance budget =
        new Allowance(timer.lasting(limits.time().multipliedBy(2)), limits.clauseBytes());
    Formula formula = new Formula(tables, enforced, budget);
    Oracle oracle = new Oracle(formula);
    return switch (oracle.ask(new BitSet(), budget)) {
      case NONE -> new Coherence(tables, budget()).diagnose(budget());
      case SPENT -> budget.spent();
      case MODEL ->
          new Known<>(
              oracle.witness().crossed().isEmpty()
                  ? new Diagnosis.NoConflict(oracle.witness())
                  : conflict(tables, enforced, formula, oracle));
    };
  }

  private Diagnosis conflict(
      CrossingTables tables, BitSet enforced, Formula formula, Oracle oracle) {
    Relaxation first = new Relaxation(oracle.witness());
    Allowance forAll = budget();
    Allowance forAny = isContentWithAny ? forAll : part();
    Relaxations search = new Relaxations(formula, limits.relaxations());
    Listing<Relaxation> relaxations = search.any(forAny);
    if (relaxations instanceof Listing.Partial<Relaxation> partial && isContentWithAny) {
      return new Diagnosis.Conflict(
          atLeast(first, partial), new Listing.Partial<>(List.of(), partial.reason(), 1));
    }
    if (relaxations instanceof Listing.Partial) {
      // An outcome found in part of the time leaves some to prove a bound.
      relaxations = search.smallest(() -> new TabuSearch(tables, enforced).nearest(part()), forAll);
    }
    if (!wantsCores) {
      return new Diagnosis.Conflict(
          atLeast(first, relaxations), new Listing.Partial<>(List.of(), Want.COUNT, 1));
    }
    Cores cores = new Cores(tables.positions().size(), oracle, budget());
    Listing<Relaxation> some = atLeast(first, relaxations);
    return new Diagnosis.Conflict(some, cores.list(some, limits.cores()));
  }

  private static Listing<Relaxation> atLeast(Relaxation first, Listing<Relaxation> listing) {
    return listing instanceof Listing.Partial<Relaxation> partial && partial.found().isEmpty()
        ? new Listing.Partial<>(List.of(first), partial.reason(), partial.least())
        : listing;
  }

  private Allowance part() {
    return limits.withPartOfTime(PARTS).allowance(timer);
  }

  private Allowance budget() {
    return limits.allowance(timer);
  }
}
