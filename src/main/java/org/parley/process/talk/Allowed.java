package org.parley.process.talk;

import java.util.Arrays;

/**
 * What a party may offer while some of its lines bind, by rising worth to it.
 *
 * @implNote immutable
 */
final class Allowed {

  /** Nothing at all. */
  static final Allowed NOTHING = new Allowed(new long[0], new int[1], new int[0]);

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
   * @param ranked what it may offer if none of its lines bind
   * @param binding its lines that bind
   * @param isWhole whether all outcomes of a level are kept, else the first alone
   */
  static Allowed of(Ranked ranked, long binding, boolean isWhole) {
    int[] members = new int[ranked.size()];
    long[] levels = new long[members.length];
    int[] starts = new int[members.length + 1];
    int count = 0;
    int level = 0;
    for (int place = 0; place < members.length; place++) {
      if ((ranked.crossed(place) & binding) != 0) {
        continue;
      }
      long worth = ranked.worth(place);
      boolean isNew = level == 0 || levels[level - 1] != worth;
      if (isNew) {
        levels[level] = worth;
        starts[level++] = count;
      }
      if (isNew || isWhole) {
        members[count++] = ranked.outcome(place);
      }
    }
    starts[level] = count;
    return new Allowed(
        Arrays.copyOf(levels, level),
        Arrays.copyOf(starts, level + 1),
        Arrays.copyOf(members, count));
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

  /**
   * The place in {@link #member} of the one worth least of those worth so much; of the best where
   * none is.
   */
  int lowest(long level) {
    return starts[Math.min(from(level), levels.length - 1)];
  }

  /** The place in {@link #member} of the first that is worth so much, or {@link #count}. */
  int start(long level) {
    return starts[from(level)];
  }

  int count() {
    return members.length;
  }

  /** All of {@link #member}; not a copy. */
  int[] members() {
    return members;
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
