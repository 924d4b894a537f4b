package org.parley.process.talk;

import java.util.Map;
import java.util.NavigableMap;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * Quantiles of whole numbers that were counted, with intervals between two of the numbers in their
 * order (David and Nagaraja 2003, "Order statistics", section 7.1).
 */
public final class OrderStatistics {

  /** Fewer tell too little of where a quantile may lie. */
  private static final long FEWEST = 100;

  /** A quantile with its interval, which it has where there are enough. */
  public record Quantile(double value, double low, double high) {}

  private OrderStatistics() {}

  /**
   * A quantile: the least number that so many are at most.
   *
   * @param counts how often each number was counted, at least one once
   * @param share which quantile, in {@code (0, 1)}
   * @param level level of the interval
   */
  public static Quantile quantile(NavigableMap<Integer, Long> counts, double share, double level) {
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    double value = ranked(counts, (long) Math.ceil(share * all));
    if (all < FEWEST || all > Integer.MAX_VALUE) {
      return new Quantile(value, Double.NaN, Double.NaN);
    }
    BinomialDistribution below = new BinomialDistribution(null, (int) all, share);
    long low = below.inverseCumulativeProbability((1 - level) / 2);
    long high = below.inverseCumulativeProbability((1 + level) / 2) + 1L;
    return new Quantile(
        value, ranked(counts, Math.max(1, low)), ranked(counts, Math.min(all, high)));
  }

  /** The number with a rank, from 1. */
  private static int ranked(NavigableMap<Integer, Long> counts, long rank) {
    long passed = 0;
    for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
      passed += entry.getValue();
      if (passed >= rank) {
        return entry.getKey();
      }
    }
    return counts.lastKey();
  }
}
