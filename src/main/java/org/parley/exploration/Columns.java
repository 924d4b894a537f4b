package org.parley.exploration;

/**
 * Bitwise operations on columns: {@link #WORDS} words holding one bit for each of {@link #DRAWS}
 * draws.
 *
 * <p>Every loop is of the plain form that the JIT compiles to vector instructions; a column is long
 * enough to pay for entering the loop and short enough that the columns of a scenario stay in the
 * second-level cache.
 */
final class Columns {

  /** Words in a column. */
  static final int WORDS = 128;

  /** Bits in a column: the draws of one block. */
  static final int DRAWS = WORDS * Long.SIZE;

  private Columns() {}

  static void not(long[] to, long[] a) {
    for (int word = 0; word < WORDS; word++) {
      to[word] = ~a[word];
    }
  }

  static void and(long[] to, long[] a, long[] b) {
    for (int word = 0; word < WORDS; word++) {
      to[word] = a[word] & b[word];
    }
  }

  static void or(long[] to, long[] a, long[] b) {
    for (int word = 0; word < WORDS; word++) {
      to[word] = a[word] | b[word];
    }
  }

  static void andNot(long[] to, long[] a, long[] b) {
    for (int word = 0; word < WORDS; word++) {
      to[word] = a[word] & ~b[word];
    }
  }

  static void orAnd(long[] to, long[] a, long[] b, long[] c) {
    for (int word = 0; word < WORDS; word++) {
      to[word] = a[word] | (b[word] & c[word]);
    }
  }

  static void sum(long[] to, long[] a, long[] b, long[] c) {
    for (int word = 0; word < WORDS; word++) {
      to[word] = a[word] ^ b[word] ^ c[word];
    }
  }

  static void carry(long[] to, long[] a, long[] b, long[] c) {
    for (int word = 0; word < WORDS; word++) {
      to[word] = (a[word] & b[word]) | (c[word] & (a[word] | b[word]));
    }
  }

  /** Number of bits set. */
  static long count(long[] a) {
    long count = 0;
    for (int word = 0; word < WORDS; word++) {
      count += Long.bitCount(a[word]);
    }
    return count;
  }

  /** Number of bits set in both. */
  static long countBoth(long[] a, long[] b) {
    long count = 0;
    for (int word = 0; word < WORDS; word++) {
      count += Long.bitCount(a[word] & b[word]);
    }
    return count;
  }
}
