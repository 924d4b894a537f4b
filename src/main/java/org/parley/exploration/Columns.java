package org.parley.exploration;

import org.parley.stat.WideXoshiro;

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
  static final int WORDS = WideXoshiro.LANES;

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

  // Two counts at once: each addition of one count would wait for the one before.

  /** Number of bits set. */
  static int count(long[] a) {
    int even = 0;
    int odd = 0;
    for (int word = 0; word < WORDS; word += 2) {
      even += Long.bitCount(a[word]);
      odd += Long.bitCount(a[word + 1]);
    }
    return even + odd;
  }

  /** Number of bits set in both. */
  static int countBoth(long[] a, long[] b) {
    int even = 0;
    int odd = 0;
    for (int word = 0; word < WORDS; word += 2) {
      even += Long.bitCount(a[word] & b[word]);
      odd += Long.bitCount(a[word + 1] & b[word + 1]);
    }
    return even + odd;
  }

  /** Writes the indexes of the words with any bit set, ascending; returns how many there are. */
  static int occupied(long[] a, int[] words) {
    int occupied = 0;
    for (int word = 0; word < WORDS; word++) {
      words[occupied] = word;
      occupied += a[word] != 0 ? 1 : 0;
    }
    return occupied;
  }

  /** Number of bits set in both, in the first {@code size} of some words. */
  static long countBoth(long[] a, long[] b, int[] words, int size) {
    long count = 0;
    for (int k = 0; k < size; k++) {
      count += Long.bitCount(a[words[k]] & b[words[k]]);
    }
    return count;
  }
}
