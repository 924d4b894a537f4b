package org.parley.exploration;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Finds the draws of a block that are nearer than what is kept.
 *
 * <p>Only draws crossing no more positions than the farthest outcome kept are looked at; of those
 * crossing as many, the ones after it in the order of outcomes are sieved out 64 at a time.
 */
final class NearestSearch {

  private final Plan plan;
  private final List<CombinationSource> sources;
  private final long[][] crossings;
  private final long[][][] options;

  NearestSearch(Plan plan, List<CombinationSource> sources, IntFunction<long[]> column) {
    this.plan = plan;
    this.sources = sources;
    this.crossings = columns(plan.crossings(), column);
    this.options =
        plan.options().stream().map(nodes -> columns(nodes, column)).toArray(long[][][]::new);
  }

  private static long[][] columns(List<Integer> nodes, IntFunction<long[]> column) {
    return nodes.stream().map(column::apply).toArray(long[][]::new);
  }

  /** Offers every draw of the block that may be among the nearest. */
  void search(NearestKeeper keeper) {
    if (keeper.isClosed()) {
      return;
    }
    for (int count = 0; count < crossings.length; count++) {
      Optional<DrawnOutcome> bound = keeper.bound();
      if (bound.isPresent() && bound.get().crossings() < count) {
        return;
      }
      search(count, keeper);
    }
  }

  private void search(int count, NearestKeeper keeper) {
    for (int word = 0; word < Columns.WORDS; word++) {
      long left = crossings[count][word];
      if (left != 0) {
        left = nearer(count, word, left, keeper.bound());
      }
      for (; left != 0; left &= left - 1) {
        int[] outcome = outcome(word, Long.numberOfTrailingZeros(left));
        keeper.offer(DrawnOutcome.of(count, outcome));
      }
    }
  }

  private long nearer(int count, int word, long candidates, Optional<DrawnOutcome> bound) {
    if (bound.isEmpty() || bound.get().crossings() > count) {
      return candidates;
    }
    if (bound.get().crossings() < count) {
      return 0;
    }
    long before = 0;
    long equal = candidates;
    for (int issue = 0; issue < options.length && equal != 0; issue++) {
      int limit = bound.get().option(issue);
      for (int option = 0; option < limit; option++) {
        before |= equal & options[issue][option][word];
      }
      equal &= options[issue][limit][word];
    }
    return before;
  }

  private int[] outcome(int word, int lane) {
    int[] outcome = new int[options.length];
    for (int k = 0; k < sources.size(); k++) {
      Cluster cluster = plan.draws().get(k).cluster();
      int combination = sources.get(k).combination(word, lane);
      for (int member = 0; member < cluster.issueCount(); member++) {
        outcome[cluster.issue(member)] = cluster.option(combination, member);
      }
    }
    return outcome;
  }
}
