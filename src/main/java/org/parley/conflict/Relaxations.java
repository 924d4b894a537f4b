package org.parley.conflict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.parley.effort.Allowance;
import org.parley.effort.Spent.Want;

/**
 * All relaxations of a conflict: the minimal correction sets of its positions, as the minimal
 * models of their formula.
 *
 * <p>Each model found is minimal without further work (see {@link Solver}) and is excluded with all
 * its supersets, as in Liffiton &amp; Sakallah 2008, "Algorithms for Computing Minimal
 * Unsatisfiable Subsets of Constraints", but with one search that never starts over. They come in
 * no order, which is the fastest way to all of them; where there turn out to be too many, a solver
 * that none of them burdens goes on with the smallest first.
 */
final class Relaxations {

  private static final Comparator<Relaxation> SMALLEST_FIRST =
      Comparator.comparing(Relaxation::witness, Witness.SMALLEST_FIRST);

  private final Formula formula;
  private final int limit;
  private final Solver solver;
  private final List<Relaxation> found = new ArrayList<>();
  private final Set<BitSet> known = new HashSet<>();
  private Solver.Answer answer = Solver.Answer.SPENT;

  /** Lists at most so many. */
  Relaxations(Formula formula, int limit) {
    this.formula = formula;
    this.limit = limit;
    this.solver = formula.solver();
  }

  /** Lists any, smallest first: all of them where no more are to be listed. */
  Listing<Relaxation> any(Allowance budget) {
    answer = findAny(budget);
    return listing(0, budget);
  }

  /**
   * Lists the smallest, after not all were found.
   *
   * @param near an outcome that crosses few positions
   */
  Listing<Relaxation> smallest(Supplier<int[]> near, Allowance budget) {
    if (answer == Solver.Answer.NONE || budget.isSpent()) {
      return listing(0, budget);
    }
    addNear(near.get(), budget);
    Solver fresh = formula.solver();
    SmallestSets sets = new SmallestSets(fresh, formula.selectorCount(), budget);
    answer = findSmallest(fresh, sets);
    return listing(sets.size(), budget);
  }

  /**
   * @param proved none but those found has fewer positions than this
   */
  private Listing<Relaxation> listing(int proved, Allowance budget) {
    boolean over = found.size() > limit;
    found.sort(SMALLEST_FIRST);
    List<Relaxation> listed = found.subList(0, Math.min(limit, found.size()));
    if (answer == Solver.Answer.NONE && !over) {
      return new Listing.Complete<>(listed);
    }
    Want reason = answer == Solver.Answer.SPENT ? budget.want() : Want.COUNT;
    int bound = answer == Solver.Answer.NONE ? Integer.MAX_VALUE : proved;
    int least = over ? Math.min(bound, found.get(limit).size()) : bound;
    return new Listing.Partial<>(listed, reason, least);
  }

  /** Finds any, until there are more than are to be listed. */
  private Solver.Answer findAny(Allowance budget) {
    Solver.Answer next = solver.search(budget);
    while (next == Solver.Answer.MODEL && found.size() <= limit) {
      add(solver);
      next = solver.search(budget);
    }
    return next;
  }

  /** Finds the smallest, until as many are known as are to be listed and none left is smaller. */
  private Solver.Answer findSmallest(Solver fresh, SmallestSets sets) {
    Solver.Answer next = Solver.Answer.MODEL;
    int size = -1;
    int within = 0;
    while (next == Solver.Answer.MODEL && within < limit) {
      next = sets.next();
      if (next == Solver.Answer.MODEL && add(fresh)) {
        within++;
      }
      if (sets.size() != size) {
        size = sets.size();
        within = within(size);
      }
    }
    return next;
  }

  private int within(int size) {
    return (int) found.stream().filter(some -> some.size() <= size).count();
  }

  /** Adds what a solver holds, unless it is known; the solver finds it no more. */
  private boolean add(Solver holder) {
    Relaxation relaxation = new Relaxation(formula.witness(holder));
    holder.excludeSupersets();
    boolean isNew = known.add(relaxation.positions());
    if (isNew) {
      found.add(relaxation);
    }
    return isNew;
  }

  /** Adds a relaxation within what an outcome crosses, unless it is known. */
  private void addNear(int[] outcome, Allowance budget) {
    if (solver.search(budget, formula.avoidingNotCrossed(outcome)) == Solver.Answer.MODEL) {
      add(solver);
    }
  }
}
