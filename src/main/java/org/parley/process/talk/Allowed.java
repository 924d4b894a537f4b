package org.parley.process.talk;

import java.util.Arrays;

/**
 * What a party may offer while some of its lines bind, by rising worth to it.
 *
 * @implNote immutable
 */
final class Allowed {

  private final long[] levels;
  private final int[] starts;
  private final int[] members;

  private Allowed(long[] levels, int[] starts, int[] members) {
    this.levels = levels;
    this.starts = starts;
    this.members = members;
  }

  /**
   * What a seat may offer.
   *
   * @param byWorth all outcomes by rising worth to it, ties in the order of the file
   * @param binding its lines that bind
   * @param isWhole whether all outcomes of a level are kept, else the first alone
   */
  static Allowed of(Seat seat, int[] byWorth, long binding, boolean isWhole) {
    int[] members = new int[byWorth.length];
    long[] levels = new long[byWorth.length];
    int[] starts = new int[byWorth.length + 1];
    int count = 0;
    int level = 0;
    for (int outcome : byWorth) {
      if (!seat.canSign(outcome, binding)) {
        continue;
      }
      long worth = seat.worth()[outcome];
      boolean isNew = level == 0 || levels[level - 1] != worth;
      if (isNew) {
        levels[level] = worth;
        starts[level++] = count;
      }
      if (isNew || isWhole) {
        members[count++] = outcome;
      }
    }
    starts[level] = count;
    return new Allowed(
        Arrays.copyOf(levels, level),
        Arrays.copyOf(starts, level + 1),
        Arrays.copyOf(members, count));
  }

  /** All outcomes by rising worth to a party, ties in the order of the file. */
  static int[] byWorth(long[] worth) {
    long[] distinct = Arrays.stream(worth).sorted().distinct().toArray();
    long[] keys = new long[worth.length];
    for (int outcome = 0; outcome < keys.length; outcome++) {
      long rank = Arrays.binarySearch(distinct, worth[outcome]);
      keys[outcome] = rank << Integer.SIZE | outcome;
    }
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
  }

  /** Some outcomes, told by ascending places, by rising worth to a party. */
  static int[] byWorth(long[] worth, int[] places) {
    long[] own = Arrays.stream(places).mapToLong(place -> worth[place]).toArray();
    return Arrays.stream(byWorth(own)).map(at -> places[at]).toArray();
  }

  boolean isEmpty() {
    return levels.length == 0;
  }

  /** What the best of them is worth. */
  long greatest() {
    return levels[levels.length - 1];
  }

  /** The best of them, the first in the order of the file. */
  int best() {
    return members[starts[levels.length - 1]];
  }

  /** The one worth least of those worth so much; the best where none is. */
  int lowest(long level) {
    int at = from(level);
    return at == levels.length ? best() : members[starts[at]];
  }

  /** The place in {@link #member} of the first that is worth so much, or {@link #count}. */
  int start(long level) {
    return starts[from(level)];
  }

  int count() {
    return members.length;
  }

  int member(int place) {
    return members[place];
  }

  /** Number of different worths. */
  int levelCount() {
    return levels.length;
  }

  long level(int index) {
    return levels[index];
  }

  /** The first level that is worth so much, or {@link #levelCount}. */
  int from(long level) {
    int at = Arrays.binarySearch(levels, level);
    return at >= 0 ? at : -at - 1;
  }

  /** Outcomes of a level, if all are kept. */
  int levelStart(int index) {
    return starts[index];
  }

  long kept() {
    return 12L * levels.length + 4L * members.length;
  }
}
