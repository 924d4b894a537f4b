package org.parley.process.talk;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Outcomes that are worth as much to a seat as no deal, by rising worth, ties in the order of the
 * file, with the lines that each crosses beside it: to go through them is to read on.
 *
 * @implNote immutable
 */
final class Ranked {

  private final int[] outcomes;
  private final long[] worths;
  private final long[] crossed;

  private Ranked(int[] outcomes, long[] worths, long[] crossed) {
    this.outcomes = outcomes;
    this.worths = worths;
    this.crossed = crossed;
  }

  /**
   * The outcomes of some places.
   *
   * @param places in ascending order
   * @param areAllKept whether all of them are, else the first alone of those that are worth the
   *     same and cross the same lines
   */
  static Ranked of(Seat seat, int[] places, boolean areAllKept) {
    int[] sorted = sorted(seat, places);
    long[] worths = new long[sorted.length];
    long[] crossed = new long[sorted.length];
    Set<Long> seen = new HashSet<>();
    int count = 0;
    for (int outcome : sorted) {
      long worth = seat.worth(outcome);
      long lines = seat.crossed(outcome);
      if (worth < seat.reservation()) {
        continue;
      }
      if (count > 0 && worth != worths[count - 1]) {
        seen.clear();
      }
      if (areAllKept || seen.add(lines)) {
        sorted[count] = outcome;
        worths[count] = worth;
        crossed[count++] = lines;
      }
    }
    return new Ranked(
        Arrays.copyOf(sorted, count), Arrays.copyOf(worths, count), Arrays.copyOf(crossed, count));
  }

  private static int[] sorted(Seat seat, int[] places) {
    long[] worths = Arrays.stream(places).mapToLong(seat::worth).toArray();
    long[] distinct = Arrays.stream(worths).sorted().distinct().toArray();
    long[] keys = new long[places.length];
    for (int place = 0; place < keys.length; place++) {
      long rank = Arrays.binarySearch(distinct, worths[place]);
      keys[place] = rank << Integer.SIZE | place;
    }
    Arrays.sort(keys);
    int[] sorted = new int[keys.length];
    for (int place = 0; place < keys.length; place++) {
      sorted[place] = places[(int) keys[place]];
    }
    return sorted;
  }

  int size() {
    return outcomes.length;
  }

  int outcome(int place) {
    return outcomes[place];
  }

  long worth(int place) {
    return worths[place];
  }

  long crossed(int place) {
    return crossed[place];
  }
}
