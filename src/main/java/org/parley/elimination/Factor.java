package org.parley.elimination;

import java.util.Arrays;
import org.parley.tabulation.CrossingFunction;

/**
 * A table as a diagram sees it: crossing it either rules an outcome out or is recorded for one or
 * several positions.
 */
final class Factor {

  private static final int[] NO_POSITIONS = {};

  private final CrossingFunction table;
  private final int[] positions;

  private Factor(CrossingFunction table, int[] positions) {
    this.table = table;
    this.positions = positions;
  }

  static Factor forbidding(CrossingFunction table) {
    return new Factor(table, NO_POSITIONS);
  }

  static Factor recording(CrossingFunction table, int... positions) {
    return new Factor(table, positions);
  }

  CrossingFunction table() {
    return table;
  }

  int[] positions() {
    return positions;
  }

  boolean isForbidding() {
    return positions.length == 0;
  }

  /** This factor with one more position that has the same table. */
  Factor and(int position) {
    int[] more = Arrays.copyOf(positions, positions.length + 1);
    more[positions.length] = position;
    return new Factor(table, more);
  }

  /** This factor over classes of options in place of options. */
  Factor over(OptionClasses classes) {
    return new Factor(classes.reduce(table), positions);
  }
}
