package org.parley.parts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Outcomes at which an error in any piece of a part would show: for each answer about few issues,
 * and each addend of a sum that is just reached or just missed, one for which the whole depends on
 * it.
 *
 * <p>The whole depends on a piece where all other pieces of every {@code and} about it hold, and
 * none of every {@code or}.
 */
public final class Switches {

  private final Levels levels;
  private final Forest forest;
  private final PartCompiler compiler;
  private final int[] optionCounts;
  private final RandomGenerator random;
  private int most;
  private List<int[]> outcomes = new ArrayList<>();

  /**
   * @param parts all that will be asked about; not empty
   * @param rank by issue, what a diagram's issues are ordered by
   * @param optionCounts number of options of every issue
   */
  public Switches(List<Part> parts, int[] rank, int[] optionCounts, RandomGenerator random) {
    this.levels = new Levels(new Part.Any(parts), rank);
    this.forest = new Forest(Integer.MAX_VALUE);
    this.compiler = new PartCompiler(levels, forest);
    this.optionCounts = optionCounts;
    this.random = random;
  }

  /**
   * The outcomes at which an error in a part would show.
   *
   * @param mostOutcomes most of them
   */
  public List<int[]> outcomes(Part part, int mostOutcomes) {
    begin(mostOutcomes);
    visit(part, Forest.TRUE);
    return outcomes;
  }

  /** Some outcomes of which a part holds; fewer where there are no others. */
  public List<int[]> holding(Part part, int count) {
    begin(count);
    int node = compiler.compile(part);
    for (int n = 0; n < count; n++) {
      add(node, free());
    }
    return outcomes;
  }

  private void begin(int mostOutcomes) {
    most = mostOutcomes;
    outcomes = new ArrayList<>();
  }

  /**
   * Adds the outcomes for every piece of a part.
   *
   * @param context where the whole depends on the part
   */
  private void visit(Part part, int context) {
    if (context == Forest.FALSE || outcomes.size() >= most) {
      return;
    }
    if (part instanceof Part.Cases cases) {
      visit(cases, context);
    } else if (part instanceof Part.AtLeast sum) {
      visit(sum, context);
    } else if (part instanceof Part.Not not) {
      visit(not.part(), context);
    } else {
      visit(part.parts(), part instanceof Part.All, context);
    }
  }

  private void visit(List<Part> parts, boolean isAll, int context) {
    int[] neutral = new int[parts.size()];
    for (int k = 0; k < neutral.length; k++) {
      int node = compiler.compile(parts.get(k));
      neutral[k] = isAll ? node : forest.not(node);
    }
    int[] later = new int[neutral.length + 1];
    later[neutral.length] = Forest.TRUE;
    for (int k = neutral.length - 1; k >= 0; k--) {
      later[k] = forest.and(later[k + 1], neutral[k]);
    }
    int earlier = context;
    for (int k = 0; k < neutral.length; k++) {
      visit(parts.get(k), forest.and(earlier, later[k + 1]));
      earlier = forest.and(earlier, neutral[k]);
    }
  }

  private void visit(Part.Cases cases, int context) {
    for (int number = 0; number < cases.grid().size(); number++) {
      int[] fixed = free();
      cases.grid().copyTo(number, fixed);
      add(context, fixed);
    }
  }

  private void visit(Part.AtLeast sum, int context) {
    int reached = compiler.compile(sum);
    add(sum, forest.and(context, reached), true);
    add(sum, forest.and(context, forest.not(reached)), false);
  }

  /** For every addend and every case of it, the outcome next to the bound. */
  private void add(Part.AtLeast sum, int within, boolean isLeast) {
    add(within, free());
    if (within == Forest.FALSE) {
      return;
    }
    if (sum.addends().stream().allMatch(addend -> addend.grid().width() <= 1)) {
      for (int[] outcome :
          new NearestSums(levels, forest, sum, within, isLeast, this::free).all()) {
        if (outcomes.size() < most) {
          fill(outcome);
          outcomes.add(outcome);
        }
      }
      return;
    }
    for (Addend addend : sum.addends()) {
      for (int number = 0; number < addend.grid().size(); number++) {
        int[] fixed = free();
        addend.grid().copyTo(number, fixed);
        int before = outcomes.size();
        add(within, fixed);
        if (outcomes.size() > before) {
          approach(sum, within, isLeast, addend, outcomes.get(before));
        }
      }
    }
  }

  /** Changes the other issues one by one as long as that brings the sum nearer to the bound. */
  private void approach(Part.AtLeast sum, int within, boolean isLeast, Addend kept, int[] outcome) {
    boolean isNearer = true;
    while (isNearer) {
      isNearer = false;
      for (int level = 0; level < levels.count(); level++) {
        int issue = levels.issue(level);
        for (int option = 0;
            kept.grid().place(issue) < 0 && option < optionCounts[issue];
            option++) {
          long before = sum.sum(outcome);
          int old = outcome[issue];
          outcome[issue] = option;
          boolean better = isLeast ? sum.sum(outcome) < before : sum.sum(outcome) > before;
          if (better && holds(within, outcome)) {
            isNearer = true;
          } else {
            outcome[issue] = old;
          }
        }
      }
    }
  }

  private boolean holds(int node, int[] outcome) {
    int at = node;
    while (at > Forest.TRUE) {
      at = forest.child(at, outcome[levels.issue(forest.level(at))]);
    }
    return at == Forest.TRUE;
  }

  /** An outcome without options yet. */
  private int[] free() {
    int[] free = new int[optionCounts.length];
    Arrays.fill(free, -1);
    return free;
  }

  /** Adds an outcome with some options fixed that a node leads to the end that holds, if any. */
  private void add(int node, int[] fixed) {
    if (outcomes.size() < most && descend(node, fixed, new HashSet<>())) {
      fill(fixed);
      outcomes.add(fixed);
    }
  }

  private void fill(int[] outcome) {
    for (int issue = 0; issue < outcome.length; issue++) {
      outcome[issue] = outcome[issue] < 0 ? random.nextInt(optionCounts[issue]) : outcome[issue];
    }
  }

  private boolean descend(int node, int[] fixed, Set<Integer> dead) {
    if (node <= Forest.TRUE) {
      return node == Forest.TRUE;
    }
    if (dead.contains(node)) {
      return false;
    }
    int issue = levels.issue(forest.level(node));
    if (fixed[issue] >= 0) {
      return descend(forest.child(node, fixed[issue]), fixed, dead) || !dead.add(node);
    }
    int first = random.nextInt(optionCounts[issue]);
    for (int k = 0; k < optionCounts[issue]; k++) {
      int option = (first + k) % optionCounts[issue];
      if (descend(forest.child(node, option), fixed, dead)) {
        fixed[issue] = option;
        return true;
      }
    }
    dead.add(node);
    return false;
  }
}
