package org.parley.conflict;

import java.util.BitSet;
import org.parley.effort.Allowance;
import org.parley.effort.Attempt;
import org.parley.effort.Known;
import org.parley.effort.Timer;
import org.parley.tabulation.CrossingTables;

/**
 * Says of one set of positions after another whether some coherent outcome crosses none of them; a
 * solver that learns from each answer.
 *
 * @implNote Not thread-safe.
 */
public final class Feasibility {

  private final Attempt<Oracle> oracle;
  private final Allowance budget;

  /**
   * Answers about any of the positions of these tables.
   *
   * @param limits what all answers together may take; the time starts now
   */
  public Feasibility(CrossingTables tables, Limits limits, Timer timer) {
    BitSet all = new BitSet();
    all.set(0, tables.positions().size());
    this.budget = limits.allowance(timer);
    this.oracle = Attempt.of(() -> new Oracle(new Formula(tables, all, budget)));
  }

  /** Whether some coherent outcome crosses none of these positions. */
  public Attempt<Boolean> isAvoidable(BitSet positions) {
    return budget.isSpent() ? budget.spent() : oracle.flatMap(some -> ask(some, positions));
  }

  private Attempt<Boolean> ask(Oracle some, BitSet positions) {
    return switch (some.askOnly(positions, budget)) {
      case MODEL -> new Known<>(true);
      case NONE -> new Known<>(false);
      case SPENT -> budget.spent();
    };
  }
}
