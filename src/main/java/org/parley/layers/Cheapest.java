package org.parley.layers;

import java.util.Arrays;

/**
 * An outcome of least cost.
 *
 * @implNote immutable: arrays are copied out
 */
public final class Cheapest implements Comparable<Cheapest> {

  private final int[] outcome;
  private final long cost;

  Cheapest(int[] outcome, long cost) {
    this.outcome = outcome;
    this.cost = cost;
  }

  /** Option index of every issue; a copy. */
  public int[] outcome() {
    return outcome.clone();
  }

  /** What it costs. */
  public long cost() {
    return cost;
  }

  /** By cost, then in the order of the file. */
  @Override
  public int compareTo(Cheapest other) {
    int byCost = Long.compare(cost, other.cost);
    return byCost != 0 ? byCost : Arrays.compare(outcome, other.outcome);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Cheapest that && compareTo(that) == 0;
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(outcome) + Long.hashCode(cost);
  }
}
