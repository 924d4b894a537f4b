package org.parley.exploration;

import org.parley.stat.WideXoshiro;

/** The random words of one chunk after another: by the column, or one at a time. */
final class BlockRandom {

  private final WideXoshiro generator = new WideXoshiro();
  private final long[] spare = new long[Columns.WORDS];
  private final long[] reserve = new long[Columns.WORDS];
  private boolean hasSpare;
  private int used;

  /** Starts the stream of a key. */
  void start(long key) {
    generator.seed(key);
    hasSpare = false;
    used = reserve.length;
  }

  /** Fills two columns with random bits. */
  void fill(long[] first, long[] second) {
    generator.next(first, second);
  }

  /** Fills a column with random bits. */
  void fill(long[] column) {
    if (hasSpare) {
      System.arraycopy(spare, 0, column, 0, spare.length);
    } else {
      generator.next(column, spare);
    }
    hasSpare = !hasSpare;
  }

  /** One random word. */
  long word() {
    if (used == reserve.length) {
      fill(reserve);
      used = 0;
    }
    return reserve[used++];
  }
}
