package org.parley.process.course;

import org.parley.rules.course.Aspect;

/** Rounds in which something happened last, or {@link Aspect#ABSENT} where it has not. */
final class Times {

  private Times() {}

  /** How many rounds ago that was. */
  static int since(int then, int round) {
    return then == Aspect.ABSENT ? Aspect.ABSENT : round - then;
  }

  /**
   * The same so many rounds later, or earlier where that is below 0. Nothing happens before the
   * first round: what would have is as long ago as that.
   */
  static int[] later(int[] times, int rounds) {
    int[] later = times.clone();
    for (int place = 0; rounds != 0 && place < later.length; place++) {
      if (later[place] != Aspect.ABSENT) {
        later[place] = Math.max(0, later[place] + rounds);
      }
    }
    return later;
  }
}
