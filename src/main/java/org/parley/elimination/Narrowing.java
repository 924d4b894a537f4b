package org.parley.elimination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;
import org.parley.scenario.OutcomeSpace;
import org.parley.tabulation.CrossingTable;

/**
 * The options that forbidding tables leave once each takes into account what the others rule out
 * (generalized arc consistency: Mackworth 1977, "Consistency in networks of relations").
 *
 * <p>A chain of tables that each bind two issues comes to nothing but fewer options where its start
 * is forbidden; what is left of all other tables is then smaller as well.
 */
final class Narrowing {

  private final boolean[][] isLeft;

  private Narrowing(OutcomeSpace space) {
    isLeft = new boolean[space.issueCount()][];
    for (int issue = 0; issue < isLeft.length; issue++) {
      isLeft[issue] = new boolean[space.optionCount(issue)];
      Arrays.fill(isLeft[issue], true);
    }
  }

  /**
   * What factors leave of the options of a space; formulas take none away.
   *
   * @throws CutShort once the cutoff is over
   */
  static Narrowing of(OutcomeSpace space, List<Factor> factors, Cutoff cutoff) {
    Narrowing narrowing = new Narrowing(space);
    List<CrossingTable> tables = new ArrayList<>();
    for (Factor factor : factors) {
      if (factor.isForbidding() && factor.table() instanceof CrossingTable table) {
        tables.add(table);
      }
    }
    BitSet changed = new BitSet();
    changed.set(0, space.issueCount());
    while (!changed.isEmpty()) {
      BitSet before = (BitSet) changed.clone();
      changed.clear();
      for (CrossingTable table : tables) {
        CutShort.check(cutoff);
        if (Arrays.stream(table.scope()).anyMatch(i -> before.get(i) || changed.get(i))) {
          narrowing.narrow(table, changed);
        }
      }
    }
    return narrowing;
  }

  /** The options left of each issue, ascending. */
  int[][] left() {
    int[][] left = new int[isLeft.length][];
    for (int issue = 0; issue < left.length; issue++) {
      left[issue] = new int[isLeft[issue].length];
      int count = 0;
      for (int option = 0; option < isLeft[issue].length; option++) {
        if (isLeft[issue][option]) {
          left[issue][count++] = option;
        }
      }
      left[issue] = Arrays.copyOf(left[issue], count);
    }
    return left;
  }

  /** Takes away the options with which every combination crosses, and notes their issues. */
  private void narrow(CrossingTable table, BitSet changed) {
    boolean[][] isSupported = new boolean[table.scopeSize()][];
    for (int k = 0; k < isSupported.length; k++) {
      isSupported[k] = new boolean[table.optionCount(k)];
    }
    int[] options = new int[isSupported.length];
    for (int combination = 0; combination < table.size(); combination++) {
      if (!table.crosses(combination) && isLeft(table, combination, options)) {
        for (int k = 0; k < options.length; k++) {
          isSupported[k][options[k]] = true;
        }
      }
    }
    for (int k = 0; k < options.length; k++) {
      boolean[] left = isLeft[table.issue(k)];
      for (int option = 0; option < left.length; option++) {
        if (left[option] && !isSupported[k][option]) {
          left[option] = false;
          changed.set(table.issue(k));
        }
      }
    }
  }

  /** Fills in the options of a combination, as far as they are left; whether all are. */
  private boolean isLeft(CrossingTable table, int combination, int[] options) {
    int rest = combination;
    for (int k = options.length - 1; k >= 0; k--) {
      options[k] = rest % table.optionCount(k);
      rest /= table.optionCount(k);
      if (!isLeft[table.issue(k)][options[k]]) {
        return false;
      }
    }
    return true;
  }
}
