package org.parley.conflict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * All relaxations of a conflict: the minimal correction sets of its positions, as the minimal
 * models of their formula.
 *
 * <p>Each model found is minimal without further work (see {@link Solver}) and is excluded with all
 * its supersets, as in Liffiton &amp; Sakallah 2008, "Algorithms for Computing Minimal
 * Unsatisfiable Subsets of Constraints", but with one search that never starts over.
 */
final class Relaxations {

  private final Formula formula;
  private final int limit;
  private final Budget budget;

  Relaxations(Formula formula, int limit, Budget budget) {
    this.formula = formula;
    this.limit = limit;
    this.budget = budget;
  }

  /** Lists them, handing each on as it is found, smallest first. */
  Listing<Relaxation> list(Consumer<Relaxation> consumer) {
    Solver solver = formula.solver();
    MinimalSets sets = new MinimalSets(solver, budget);
    List<Relaxation> found = new ArrayList<>();
    Solver.Answer answer = sets.next();
    while (answer == Solver.Answer.MODEL && found.size() < limit) {
      Relaxation relaxation = new Relaxation(formula.witness(solver));
      consumer.accept(relaxation);
      found.add(relaxation);
      solver.excludeSupersets();
      answer = sets.next();
    }
    found.sort(Comparator.comparing(Relaxation::positions, PositionSets.SMALLEST_FIRST));
    return switch (answer) {
      case NONE -> new Listing.Complete<>(found);
      case MODEL -> new Listing.Partial<>(found, SpentBudget.COUNT);
      case SPENT -> new Listing.Partial<>(found, budget.reason());
    };
  }
}
