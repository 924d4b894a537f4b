package org.parley.conflict;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.parley.tabulation.CrossingFormula;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTable;

/** What crosses, seen as one slice for each option of one issue in scope. */
interface Slices {

  /** Whether it is known that every combination with this option crosses. */
  boolean isFull(int option);

  /** Whether it is known that whatever crosses with one option also crosses with the other. */
  boolean isWithin(int option, int other);

  /** The same with these options alone, ascending, renumbered from 0. */
  CrossingFunction restrictedTo(int[] options);

  /** The slices along the issue at a place in scope. */
  static Slices of(CrossingFunction function, int place) {
    return function instanceof CrossingTable table
        ? new TableSlices(table, place)
        : new FormulaSlices((CrossingFormula) function, place);
  }

  /** Slices of which is known what can be told from each part of a formula alone. */
  record FormulaSlices(CrossingFormula formula, int place) implements Slices {

    @Override
    public boolean isFull(int option) {
      return false;
    }

    @Override
    public boolean isWithin(int option, int other) {
      return formula.part().rank(formula.issue(place), option, other).isAtMost();
    }

    @Override
    public CrossingFunction restrictedTo(int[] options) {
      int[][] kept = new int[formula.issue(formula.scopeSize() - 1) + 1][];
      Arrays.setAll(kept, issue -> new int[0]);
      for (int k = 0; k < formula.scopeSize(); k++) {
        kept[formula.issue(k)] =
            k == place ? options : IntStream.range(0, formula.optionCount(k)).toArray();
      }
      return formula.over(kept);
    }
  }
}
