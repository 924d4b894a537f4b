package org.parley.exploration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;

/**
 * Groups the issues into the connected components of the coherence tables. Formulas tie no issues:
 * they read too many, so that what they exclude is drawn and left out.
 */
final class Clusters {

  private Clusters() {}

  /** Indexes of the issues of every group, ascending; groups in the order of their first issue. */
  static List<int[]> of(CrossingTables tables) {
    int[] leader = IntStream.range(0, tables.space().issueCount()).toArray();
    for (CrossingFunction table : tables.coherence()) {
      if (table instanceof CrossingTable && !table.isNeverCrossed()) {
        join(leader, table);
      }
    }
    List<int[]> groups = new ArrayList<>();
    for (int first = 0; first < leader.length; first++) {
      int issue = first;
      int[] group = IntStream.range(0, leader.length).filter(k -> leader[k] == issue).toArray();
      if (group.length > 0) {
        groups.add(group);
      }
    }
    return groups;
  }

  private static void join(int[] leader, CrossingFunction table) {
    int[] leaders = Arrays.stream(table.scope()).map(issue -> leader[issue]).toArray();
    int least = Arrays.stream(leaders).min().orElse(0);
    for (int issue = 0; issue < leader.length; issue++) {
      int old = leader[issue];
      if (Arrays.stream(leaders).anyMatch(joined -> joined == old)) {
        leader[issue] = least;
      }
    }
  }

  /** The coherence tables whose issues all lie in a group, at least one of them. */
  static List<CrossingFunction> within(int[] group, List<? extends CrossingFunction> tables) {
    return tables.stream()
        .<CrossingFunction>map(table -> table)
        .filter(CrossingTable.class::isInstance)
        .filter(table -> table.scopeSize() > 0 && !table.isNeverCrossed())
        .filter(table -> Arrays.binarySearch(group, table.issue(0)) >= 0)
        .toList();
  }
}
