package org.parley.conflict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.parley.effort.Allowance;
import org.parley.effort.Spent.Want;

/**
 * The conflict cores, as the minimal hitting sets of the relaxations (Reiter 1987, "A Theory of
 * Diagnosis from First Principles"), smallest first.
 *
 * <p>Where all relaxations are known, all of them are listed at once (see {@link HittingSets}).
 * Where that gives too many, they are the minimal models of one clause a relaxation, so the engine
 * that finds the smallest relaxations finds the smallest cores too. Where not all relaxations are
 * known, an oracle is asked about each hitting set of those that are: either no outcome crosses
 * none of it, and it is a core, minimal because each smaller set misses a relaxation; or the
 * outcome found crosses a relaxation it misses, which joins the others (Bailey &amp; Stuckey 2005,
 * "Discovery of Minimal Unsatisfiable Subsets of Constraints Using Hitting Set Dualization"). The
 * first core so found is a smallest one (Ignatiev, Previti, Liffiton &amp; Marques-Silva 2015,
 * "Smallest MUS Extraction with Minimal Hitting Set Dualization").
 */
final class Cores {

  private final Oracle oracle;
  private final Allowance budget;
  private final Solver hitting;
  private final SmallestSets sets;

  /** Cores over positions with indexes below {@code positionCount}. */
  Cores(int positionCount, Oracle oracle, Allowance budget) {
    this.oracle = oracle;
    this.budget = budget;
    this.hitting = new Solver(positionCount, positionCount);
    this.sets = new SmallestSets(hitting, positionCount, budget);
  }

  /** Lists the cores of a conflict of which these relaxations are known. */
  Listing<Core> list(Listing<Relaxation> relaxations, int limit) {
    if (relaxations instanceof Listing.Complete) {
      List<BitSet> known = relaxations.found().stream().map(Relaxation::positions).toList();
      Optional<List<BitSet>> all = HittingSets.of(known, limit, budget);
      if (all.isPresent()) {
        return new Listing.Complete<>(sorted(all.get()));
      }
    }
    return smallest(relaxations, limit);
  }

  private static List<Core> sorted(List<BitSet> cores) {
    return cores.stream().sorted(PositionSets.SMALLEST_FIRST).map(Core::new).toList();
  }

  private Listing<Core> smallest(Listing<Relaxation> relaxations, int limit) {
    for (Relaxation relaxation : relaxations.found()) {
      hitting.add(atLeastOneOf(relaxation.positions()));
    }
    boolean allKnown = relaxations instanceof Listing.Complete;
    List<BitSet> found = new ArrayList<>();
    Solver.Answer answer = next(allKnown);
    while (answer == Solver.Answer.MODEL && found.size() < limit) {
      found.add(candidate());
      hitting.excludeSupersets();
      answer = next(allKnown);
    }
    List<Core> sorted = sorted(found);
    return switch (answer) {
      case NONE -> new Listing.Complete<>(sorted);
      case MODEL -> new Listing.Partial<>(sorted, Want.COUNT, sets.size());
      case SPENT -> new Listing.Partial<>(sorted, budget.want(), sets.size());
    };
  }

  private Solver.Answer next(boolean allKnown) {
    Solver.Answer answer = sets.next();
    while (answer == Solver.Answer.MODEL && !allKnown) {
      Solver.Answer refutation = oracle.ask(candidate(), budget);
      if (refutation == Solver.Answer.NONE) {
        return Solver.Answer.MODEL;
      }
      if (refutation == Solver.Answer.SPENT) {
        return Solver.Answer.SPENT;
      }
      hitting.exclude(atLeastOneOf(oracle.witness().crossed()));
      answer = sets.next();
    }
    return answer;
  }

  private static int[] atLeastOneOf(BitSet relaxation) {
    return relaxation.stream().map(position -> 2 * position).toArray();
  }

  private BitSet candidate() {
    BitSet candidate = new BitSet();
    for (int position : hitting.trueSelectors()) {
      candidate.set(position);
    }
    return candidate;
  }
}
