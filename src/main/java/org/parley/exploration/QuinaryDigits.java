package org.parley.exploration;

/**
 * Draws equally probable numbers below 5 for three blocks at a time from seven random bits a draw.
 *
 * <p>Of the 128 codes of seven bits 125 stand for three digits and three are drawn again. The code
 * is that of T. C. Chen and I. T. Ho (1975), "Storage-efficient representation of decimal data",
 * Communications of the ACM 18(1), carried over from ten to five: a digit is 4, the rarer case, or
 * two plain bits, and the leading bits tell which of the three digits are 4. With bits {@code a p q
 * r s t u}:
 *
 * <pre>
 *   0 pp qq..  no digit is 4: the digits are pq, rs, tu
 *   1 00 ....  the first is 4: the others are rs, tu
 *   1 01 ....  the second is 4: the others are rs, tu
 *   1 10 ....  the third is 4: the others are tu, rs
 *   1 11 00 .. all but the first are 4: it is tu; likewise 01 the second, 10 the third
 *   1 11 11 00 all are 4; with 01, 10 or 11 at the end the code is drawn again
 * </pre>
 */
final class QuinaryDigits implements Digits {

  private static final int BITS = 7;
  private static final int DIGITS = 3;

  private final long[][] bits = new long[BITS][Columns.WORDS];
  private final long[] fresh = new long[Columns.WORDS];
  private final long[] rejected = new long[Columns.WORDS];
  private final long[] high = new long[Columns.WORDS];
  private final long[] low = new long[Columns.WORDS];
  private int used;

  @Override
  public void start() {
    used = DIGITS;
  }

  @Override
  public void draw(BlockRandom random, long[][] masks) {
    if (used == DIGITS) {
      refill(random);
      used = 0;
    }
    switch (used++) {
      case 0 -> first(masks[4]);
      case 1 -> second(masks[4]);
      default -> third(masks[4]);
    }
    plain(masks[0], masks[4], -1, -1);
    plain(masks[1], masks[4], -1, 0);
    plain(masks[2], masks[4], 0, -1);
    plain(masks[3], masks[4], 0, 0);
  }

  private void refill(BlockRandom random) {
    for (long[] bit : bits) {
      random.fill(bit);
    }
    reject();
    for (long[] bit : bits) {
      random.fill(fresh);
      replace(bit, fresh, rejected);
    }
    reject();
    // One draw in two thousand is rejected twice.
    for (int word = 0; word < Columns.WORDS; word++) {
      for (long left = rejected[word]; left != 0; left &= left - 1) {
        replace(word, Long.numberOfTrailingZeros(left), random);
      }
    }
  }

  private void reject() {
    long[] a = bits[0];
    long[] p = bits[1];
    long[] q = bits[2];
    long[] r = bits[3];
    long[] s = bits[4];
    long[] t = bits[5];
    long[] u = bits[6];
    for (int w = 0; w < Columns.WORDS; w++) {
      rejected[w] = a[w] & p[w] & q[w] & r[w] & s[w] & (t[w] | u[w]);
    }
  }

  private static void replace(long[] to, long[] by, long[] where) {
    for (int word = 0; word < Columns.WORDS; word++) {
      to[word] ^= (to[word] ^ by[word]) & where[word];
    }
  }

  private void replace(int word, int lane, BlockRandom random) {
    // The three rejected codes are the greatest.
    long code = random.word() >>> (Long.SIZE - BITS);
    while (code > 124) {
      code = random.word() >>> (Long.SIZE - BITS);
    }
    for (int bit = 0; bit < BITS; bit++) {
      long value = (code >>> (BITS - 1 - bit)) & 1;
      bits[bit][word] = (bits[bit][word] & ~(1L << lane)) | (value << lane);
    }
  }

  private void first(long[] four) {
    four(four, -1, -1, 0, 0);
    choose(high, bits[1], bits[3], bits[5]);
    choose(low, bits[2], bits[4], bits[6]);
  }

  private void second(long[] four) {
    four(four, -1, 0, 0, -1);
    choose(high, bits[3], bits[5]);
    choose(low, bits[4], bits[6]);
  }

  private void third(long[] four) {
    four(four, 0, -1, -1, 0);
    System.arraycopy(bits[5], 0, high, 0, Columns.WORDS);
    System.arraycopy(bits[6], 0, low, 0, Columns.WORDS);
  }

  /** Where a digit is 4: its number follows {@code a}, or does not follow {@code a p q}. */
  private void four(long[] four, long flipP, long flipQ, long flipR, long flipS) {
    long[] a = bits[0];
    long[] p = bits[1];
    long[] q = bits[2];
    long[] r = bits[3];
    long[] s = bits[4];
    for (int w = 0; w < Columns.WORDS; w++) {
      four[w] = a[w] & p[w] & q[w] & ((r[w] ^ flipR) | (s[w] ^ flipS));
    }
    for (int w = 0; w < Columns.WORDS; w++) {
      four[w] |= a[w] & (p[w] ^ flipP) & (q[w] ^ flipQ);
    }
  }

  /** A bit of the first digit: by whether {@code a} and {@code p} are 0, 1 0, or both 1. */
  private void choose(long[] to, long[] none, long[] one, long[] many) {
    long[] a = bits[0];
    long[] p = bits[1];
    for (int w = 0; w < Columns.WORDS; w++) {
      long ifFour = (p[w] & many[w]) | (~p[w] & one[w]);
      to[w] = (a[w] & ifFour) | (~a[w] & none[w]);
    }
  }

  /** A bit of the second digit: by whether {@code a p q} are all 1. */
  private void choose(long[] to, long[] few, long[] many) {
    long[] a = bits[0];
    long[] p = bits[1];
    long[] q = bits[2];
    for (int w = 0; w < Columns.WORDS; w++) {
      long isMany = a[w] & p[w] & q[w];
      to[w] = (isMany & many[w]) | (~isMany & few[w]);
    }
  }

  private void plain(long[] to, long[] four, long flipHigh, long flipLow) {
    for (int w = 0; w < Columns.WORDS; w++) {
      to[w] = (high[w] ^ flipHigh) & (low[w] ^ flipLow) & ~four[w];
    }
  }
}
