package org.parley.conflict;

import java.util.Arrays;
import org.parley.effort.Allowance;

/**
 * The inclusion-minimal sets of selectors that models make true, one after the other, smallest
 * first, guided by cores.
 *
 * <p>All selectors are assumed false. Where that admits no model, a core of these assumptions says
 * that one of them must give way: the least size rises by one, and of the core it is assumed from
 * then on that no second one gives way (Narodytska &amp; Bacchus 2014, "Maximum Satisfiability
 * Using Core-Guided MaxSAT Resolution"; cores are made smaller as in Morgado, Dodaro &amp;
 * Marques-Silva 2014, "Core-Guided MaxSAT with Soft Cardinality Constraints"). A model under the
 * assumptions has the least size; once all of this size are excluded, the next core leads on to the
 * next size.
 */
final class SmallestSets {

  /** Effort for leaving one literal out of a core. */
  private static final int CONFLICTS_PER_LITERAL = 100;

  /** Larger cores are taken as they are. */
  private static final int SHRUNK_CORE = 64;

  private final Solver solver;
  private final Allowance budget;
  private int[] assumed;
  private int size;

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
      if (answer != Solver.Answer.NONE || solver.isContradictory()) {
        return answer;
      }
      relax(shrunk(solver.core()));
      size++;
    }
  }

  private int[] shrunk(int[] found) {
    int[] core = found;
    int tried = 0;
    while (core.length > 1 && core.length <= SHRUNK_CORE && tried < core.length) {
      int[] rest = without(core, tried);
      if (solver.searchBriefly(budget, CONFLICTS_PER_LITERAL, rest) == Solver.Answer.NONE
          && !solver.isContradictory()) {
        core = solver.core();
        tried = Math.min(tried, core.length);
      } else {
        tried++;
      }
    }
    return core;
  }

  private static int[] without(int[] literals, int place) {
    int[] rest = new int[literals.length - 1];
    System.arraycopy(literals, 0, rest, 0, place);
    System.arraycopy(literals, place + 1, rest, place, rest.length - place);
    return rest;
  }

  /**
   * Lets one of a core give way: of the i-th member and those after it, not both the i-th and
   * another may.
   */
  private void relax(int[] core) {
    int count = core.length - 1;
    int[] kept = Arrays.stream(assumed).filter(literal -> !contains(core, literal)).toArray();
    assumed = Arrays.copyOf(kept, kept.length + count);
    int later = solver.addVariables(2 * count);
    int both = later + count;
    for (int i = 0; i < count; i++) {
      solver.add(2 * (later + i), core[i + 1]);
      if (i + 1 < count) {
        solver.add(2 * (later + i), 2 * (later + i + 1) + 1);
      }
      solver.add(2 * (both + i), core[i], 2 * (later + i) + 1);
      assumed[kept.length + i] = 2 * (both + i) + 1;
    }
  }

  private static boolean contains(int[] literals, int literal) {
    return Arrays.stream(literals).anyMatch(other -> other == literal);
  }
}
