package org.parley.conflict;

import java.util.BitSet;
import org.parley.effort.Allowance;

/** Answers whether a coherent outcome crosses none of a set of positions. */
final class Oracle {

  private final Formula formula;
  private final Solver solver;
  private final BitSet waived;
  private final int[] standing;

  Oracle(Formula formula) {
    this(formula, formula.solver(), new BitSet(), new BitSet());
  }

  /**
   * Answers by a solver of the formula, for outcomes that cross none of the positions held and that
   * may cross those waived, whatever else is asked.
   */
  Oracle(Formula formula, Solver solver, BitSet held, BitSet waived) {
    this.formula = formula;
    this.solver = solver;
    this.waived = (BitSet) waived.clone();
    this.standing = Formula.joined(formula.avoiding(held), formula.crossing(waived));
  }

  /**
   * Looks for an outcome that crosses none of these positions and, of the others, an
   * inclusion-minimal set.
   */
  Solver.Answer ask(BitSet avoided, Allowance budget) {
    return solver.search(budget, Formula.joined(standing, formula.avoiding(avoided)));
  }

  /** Looks for an outcome that crosses none of these positions, whatever else it crosses. */
  Solver.Answer askOnly(BitSet avoided, Allowance budget) {
    return solver.search(budget, formula.avoidingOnly(avoided));
  }

  /** The outcome just found, and what of the positions not waived it crosses. */
  Witness witness() {
    return formula.witness(solver).without(waived);
  }
}
