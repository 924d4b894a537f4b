package org.parley.conflict;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;

/** A coherent outcome, and the enforced positions it crosses. */
public final class Witness {

  /** By the positions crossed. */
  static final Comparator<Witness> SMALLEST_FIRST =
      Comparator.comparing(witness -> witness.crossed, PositionSets.SMALLEST_FIRST);

  private final int[] outcome;
  private final BitSet crossed;

  Witness(int[] outcome, BitSet crossed) {
    this.outcome = outcome.clone();
    this.crossed = (BitSet) crossed.clone();
  }

  /** The option index of every issue; a copy. */
  public int[] outcome() {
    return outcome.clone();
  }

  /** Indexes of the enforced positions crossed, empty where the outcome is acceptable; a copy. */
  public BitSet crossed() {
    return (BitSet) crossed.clone();
  }

  /** The same outcome, without these of the positions it crosses. */
  Witness without(BitSet waived) {
    BitSet left = (BitSet) crossed.clone();
    left.andNot(waived);
    return new Witness(outcome, left);
  }

  int size() {
    return crossed.cardinality();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Witness that
        && Arrays.equals(outcome, that.outcome)
        && crossed.equals(that.crossed);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(outcome) + crossed.hashCode();
  }

  @Override
  public String toString() {
    return Arrays.toString(outcome) + " crossing " + crossed;
  }
}
