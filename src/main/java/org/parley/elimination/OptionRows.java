package org.parley.elimination;

import org.parley.tabulation.CrossingTable;

/** A table seen from one of its issues: a row of bits for each option. */
final class OptionRows {

  private final CrossingTable table;
  private final boolean forbidding;
  private final int optionCount;
  private final int stride;

  private OptionRows(CrossingTable table, boolean forbidding, int optionCount, int stride) {
    this.table = table;
    this.forbidding = forbidding;
    this.optionCount = optionCount;
    this.stride = stride;
  }

  /** The rows of the {@code k}-th issue in the factor's scope. */
  static OptionRows of(Factor factor, int k) {
    CrossingTable table = factor.table();
    return new OptionRows(table, factor.isForbidding(), table.optionCount(k), table.stride(k));
  }

  /** Whether the option is ruled out whatever else is chosen. */
  boolean forbids(int option) {
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

  boolean areEqual(int option, int other) {
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
