package org.parley.conflict;

/**
 * The inclusion-minimal sets of selectors that models make true, one after the other, smallest
 * first.
 *
 * <p>The solver's models are minimal as they come. Here they are asked for in layers: at most 0
 * selectors, at most 1, and so on, each layer keeping what the solver learnt in the one before.
 */
final class MinimalSets {

  private final Solver solver;
  private final Budget budget;
  private int size;
  private int guard;

  MinimalSets(Solver solver, Budget budget) {
    this.solver = solver;
    this.budget = budget;
    this.guard = solver.atMost(0);
  }

  /** Finds another set, which the solver then holds; sets given before must have been excluded. */
  Solver.Answer next() {
    while (true) {
      Solver.Answer answer = solver.search(budget, guard);
      if (answer != Solver.Answer.NONE || solver.isContradictory()) {
        return answer;
      }
      guard = solver.atMost(++size);
    }
  }
}
