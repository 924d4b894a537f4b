package org.parley.conflict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.effort.Allowance;

/**
 * The inclusion-minimal sets of selectors that models make true, one after the other, smallest
 * first, guided by cores.
 *
 * <p>All selectors are assumed false. Where that admits no model, a core of these assumptions says
 * that one of them must give way: the least size rises by one, and of the core it is assumed from
 * then on that no second one gives way; where that assumption is itself in a core, that no third
 * one does (Andres, Kaufmann, Matheis &amp; Schaub 2012, "Unsatisfiability-Based Optimization in
 * clasp"). Cores are made smaller as in Ignatiev, Morgado &amp; Marques-Silva 2019, "RC2: an
 * Efficient MaxSAT Solver", and none is counted before those that share nothing with it are found.
 * A model under the assumptions has the least size; once all of this size are excluded, the next
 * core leads on to the next size.
 */
final class SmallestSets {

  /** Effort for leaving one literal out of a core. */
  private static final int CONFLICTS_PER_LITERAL = 100;

  /** Effort for leaving literals out of one core. */
  private static final int CONFLICTS_PER_CORE = 3_000;

  /** Times that what a core needs is asked of itself. */
  private static final int TRIMS = 5;

  private final Solver solver;
  private final Allowance budget;

  /** By the output assumed false, what is counted and up to how many. */
  private final Map<Integer, Count> counts = new HashMap<>();

  private final List<Count> waiting = new ArrayList<>();
  private int[] assumed;
  private int size;

  /** So many of what is counted must give way, and no more are assumed to. */
  private record Count(Totalizer totalizer, int allowed) {}

  SmallestSets(Solver solver, int selectorCount, Allowance budget) {
    this.solver = solver;
    this.budget = budget;
    this.assumed = new int[selectorCount];
    Arrays.setAll(assumed, selector -> 2 * selector + 1);
  }

  /** All sets smaller than this have been found: none that is left is smaller. */
  int size() {
    return size;
  }

  /** Finds another set, which the solver then holds; sets given before must have been excluded. */
  Solver.Answer next() {
    solver.mixSelectors();
    while (true) {
      Solver.Answer answer = solver.search(budget, assumed);
      if (answer == Solver.Answer.SPENT
          || solver.isContradictory()
          || answer == Solver.Answer.MODEL && waiting.isEmpty()) {
        return answer;
      }
      if (answer == Solver.Answer.NONE) {
        relax(shrunk(solver.core()));
        size++;
      } else {
        waiting.forEach(this::assume);
        waiting.clear();
      }
    }
  }

  private int[] shrunk(int[] found) {
    int[] core = found;
    int before = core.length + 1;
    for (int trim = 0; trim < TRIMS && core.length > 1 && core.length < before; trim++) {
      before = core.length;
      core = smaller(core, reversed(core), TRIMS * CONFLICTS_PER_LITERAL);
    }
    long end = solver.conflicts() + CONFLICTS_PER_CORE;
    int tried = 0;
    while (core.length > 1 && tried < core.length && solver.conflicts() < end) {
      int[] less = smaller(core, without(core, tried), CONFLICTS_PER_LITERAL);
      tried = less.length < core.length ? Math.min(tried, less.length) : tried + 1;
      core = less;
    }
    return core;
  }

  /** A core among some literals of another; the other where none is found with this effort. */
  private int[] smaller(int[] core, int[] literals, int conflicts) {
    return solver.searchBriefly(budget, conflicts, literals) == Solver.Answer.NONE
            && !solver.isContradictory()
        ? solver.core()
        : core;
  }

  private static int[] reversed(int[] literals) {
    int[] reversed = new int[literals.length];
    Arrays.setAll(reversed, place -> literals[literals.length - 1 - place]);
    return reversed;
  }

  private static int[] without(int[] literals, int place) {
    int[] rest = new int[literals.length - 1];
    System.arraycopy(literals, 0, rest, 0, place);
    System.arraycopy(literals, place + 1, rest, place, rest.length - place);
    return rest;
  }

  /** Lets one of a core give way. */
  private void relax(int[] core) {
    assumed = Arrays.stream(assumed).filter(literal -> !contains(core, literal)).toArray();
    for (int literal : core) {
      Count count = counts.remove(literal);
      if (count != null && count.allowed < count.totalizer.most() - 1) {
        waiting.add(new Count(count.totalizer, count.allowed + 1));
      }
    }
    if (core.length > 1) {
      int[] givingWay = Arrays.stream(core).map(literal -> literal ^ 1).toArray();
      waiting.add(new Count(new Totalizer(solver, givingWay), 1));
    }
  }

  private void assume(Count count) {
    int literal = count.totalizer.atLeast(count.allowed + 1) ^ 1;
    counts.put(literal, count);
    assumed = Arrays.copyOf(assumed, assumed.length + 1);
    assumed[assumed.length - 1] = literal;
  }

  private static boolean contains(int[] literals, int literal) {
    return Arrays.stream(literals).anyMatch(other -> other == literal);
  }
}
