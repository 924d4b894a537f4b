package org.parley.exploration;

/**
 * Transposes matrices of 64 by 64 bits, a column of them at once: word {@code w} of row {@code r}
 * is row {@code r} of matrix {@code w}.
 *
 * <p>H. S. Warren (2013), "Hacker's Delight", 2nd edition, section 7-3: six rounds exchange
 * off-diagonal blocks of half the size each. Warren takes one matrix; here the innermost loop runs
 * over the matrices and vectorises. Two rounds are one pass over four rows, which halves what is
 * read and written: rows are read from the second-level cache, and that takes most of the time.
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
    for (int size = 32; size > 1; size >>= 2) {
      int half = size >> 1;
      long halfMask = mask ^ (mask << half);
      for (int block = 0; block < wanted; block += 2 * size) {
        for (int row = block; row < block + half; row++) {
          exchange(rows, row, size, mask, halfMask);
        }
      }
      mask = halfMask ^ (halfMask << (half >> 1));
    }
  }

  /** Exchanges blocks of {@code size} among four rows, then those of half the size. */
  private static void exchange(long[][] rows, int row, int size, long mask, long halfMask) {
    int half = size >> 1;
    long[] first = rows[row];
    long[] second = rows[row + half];
    long[] third = rows[row + size];
    long[] fourth = rows[row + size + half];
    for (int w = 0; w < Columns.WORDS; w++) {
      long a = first[w];
      long b = second[w];
      long c = third[w];
      long d = fourth[w];
      long upper = ((a >>> size) ^ c) & mask;
      long lower = ((b >>> size) ^ d) & mask;
      a ^= upper << size;
      b ^= lower << size;
      c ^= upper;
      d ^= lower;
      upper = ((a >>> half) ^ b) & halfMask;
      lower = ((c >>> half) ^ d) & halfMask;
      first[w] = a ^ (upper << half);
      second[w] = b ^ upper;
      third[w] = c ^ (lower << half);
      fourth[w] = d ^ lower;
    }
  }
}
