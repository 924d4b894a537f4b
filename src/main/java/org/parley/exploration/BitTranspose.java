package org.parley.exploration;

/**
 * Transposes matrices of 64 by 64 bits, a column of them at once: word {@code w} of row {@code r}
 * is row {@code r} of matrix {@code w}.
 *
 * <p>H. S. Warren (2013), "Hacker's Delight", 2nd edition, section 7-3: six rounds exchange
 * off-diagonal blocks of half the size each. Warren takes one matrix; here the innermost loop runs
 * over the matrices and vectorises.
 */
final class BitTranspose {

  private BitTranspose() {}

  /**
   * Transposes in place.
   *
   * @param rows 64 rows
   * @param wanted number of leading rows of the result that will be read; the others are left in an
   *     unfinished state
   */
  static void transpose(long[][] rows, int wanted) {
    long mask = 0x00000000ffffffffL;
    for (int size = 32; size > 0; size >>= 1) {
      for (int row = 0; row < Long.SIZE; row = (row + size + 1) & ~size) {
        int block = row & -(2 * size);
        if (block < wanted) {
          exchange(rows[row], rows[row + size], size, mask);
        }
      }
      mask ^= mask << (size >> 1);
    }
  }

  private static void exchange(long[] upper, long[] lower, int shift, long mask) {
    for (int w = 0; w < Columns.WORDS; w++) {
      long difference = ((upper[w] >>> shift) ^ lower[w]) & mask;
      lower[w] ^= difference;
      upper[w] ^= difference << shift;
    }
  }
}
