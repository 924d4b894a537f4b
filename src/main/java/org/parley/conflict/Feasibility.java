package org.parley.conflict;

import java.util.BitSet;
import java.util.Optional;
import org.parley.effort.Timer;
import org.parley.tabulation.CrossingTables;

/**
 * Says of one set of positions after another whether some coherent outcome crosses none of them; a
 * solver that learns from each answer.
 *
 * @implNote Not thread-safe.
 */
public final class Feasibility {

  private final Oracle oracle;
  private final Budget budget;

  /**
   * Answers about any of the positions of these tables.
   *
   * @param limits what all answers together may take; the time starts now
   */
  public Feasibility(CrossingTables tables, Limits limits, Timer timer) {
    BitSet all = new BitSet();
    all.set(0, tables.positions().size());
    this.oracle = new Oracle(new Formula(tables, all));
    this.budget = new Budget(limits, timer);
  }

  /**
   * Whether some coherent outcome crosses none of these positions; nothing once the limits are
   * spent.
   */
  public Optional<Boolean> isAvoidable(BitSet positions) {
    if (budget.isSpent(0)) {
      return Optional.empty();
    }
    return switch (oracle.askOnly(positions, budget)) {
      case MODEL -> Optional.of(true);
      case NONE -> Optional.of(false);
      case SPENT -> Optional.empty();
    };
  }
}
