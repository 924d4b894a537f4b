package org.parley.worlds;

import java.util.Arrays;

/**
 * An outcome and how likely it is to be acceptable.
 *
 * @param outcome option index of every issue
 * @param probability probability that it crosses no line that binds
 */
public record RankedOutcome(int[] outcome, double probability) {

  public RankedOutcome {
    outcome = outcome.clone();
  }

  @Override
  public int[] outcome() {
    return outcome.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RankedOutcome that
        && Arrays.equals(outcome, that.outcome)
        && probability == that.probability;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(outcome);
  }

  @Override
  public String toString() {
    return Arrays.toString(outcome) + " " + probability;
  }
}
