package org.parley.exploration;

import java.util.Arrays;

/**
 * An outcome and the number of enforced positions it crosses; fewest first, then option by option.
 */
public final class DrawnOutcome implements Comparable<DrawnOutcome> {

  private final int crossings;
  private final int[] outcome;

  private DrawnOutcome(int crossings, int[] outcome) {
    this.crossings = crossings;
    this.outcome = outcome;
  }

  /**
   * An outcome with its number of crossings.
   *
   * @param crossings number of enforced positions it crosses
   * @param outcome option index of every issue
   */
  public static DrawnOutcome of(int crossings, int[] outcome) {
    return new DrawnOutcome(crossings, outcome.clone());
  }

  /** Number of enforced positions it crosses. */
  public int crossings() {
    return crossings;
  }

  /** Option index of every issue; a copy. */
  public int[] outcome() {
    return outcome.clone();
  }

  int option(int issue) {
    return outcome[issue];
  }

  @Override
  public int compareTo(DrawnOutcome other) {
    return crossings != other.crossings
        ? Integer.compare(crossings, other.crossings)
        : Arrays.compare(outcome, other.outcome);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DrawnOutcome that && compareTo(that) == 0;
  }

  @Override
  public int hashCode() {
    return 31 * crossings + Arrays.hashCode(outcome);
  }

  @Override
  public String toString() {
    return Arrays.toString(outcome) + " crossing " + crossings;
  }
}
