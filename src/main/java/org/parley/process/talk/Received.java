package org.parley.process.talk;

import java.util.Arrays;

/**
 * What the offers that a party has received are worth to it, by who made them.
 *
 * @implNote Not thread-safe; one for each talk and party, used again for the next.
 */
final class Received {

  private final long[][] bySeat;
  private final int[] counts;
  private final int[] fresh;
  private long[] all = new long[16];
  private double[] times = new double[16];
  private int count;
  private int last = -1;

  Received(int seats) {
    this.bySeat = new long[seats][16];
    this.counts = new int[seats];
    this.fresh = new int[seats];
  }

  void begin() {
    Arrays.fill(counts, 0);
    Arrays.fill(fresh, 0);
    count = 0;
    last = -1;
  }

  void add(int seat, int outcome, long worth, double time) {
    if (counts[seat] == bySeat[seat].length) {
      bySeat[seat] = Arrays.copyOf(bySeat[seat], 2 * counts[seat]);
    }
    bySeat[seat][counts[seat]++] = worth;
    fresh[seat]++;
    if (count == all.length) {
      all = Arrays.copyOf(all, 2 * count);
      times = Arrays.copyOf(times, 2 * count);
    }
    all[count] = worth;
    times[count++] = time;
    last = outcome;
  }

  /** The last offer received, or -1 where there is none. */
  int last() {
    return last;
  }

  /** Every offer has been counted. */
  void forget() {
    Arrays.fill(fresh, 0);
  }

  /** By how much new offers are worth more than those so many before, on average; 0 for none. */
  double difference(int window) {
    double sum = 0;
    int compared = 0;
    for (int seat = 0; seat < counts.length; seat++) {
      for (int at = counts[seat] - fresh[seat]; at < counts[seat]; at++) {
        if (at >= window) {
          sum += (double) (bySeat[seat][at] - bySeat[seat][at - window]) / window;
          compared++;
        }
      }
    }
    return compared == 0 ? 0 : sum / compared;
  }

  /** What offers before were worth as a share of new ones, on average; 1 for none. */
  double ratio(int window) {
    double sum = 0;
    int compared = 0;
    for (int seat = 0; seat < counts.length; seat++) {
      for (int at = counts[seat] - fresh[seat]; at < counts[seat]; at++) {
        if (at >= window) {
          sum += ratio(bySeat[seat][at - window], bySeat[seat][at]);
          compared++;
        }
      }
    }
    return compared == 0 ? 1 : sum / compared;
  }

  private static double ratio(long before, long now) {
    return before == 0 || now == 0 ? 1 : (double) before / now;
  }

  /** Whether something is worth as much as all that was received since a time. */
  boolean isBest(long worth, double since) {
    for (int at = count - 1; at >= 0 && times[at] >= since; at--) {
      if (all[at] > worth) {
        return false;
      }
    }
    return true;
  }

  /** Whether something is worth as much as the mean of what was received since a time. */
  boolean isAboveMean(long worth, double since) {
    double sum = 0;
    for (int at = count - 1; at >= 0 && times[at] >= since; at--) {
      sum += all[at] - worth;
    }
    return sum <= 0;
  }
}
