package org.parley.conflict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
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
 * remembered by the lines it crosses alone, and outcomes known beforehand save guesses).
 *
 * @implNote Not thread-safe.
 */
public final class ReadingChoices {

  private final List<BitSet> choices;
  private final CrossingTables lines;
  private final BitSet chosen = new BitSet();
  private final List<Witness> found = new ArrayList<>();
  private final Attempt<Formula> formula;
  private final Allowance budget;
  private int[] first = {};

  /**
   * Answers about lines of which one binds for each position.
   *
   * @param lines the tables, one a line in {@code positions()}
   * @param choices for each position the lines of its readings; not empty, and none in two of them
   * @param known outcomes of these tables and the lines that they cross
   * @param limits what the answers together may take; the time starts now
   */
  public ReadingChoices(
      CrossingTables lines, List<BitSet> choices, List<Witness> known, Limits limits, Timer timer) {
    this.choices = List.copyOf(choices);
    this.lines = lines;
    this.found.addAll(known);
    this.budget = limits.allowance(timer);
    choices.forEach(chosen::or);
    this.formula = Attempt.of(() -> new Formula(lines, chosen, budget));
  }

  /** Begins every guess with these lines, best of all those that leave least. */
  public void beginWith(int... guess) {
    first = guess.clone();
  }

  /** The outcomes known beforehand and those found since, with the lines that they cross. */
  public List<Witness> found() {
    return List.copyOf(found);
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
    found.forEach(witness -> guesses.add(any(witness.crossed())));
    while (true) {
      IntStream.of(first).forEach(guesses::favour);
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
        case MODEL -> {
          found.add(oracle.witness());
          guesses.add(any(oracle.witness().crossed()));
        }
      }
    }
  }

  /** Guesses at most one line for each position. */
  private Solver guesses() {
    Solver solver = new Solver(0, lines.positions().size());
    for (BitSet choice : choices) {
      int[] own = choice.stream().toArray();
      for (int a = 0; a < own.length; a++) {
        for (int b = 0; b < a; b++) {
          solver.add(2 * own[a] + 1, 2 * own[b] + 1);
        }
      }
    }
    return solver;
  }

  private BitSet guessed(Solver guesses) {
    BitSet guessed = new BitSet();
    for (int line = 0; line < lines.positions().size(); line++) {
      guessed.set(line, guesses.isTrue(2 * line));
    }
    return guessed;
  }

  private int[] any(BitSet crossed) {
    return crossed.stream().filter(chosen::get).map(line -> 2 * line).toArray();
  }
}
