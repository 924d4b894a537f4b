package org.parley.conflict;

import java.util.BitSet;
import java.util.List;
import org.parley.effort.Allowance;
import org.parley.effort.Attempt;
import org.parley.effort.Known;
import org.parley.effort.Timer;
import org.parley.tabulation.CrossingTables;

/**
 * Whether some coherent outcome crosses nothing whatever reading each position is given, or in some
 * choice of readings at least; no choice is gone through by itself.
 *
 * <p>One solver guesses a choice that each outcome found so far crosses, another looks for an
 * outcome that does not cross it: where there is none the choice leaves nothing, and where no
 * choice is left to guess every one leaves something (refinement by counterexamples, as M. Janota,
 * W. Klieber, J. Marques-Silva and E. Clarke 2012, "Solving QBF with Counterexample Guided
 * Refinement", do for quantified formulas; here the guess is monotone, so that an outcome is
 * remembered by the lines it crosses alone).
 *
 * @implNote Not thread-safe.
 */
public final class ReadingChoices {

  private final List<BitSet> choices;
  private final int lineCount;
  private final Attempt<Formula> formula;
  private final Allowance budget;

  /**
   * Answers about lines of which one binds for each position.
   *
   * @param lines the tables, one a line in {@code positions()}
   * @param choices for each position the lines of its readings; not empty, and none in two of them
   * @param limits what the answers together may take; the time starts now
   */
  public ReadingChoices(CrossingTables lines, List<BitSet> choices, Limits limits, Timer timer) {
    this.choices = List.copyOf(choices);
    this.lineCount = lines.positions().size();
    this.budget = limits.allowance(timer);
    BitSet all = new BitSet();
    choices.forEach(all::or);
    this.formula = Attempt.of(() -> new Formula(lines, all, budget));
  }

  /** Whether in some choice of readings a coherent outcome crosses none of them. */
  public Attempt<Boolean> isEverAvoidable() {
    return formula.flatMap(this::isEverAvoidable);
  }

  private Attempt<Boolean> isEverAvoidable(Formula clauses) {
    Solver solver = clauses.solver();
    solver.mixSelectors();
    for (BitSet choice : choices) {
      int[] avoiding = clauses.avoiding(choice);
      // Lines that nothing crosses have no literal.
      if (avoiding.length == choice.cardinality()) {
        solver.add(avoiding);
      }
    }
    return switch (solver.search(budget)) {
      case MODEL -> new Known<>(true);
      case NONE -> new Known<>(false);
      case SPENT -> budget.spent();
    };
  }

  /** Whether in each choice of readings a coherent outcome crosses none of them. */
  public Attempt<Boolean> isAlwaysAvoidable() {
    return formula.flatMap(this::isAlwaysAvoidable);
  }

  private Attempt<Boolean> isAlwaysAvoidable(Formula clauses) {
    Oracle oracle = new Oracle(clauses);
    Solver guesses = guesses();
    while (true) {
      switch (guesses.search(budget)) {
        case NONE -> {
          return new Known<>(true);
        }
        case SPENT -> {
          return budget.spent();
        }
        case MODEL -> {}
      }
      switch (oracle.ask(guessed(guesses), budget)) {
        case NONE -> {
          return new Known<>(false);
        }
        case SPENT -> {
          return budget.spent();
        }
        case MODEL -> guesses.add(any(oracle.witness().crossed()));
      }
    }
  }

  /** Guesses at most one line for each position. */
  private Solver guesses() {
    Solver solver = new Solver(0, lineCount);
    for (BitSet choice : choices) {
      int[] lines = choice.stream().toArray();
      for (int a = 0; a < lines.length; a++) {
        for (int b = 0; b < a; b++) {
          solver.add(2 * lines[a] + 1, 2 * lines[b] + 1);
        }
      }
    }
    return solver;
  }

  private BitSet guessed(Solver guesses) {
    BitSet lines = new BitSet();
    for (int line = 0; line < lineCount; line++) {
      lines.set(line, guesses.isTrue(2 * line));
    }
    return lines;
  }

  private static int[] any(BitSet lines) {
    return lines.stream().map(line -> 2 * line).toArray();
  }
}
