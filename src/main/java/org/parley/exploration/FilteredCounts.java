package org.parley.exploration;

import java.util.List;
import java.util.function.IntFunction;

/** The counts of a block under one filter: the draws in the filter and in a column. */
final class FilteredCounts {

  private final boolean isAll;
  private final long[] filter;
  private final int[] slots;
  private final long[][] columns;
  private final int[] words = new int[Columns.WORDS];

  /**
   * @param filter node of the filter
   * @param counted the counts with this filter
   * @param column column of every node
   */
  FilteredCounts(int filter, List<TallyCircuit.Counted> counted, IntFunction<long[]> column) {
    this.isAll = filter == Circuit.ONE;
    this.filter = column.apply(filter);
    this.slots = counted.stream().mapToInt(TallyCircuit.Counted::slot).toArray();
    this.columns = counted.stream().map(count -> column.apply(count.node())).toArray(long[][]::new);
  }

  /** Adds the counts of the block to their slots. */
  void addTo(long[] found) {
    if (isAll) {
      for (int k = 0; k < slots.length; k++) {
        found[slots[k]] += Columns.count(columns[k]);
      }
      return;
    }
    // Accepted draws are rare as a rule: most words of the filter are then empty.
    int occupied = Columns.occupied(filter, words);
    boolean isSparse = occupied < Columns.WORDS / 2;
    for (int k = 0; k < slots.length; k++) {
      found[slots[k]] +=
          isSparse
              ? Columns.countBoth(filter, columns[k], words, occupied)
              : Columns.countBoth(filter, columns[k]);
    }
  }
}
