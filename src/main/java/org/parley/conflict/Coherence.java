package org.parley.conflict;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.parley.effort.Allowance;
import org.parley.effort.Attempt;
import org.parley.effort.Known;
import org.parley.effort.Spent.Want;
import org.parley.tabulation.CrossingTables;

/**
 * Which coherence tables exclude every outcome between them.
 *
 * <p>The tables are taken for positions without any background, and a smallest core of theirs, the
 * first in their order, is the answer; a core found by leaving out one table after the other stands
 * in where that takes too long (Chinneck &amp; Dravnieks 1991, "Locating Minimal Infeasible
 * Constraint Sets in Linear Programs").
 */
final class Coherence {

  /** Of so many smallest sets, the first in the order of the tables is told. */
  private static final int MOST_COMPARED = 64;

  private final int tableCount;
  private final Oracle oracle;
  private final Allowance forMinimal;

  /**
   * @throws org.parley.effort.CutShort once the budget is spent
   */
  Coherence(CrossingTables tables, Allowance forMinimal) {
    this.forMinimal = forMinimal;
    tableCount = tables.coherence().size();
    CrossingTables asPositions = new CrossingTables(tables.space(), List.of(), tables.coherence());
    oracle = new Oracle(new Formula(asPositions, all(), forMinimal));
  }

  /** The diagnosis, given that no outcome is coherent. */
  Attempt<Diagnosis> diagnose(Allowance forSmallest) {
    BitSet core = all();
    for (int table = 0; table < tableCount; table++) {
      core.clear(table);
      Solver.Answer answer = oracle.ask(core, forMinimal);
      if (answer == Solver.Answer.SPENT) {
        return forMinimal.spent();
      }
      core.set(table, answer == Solver.Answer.MODEL);
    }
    return new Known<>(
        smallest(forSmallest)
            .map(found -> new Diagnosis.Incoherent(found, Diagnosis.Extent.SMALLEST))
            .orElse(new Diagnosis.Incoherent(core, Diagnosis.Extent.MINIMAL)));
  }

  private Optional<BitSet> smallest(Allowance budget) {
    Listing<Relaxation> none = new Listing.Partial<>(List.of(), Want.COUNT, 0);
    return new Cores(tableCount, oracle, budget)
        .list(none, MOST_COMPARED).found().stream().map(Core::positions).findFirst();
  }

  private BitSet all() {
    BitSet all = new BitSet();
    all.set(0, tableCount);
    return all;
  }
}
