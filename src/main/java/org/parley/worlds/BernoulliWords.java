package org.parley.worlds;

import java.util.Arrays;

/**
 * Random bits that are 1 with a given probability, 8192 at once.
 *
 * <p>Each bit compares a uniform binary fraction with the probability, one digit of all of them at
 * a time, until the first digit that differs has been seen everywhere: about {@code log2(8192) + 1}
 * random words for each 64 bits, and only as many as the probability has binary digits.
 *
 * @implNote Not thread-safe.
 */
final class BernoulliWords {

  /** Words filled at once. */
  static final int WORDS = RandomWords.COUNT;

  private final long[] undecided = new long[WORDS];

  /** The probability as a binary fraction of 64 digits; its error is below 2^-64. */
  static long threshold(double probability) {
    return probability < 0.5
        ? (long) (probability * 0x1p64)
        : (long) ((probability - 0.5) * 0x1p64) | Long.MIN_VALUE;
  }

  /** Fills the words with bits that are 1 with a probability in {@code [0, 1]}. */
  void fill(double probability, RandomWords random, long[] words) {
    if (probability >= 1) {
      Arrays.fill(words, -1L);
      return;
    }
    Arrays.fill(words, 0L);
    Arrays.fill(undecided, -1L);
    long open = -1;
    for (long rest = threshold(probability); rest != 0 && open != 0; rest <<= 1) {
      long[] digits = random.next();
      open = rest < 0 ? compareWithOne(digits, words) : compareWithZero(digits);
    }
  }

  private long compareWithOne(long[] digits, long[] words) {
    long open = 0;
    for (int w = 0; w < WORDS; w++) {
      words[w] |= undecided[w] & ~digits[w];
      undecided[w] &= digits[w];
      open |= undecided[w];
    }
    return open;
  }

  private long compareWithZero(long[] digits) {
    long open = 0;
    for (int w = 0; w < WORDS; w++) {
      undecided[w] &= ~digits[w];
      open |= undecided[w];
    }
    return open;
  }
}
