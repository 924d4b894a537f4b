package org.parley.conflict;

import java.util.BitSet;
import java.util.List;
import org.parley.effort.Allowance;
import org.parley.effort.Attempt;
import org.parley.effort.Known;
import org.parley.effort.Spent.Want;
import org.parley.effort.Timer;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTables;

/**
 * Finds the coherence rules that a conflict core needs.
 *
 * <p>Every coherence rule is switched on by a literal of its own and the core holds throughout:
 * what is looked for are the cores of the rules, which are found as those of positions are (see
 * {@link Cores}); one found by leaving out one rule after the other stands in where a smallest
 * takes too long.
 */
public final class Givens {

  /** Of so many smallest sets, the first in the order of the rules is told. */
  private static final int MOST_COMPARED = 64;

  private final CrossingTables tables;
  private final Limits limits;
  private final Timer timer;

  /** What is given by the coherence rules of these tables. */
  public Givens(CrossingTables tables, Limits limits, Timer timer) {
    this.tables = tables;
    this.limits = limits;
    this.timer = timer;
  }

  /**
   * What a set of positions that no coherent outcome satisfies rests on.
   *
   * @throws IllegalArgumentException if some coherent outcome satisfies them
   */
  public Attempt<Given> of(BitSet core) {
    return Attempt.of(() -> given(core)).flatMap(attempt -> attempt);
  }

  private Attempt<Given> given(BitSet core) {
    List<CrossingFunction> hard =
        core.stream().<CrossingFunction>mapToObj(tables.positions()::get).toList();
    CrossingTables switched = new CrossingTables(tables.space(), hard, tables.coherence());
    BitSet rules = new BitSet();
    rules.set(0, tables.coherence().size());
    Allowance budget = limits.allowance(timer);
    Oracle oracle = new Oracle(new Formula(switched, rules, budget));
    return switch (oracle.ask(rules, budget)) {
      case MODEL ->
          throw new IllegalArgumentException("some coherent outcome satisfies [" + core + "]");
      case NONE -> needed(rules, oracle, budget);
      case SPENT -> budget.spent();
    };
  }

  private Attempt<Given> needed(BitSet rules, Oracle oracle, Allowance budget) {
    Listing<Core> smallest =
        new Cores(tables.coherence().size(), oracle, limits.allowance(timer))
            .list(new Listing.Partial<>(List.of(), Want.COUNT, 0), MOST_COMPARED);
    if (!smallest.found().isEmpty()) {
      boolean hasOthers = smallest.found().size() > 1 || smallest instanceof Listing.Partial;
      return new Known<>(
          new Given(smallest.found().get(0).positions(), Diagnosis.Extent.SMALLEST, hasOthers));
    }
    return leftOut(rules, oracle, budget);
  }

  private Attempt<Given> leftOut(BitSet rules, Oracle oracle, Allowance budget) {
    BitSet needed = (BitSet) rules.clone();
    for (int rule : rules.stream().toArray()) {
      needed.clear(rule);
      Solver.Answer answer = oracle.ask(needed, budget);
      if (answer == Solver.Answer.SPENT) {
        return budget.spent();
      }
      needed.set(rule, answer == Solver.Answer.MODEL);
    }
    return new Known<>(new Given(needed, Diagnosis.Extent.MINIMAL, true));
  }
}
