package org.parley.worlds;

import org.parley.stat.WideXoshiro;

/**
 * Random words, an array at a time.
 *
 * @implNote Not thread-safe.
 */
final class RandomWords {

  /** Words given at once. */
  static final int COUNT = WideXoshiro.LANES;

  private final WideXoshiro generator = new WideXoshiro();
  private final long[] first = new long[COUNT];
  private final long[] second = new long[COUNT];
  private boolean secondIsFresh;

  /** Starts the stream of a key. */
  void seed(long key) {
    generator.seed(key);
    secondIsFresh = false;
  }

  /** The next words of the stream, overwritten by later calls. */
  long[] next() {
    secondIsFresh = !secondIsFresh;
    if (secondIsFresh) {
      generator.next(first, second);
      return first;
    }
    return second;
  }
}
