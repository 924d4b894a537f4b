package org.parley.elimination;

import org.parley.parts.Rank;
import org.parley.tabulation.CrossingFormula;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTable;

/** A factor seen from one of its issues: what it says of each option. */
interface OptionRows {

  /** Whether it is known that the option is ruled out whatever else is chosen. */
  boolean forbids(int option);

  /** Whether it is known that one option does all that another does. */
  boolean areEqual(int option, int other);

  /** The rows of the {@code k}-th issue in the factor's scope. */
  static OptionRows of(Factor factor, int k) {
    CrossingFunction function = factor.table();
    return function instanceof CrossingTable table
        ? new OfTable(table, factor.isForbidding(), table.optionCount(k), table.stride(k))
        : new OfFormula((CrossingFormula) function, function.issue(k));
  }

  /** A row of bits for each option. */
  record OfTable(CrossingTable table, boolean forbidding, int optionCount, int stride)
      implements OptionRows {

    @Override
    public boolean forbids(int option) {
      if (!forbidding) {
        return false;
      }
      for (int block = 0; block < table.size(); block += optionCount * stride) {
        for (int low = 0; low < stride; low++) {
          if (!table.crosses(block + option * stride + low)) {
            return false;
          }
        }
      }
      return true;
    }

    @Override
    public boolean areEqual(int option, int other) {
      for (int block = 0; block < table.size(); block += optionCount * stride) {
        for (int low = 0; low < stride; low++) {
          if (table.crosses(block + option * stride + low)
              != table.crosses(block + other * stride + low)) {
            return false;
          }
        }
      }
      return true;
    }
  }

  /** What can be told from each part alone. */
  record OfFormula(CrossingFormula formula, int issue) implements OptionRows {

    @Override
    public boolean forbids(int option) {
      return false;
    }

    @Override
    public boolean areEqual(int option, int other) {
      return formula.part().rank(issue, option, other) == Rank.EQUAL;
    }
  }
}
