package org.parley.conflict;

import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.parley.effort.Timer;
import org.parley.tabulation.CrossingTables;

/** Finds out why no outcome is acceptable, in the indexes of positions and coherence tables. */
public final class Diagnostician {

  private final Limits limits;
  private final Timer timer;

  /** A diagnostician who keeps to these limits, by this timer. */
  public Diagnostician(Limits limits, Timer timer) {
    this.limits = limits;
    this.timer = timer;
  }

  /**
   * The diagnosis of a set of enforced positions.
   *
   * @param enforced indexes of positions
   * @throws IllegalArgumentException if an index is not below the number of positions
   */
  public Diagnosis diagnose(CrossingTables tables, BitSet enforced) {
    return diagnose(tables, enforced, relaxation -> {});
  }

  /**
   * The diagnosis of a set of enforced positions, handing on each relaxation as soon as it is
   * found, smallest first.
   *
   * @param enforced indexes of positions
   * @throws IllegalArgumentException if an index is not below the number of positions
   */
  public Diagnosis diagnose(CrossingTables tables, BitSet enforced, Consumer<Relaxation> consumer) {
    if (enforced.length() > tables.positions().size()) {
      throw new IllegalArgumentException(
          "position ["
              + (enforced.length() - 1)
              + "] is not one of the positions below ["
              + tables.positions().size()
              + "]");
    }
    Formula formula = new Formula(tables, enforced);
    Oracle oracle = new Oracle(formula);
    Budget budget = budget();
    return switch (oracle.ask(new BitSet(), budget)) {
      case NONE -> new Coherence(tables).diagnose(budget(), budget());
      case SPENT -> new Diagnosis.BudgetSpent(budget.reason());
      case MODEL ->
          oracle.witness().crossed().isEmpty()
              ? new Diagnosis.NoConflict(oracle.witness())
              : conflict(tables, formula, oracle, consumer);
    };
  }

  private Diagnosis conflict(
      CrossingTables tables, Formula formula, Oracle oracle, Consumer<Relaxation> consumer) {
    Relaxation first = new Relaxation(oracle.witness());
    Listing<Relaxation> relaxations =
        atLeast(first, new Relaxations(formula, limits.relaxations(), budget()).list(consumer));
    Cores cores = new Cores(tables.positions().size(), oracle, budget());
    return new Diagnosis.Conflict(relaxations, cores.list(relaxations, limits.cores()));
  }

  private static Listing<Relaxation> atLeast(Relaxation first, Listing<Relaxation> listing) {
    return listing instanceof Listing.Partial<Relaxation> partial && partial.found().isEmpty()
        ? new Listing.Partial<>(List.of(first), partial.reason())
        : listing;
  }

  private Budget budget() {
    return new Budget(limits, timer);
  }
}
