package org.parley.rules.course;

import java.util.Arrays;
import java.util.SortedSet;

/**
 * The values of an aspect in classes that a rule cannot tell apart: stretches of whole numbers, the
 * last of which begins no later than one past the greatest number the rule compares them with.
 *
 * @implNote Immutable.
 */
public final class Cuts {

  private final int[] starts;

  private Cuts(int[] starts) {
    this.starts = starts;
  }

  /** Classes that begin at these values; whatever is below the least is in the first class. */
  public static Cuts at(SortedSet<Integer> starts) {
    return new Cuts(starts.stream().mapToInt(Integer::intValue).toArray());
  }

  /** Number of classes, at least 1. */
  public int count() {
    return starts.length;
  }

  /** The class of a value. */
  public int of(int value) {
    if (starts.length <= 8) {
      int at = starts.length - 1;
      while (at > 0 && value < starts[at]) {
        at--;
      }
      return at;
    }
    int found = Arrays.binarySearch(starts, value);
    return Math.max(0, found >= 0 ? found : -found - 2);
  }

  /** The least value of a class. */
  public int least(int number) {
    return starts[number];
  }
}
