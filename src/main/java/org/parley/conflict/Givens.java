package org.parley.conflict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.parley.effort.Allowance;
import org.parley.effort.Attempt;
import org.parley.effort.Known;
import org.parley.effort.Spent;
import org.parley.effort.Spent.Want;
import org.parley.effort.Timer;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTables;

/**
 * Finds the coherence rules that conflict cores need.
 *
 * <p>Every coherence rule, and every position of the cores, is switched on by a literal of its own,
 * so that one solver with what it has learnt serves all of them: for a core its positions hold
 * throughout, other positions may be crossed, and what is looked for are the cores of the rules,
 * which are found as those of positions are (see {@link Cores}); one found by leaving out one rule
 * after the other stands in where a smallest takes too long.
 *
 * @implNote Not thread-safe.
 */
public final class Givens {

  /** Of so many smallest sets, the first in the order of the rules is told. */
  private static final int MOST_COMPARED = 64;

  private final CrossingTables switched;
  private final int ruleCount;
  private final BitSet positions;
  private final Limits limits;
  private final Timer timer;
  private Optional<Formula> formula = Optional.empty();
  private Optional<Solver> solver = Optional.empty();

  /**
   * What is given by the coherence rules of these tables.
   *
   * @param positions all that the sets asked about hold
   */
  public Givens(CrossingTables tables, BitSet positions, Limits limits, Timer timer) {
    List<CrossingFunction> lines = new ArrayList<>(tables.coherence());
    lines.addAll(tables.positions());
    this.switched = new CrossingTables(tables.space(), List.of(), lines);
    this.ruleCount = tables.coherence().size();
    this.positions = (BitSet) positions.clone();
    this.limits = limits;
    this.timer = timer;
  }

  /**
   * What a set of positions that no coherent outcome satisfies rests on.
   *
   * @throws IllegalArgumentException if some coherent outcome satisfies them, or they are not among
   *     the positions that are asked about
   */
  public Attempt<Given> of(BitSet core) {
    BitSet others = (BitSet) core.clone();
    others.andNot(positions);
    if (!others.isEmpty()) {
      throw new IllegalArgumentException("positions " + others + " are not among " + positions);
    }
    Attempt<Given> given = Attempt.of(() -> given(core)).flatMap(attempt -> attempt);
    if (given instanceof Spent) {
      solver = Optional.empty();
    }
    return given;
  }

  private Attempt<Given> given(BitSet core) {
    Allowance budget = limits.allowance(timer);
    Oracle oracle = oracle(core, budget);
    BitSet rules = new BitSet();
    rules.set(0, ruleCount);
    return switch (oracle.ask(rules, budget)) {
      case MODEL ->
          throw new IllegalArgumentException("some coherent outcome satisfies [" + core + "]");
      case NONE ->
          ruleCount == 0
              ? new Known<>(new Given(rules, Diagnosis.Extent.SMALLEST, false))
              : needed(rules, oracle, budget);
      case SPENT -> budget.spent();
    };
  }

  private Oracle oracle(BitSet core, Allowance budget) {
    Formula clauses = formula.orElseGet(() -> new Formula(switched, lines(positions), budget));
    formula = Optional.of(clauses);
    Solver open = solver.orElseGet(clauses::solver);
    solver = Optional.of(open);
    BitSet others = (BitSet) positions.clone();
    others.andNot(core);
    BitSet held = lines(core);
    held.clear(0, ruleCount);
    BitSet waived = lines(others);
    waived.clear(0, ruleCount);
    return new Oracle(clauses, open, held, waived);
  }

  /** The rules and these positions, as the lines that they are here. */
  private BitSet lines(BitSet some) {
    BitSet lines = new BitSet();
    lines.set(0, ruleCount);
    some.stream().forEach(position -> lines.set(ruleCount + position));
    return lines;
  }

  private Attempt<Given> needed(BitSet rules, Oracle oracle, Allowance budget) {
    Listing<Core> smallest =
        new Cores(ruleCount, oracle, limits.allowance(timer))
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
