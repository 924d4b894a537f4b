package org.parley.elimination;

import java.math.BigInteger;

/**
 * A row of exact counts, the carrier of every counting pass: machine words where no count can
 * exceed them, else integers of any size.
 *
 * <p>Operands of one operation are of the same kind.
 */
sealed interface Counts permits LongCounts, WideCounts {

  /** A machine word holds every count of this many bits. */
  int WORD_BITS = 63;

  /**
   * So many zeros.
   *
   * @param bits bits that hold any count that will be reached
   */
  static Counts zeros(int bits, int length) {
    return bits <= WORD_BITS ? new LongCounts(length) : new WideCounts(bits, length);
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
