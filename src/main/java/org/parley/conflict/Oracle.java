package org.parley.conflict;

import java.util.BitSet;
import org.parley.effort.Allowance;

/** Answers whether a coherent outcome crosses none of a set of positions. */
final class Oracle {

  private final Formula formula;
  private final Solver solver;

  Oracle(Formula formula) {
    this.formula = formula;
    this.solver = formula.solver();
  }

  /**
   * Looks for an outcome that crosses none of these positions and, of the others, an
   * inclusion-minimal set.
   */
  Solver.Answer ask(BitSet avoided, Allowance budget) {
    return solver.search(budget, formula.avoiding(avoided));
  }

  /** Looks for an outcome that crosses none of these positions, whatever else it crosses. */
  Solver.Answer askOnly(BitSet avoided, Allowance budget) {
    return solver.search(budget, formula.avoidingOnly(avoided));
  }

  /** The outcome just found. */
  Witness witness() {
    return formula.witness(solver);
  }
}
