package org.parley.bargaining;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * What some outcomes are worth to each party.
 *
 * @implNote immutable: arrays are copied out
 */
public final class FrontierVector {

  /** Its own fields and pointer, the heads of two arrays, and its place in two lists. */
  private static final int BYTES_BESIDE = 88;

  private final long[] utilities;
  private final BigInteger outcomes;
  private final int[] shown;
  private final long steps;

  FrontierVector(long[] utilities, BigInteger outcomes, int[] shown, long steps) {
    this.utilities = utilities;
    this.outcomes = outcomes;
    this.shown = shown;
    this.steps = steps;
  }

  /** Utilities by party, as whole numbers; a copy. */
  public long[] utilities() {
    return utilities.clone();
  }

  /** Utility of a party, as a whole number. */
  public long utility(int party) {
    return utilities[party];
  }

  /** Number of outcomes that are worth so much. */
  public BigInteger outcomes() {
    return outcomes;
  }

  /**
   * Option index of every issue in that one of them that asks for fewest steps in all, and of these
   * the first in the order of the file; a copy.
   */
  public int[] shown() {
    return shown.clone();
  }

  /** The outcome shown by the order of the file against that of another; nothing is copied. */
  int compareShown(FrontierVector other) {
    return Arrays.compare(shown, other.shown);
  }

  /** Memory that one takes, with what leads to it. */
  static long bytes(int parties, int issues) {
    return BYTES_BESIDE + (long) Long.BYTES * parties + (long) Integer.BYTES * issues;
  }

  /** Steps that the outcome shown asks of all parties together. */
  public long steps() {
    return steps;
  }

  @Override
  public String toString() {
    return Arrays.toString(utilities) + "x" + outcomes;
  }
}
