package org.parley.elimination;

import java.util.ArrayList;
import java.util.List;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTable;

/**
 * Joins every forbidding table with one whose scope contains its own, so that fewer tables occupy
 * the state of a diagram.
 */
final class Absorption {

  private Absorption() {}

  /** Fewer functions that rule out the same; formulas stay as they are. */
  static List<CrossingFunction> absorb(List<? extends CrossingFunction> functions) {
    List<CrossingFunction> fewer = new ArrayList<>();
    List<CrossingTable> bySize = new ArrayList<>();
    for (CrossingFunction function : functions) {
      if (function instanceof CrossingTable table) {
        bySize.add(table);
      } else {
        fewer.add(function);
      }
    }
    bySize.sort((a, b) -> Integer.compare(b.scopeSize(), a.scopeSize()));
    List<CrossingTable> kept = new ArrayList<>();
    for (CrossingTable table : bySize) {
      int host = hostOf(table, kept);
      if (host < 0) {
        kept.add(table);
      } else {
        kept.set(host, join(kept.get(host), table));
      }
    }
    fewer.addAll(0, kept);
    return fewer;
  }

  private static int hostOf(CrossingTable table, List<CrossingTable> hosts) {
    for (int h = 0; h < hosts.size(); h++) {
      if (contains(hosts.get(h), table)) {
        return h;
      }
    }
    return -1;
  }

  private static boolean contains(CrossingTable host, CrossingTable table) {
    int h = 0;
    for (int k = 0; k < table.scopeSize(); k++) {
      while (h < host.scopeSize() && host.issue(h) < table.issue(k)) {
        h++;
      }
      if (h == host.scopeSize() || host.issue(h) != table.issue(k)) {
        return false;
      }
    }
    return true;
  }

  private static CrossingTable join(CrossingTable host, CrossingTable table) {
    long[] words = host.words();
    int[] optionCounts = new int[host.scopeSize()];
    for (int k = 0; k < optionCounts.length; k++) {
      optionCounts[k] = host.optionCount(k);
    }
    int[] strides = stridesWithin(host, table);
    for (int combination = 0; combination < host.size(); combination++) {
      if (table.crosses(project(combination, optionCounts, strides))) {
        words[combination >>> 6] |= 1L << combination;
      }
    }
    return CrossingTable.of(host.scope(), optionCounts, words);
  }

  /** For each issue of the host, what one step of its option adds to the table's combination. */
  private static int[] stridesWithin(CrossingTable host, CrossingTable table) {
    int[] strides = new int[host.scopeSize()];
    int stride = 1;
    int h = host.scopeSize() - 1;
    for (int k = table.scopeSize() - 1; k >= 0; k--) {
      while (host.issue(h) != table.issue(k)) {
        h--;
      }
      strides[h] = stride;
      stride *= table.optionCount(k);
    }
    return strides;
  }

  private static int project(int combination, int[] optionCounts, int[] strides) {
    int rest = combination;
    int projected = 0;
    for (int k = optionCounts.length - 1; k >= 0; k--) {
      projected += rest % optionCounts[k] * strides[k];
      rest /= optionCounts[k];
    }
    return projected;
  }
}
