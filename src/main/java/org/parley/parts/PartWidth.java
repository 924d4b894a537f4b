package org.parley.parts;

import java.util.function.IntPredicate;

/**
 * How many states a part can be in, once some of its issues are decided: an estimate that rather is
 * too high, as a logarithm to base 2, from which orders of issues are judged.
 */
public final class PartWidth {

  private final IntPredicate isDecided;

  private PartWidth(IntPredicate isDecided) {
    this.isDecided = isDecided;
  }

  /** The estimate for a part and a set of decided issues. */
  public static double logStates(Part part, IntPredicate isDecided) {
    return new PartWidth(isDecided).of(part, true);
  }

  private double of(Part part, boolean isWhole) {
    if (part instanceof Part.Cases cases) {
      return of(cases.grid());
    }
    if (part instanceof Part.AtLeast sum) {
      return of(sum);
    }
    double states = 0;
    boolean someDecided = false;
    boolean someOpen = false;
    for (Part each : part.parts()) {
      states += of(each, isWhole && part instanceof Part.Not);
      if (!isWhole) {
        someDecided |= each.issues().stream().anyMatch(isDecided);
        someOpen |= !each.issues().stream().allMatch(isDecided);
      }
    }
    return states + (someDecided && someOpen ? 1 : 0);
  }

  private double of(Grid grid) {
    double states = 0;
    int decided = 0;
    for (int k = 0; k < grid.width(); k++) {
      if (isDecided.test(grid.issue(k))) {
        decided++;
        states += log2(grid.optionCount(k));
      }
    }
    return decided == grid.width() ? 0 : states;
  }

  private double of(Part.AtLeast sum) {
    double combinations = 0;
    double range = 1;
    double open = 0;
    boolean isOpen = false;
    for (Addend addend : sum.addends()) {
      Grid grid = addend.grid();
      int decided = 0;
      for (int k = 0; k < grid.width(); k++) {
        if (isDecided.test(grid.issue(k))) {
          decided++;
          combinations += log2(grid.optionCount(k));
        }
      }
      isOpen |= decided < grid.width();
      open += of(grid);
      range += decided == grid.width() ? (double) addend.greatest() - addend.least() : 0;
    }
    return isOpen ? Math.min(combinations, log2(range) + open) : 0;
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }
}
