package org.parley.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds an outcome that is worth a given number, by the sums that the issues before can have. */
final class WorthSearch {

  private static final int MOST_SUMS = 200_000;

  private WorthSearch() {}

  /**
   * The option index of every issue; an empty array where there is no such outcome, or there are
   * too many sums to tell.
   */
  static int[] find(List<List<Long>> gains, long worth) {
    List<Set<Long>> last = new ArrayList<>();
    Set<Long> sums = Set.of(0L);
    for (List<Long> of : gains) {
      Set<Long> next = new HashSet<>();
      for (long sum : sums) {
        for (int option = 0; option < of.size(); option++) {
          next.add(sum + of.get(option));
        }
      }
      if (next.size() > MOST_SUMS) {
        return new int[0];
      }
      last.add(next);
      sums = next;
    }
    return sums.contains(worth) ? path(gains, last, worth) : new int[0];
  }

  private static int[] path(List<List<Long>> gains, List<Set<Long>> last, long worth) {
    int[] outcome = new int[gains.size()];
    long rest = worth;
    for (int issue = gains.size() - 1; issue >= 0; issue--) {
      List<Long> of = gains.get(issue);
      for (int option = 0; option < of.size(); option++) {
        long before = rest - of.get(option);
        if (issue == 0 ? before == 0 : last.get(issue - 1).contains(before)) {
          outcome[issue] = option;
          rest = before;
          break;
        }
      }
    }
    return outcome;
  }
}
