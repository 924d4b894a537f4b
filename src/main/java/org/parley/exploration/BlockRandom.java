package org.parley.exploration;

import org.parley.stat.WideXoshiro;

/** The random words of one chunk after another: by the column, or one at a time. */
final class BlockRandom {

  private final WideXoshiro generator = new WideXoshiro(Columns.WORDS);
  private final long[] reserve = new long[Columns.WORDS];
  private int used;

  /** Starts the stream of a key. */
  void start(long key) {
    generator.seed(key);
    used = reserve.length;
  }

  /** Fills a column with random bits. */
  void fill(long[] column) {
    generator.next(column);
  }

  /** One random word. */
  long word() {
    if (used == reserve.length) {
      generator.next(reserve);
      used = 0;
    }
    return reserve[used++];
  }
}
