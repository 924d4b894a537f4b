package org.parley.elimination;

import java.math.BigInteger;
import org.parley.scenario.OutcomeSpace;

/**
 * A row of exact counts, the carrier of every counting pass: machine words where no count can
 * exceed them, else integers of any size.
 *
 * <p>Operands of one operation are of the same kind.
 */
sealed interface Counts permits LongCounts, BigCounts {

  /** Words hold the counts of a space of fewer than {@code 2^62} outcomes. */
  int WORD_BITS = 62;

  /** So many zeros, wide enough to count the outcomes of a space. */
  static Counts zeros(OutcomeSpace space, int length) {
    return space.size().bitLength() <= WORD_BITS ? new LongCounts(length) : new BigCounts(length);
  }

  /** Makes one count 1. */
  void setOne(int at);

  /** Makes {@code length} counts 0. */
  void clear(int at, int length);

  /** Adds {@code factor} times {@code from[source..]} to {@code length} counts of this row. */
  void addScaled(int at, Counts from, int source, int length, int factor);

  /** Adds the products of {@code left[i..]} with {@code right[j]} to {@code length} counts. */
  void addProducts(int at, Counts left, int i, int length, Counts right, int j);

  /** Divides one count by another that divides it exactly. */
  void divide(int at, Counts divisor, int i);

  boolean isZero(int at);

  BigInteger value(int at);
}
