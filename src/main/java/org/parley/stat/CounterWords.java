package org.parley.stat;

/**
 * Random words by number: which words were asked for before, and on which thread, makes no
 * difference to any of them. A counter-based generator as of J. Salmon, M. Moraes, R. Dror and D.
 * Shaw (2011), "Parallel random numbers: as easy as 1, 2, 3", SC11; mixed as in {@link
 * RandomStreams}, with a key before and one behind the first mixing, so that no two sequences are
 * shifts of each other.
 */
public final class CounterWords {

  private static final int INDEX_BITS = 20;
  private static final int KIND_BITS = 4;

  private final long before;
  private final long behind;

  private CounterWords(long before, long behind) {
    this.before = before;
    this.behind = behind;
  }

  /** The words of a pair of a seed and an index. */
  public static CounterWords of(long seed, long index) {
    long key = RandomStreams.key(seed, index);
    return new CounterWords(key, RandomStreams.mix(key + RandomStreams.GOLDEN_GAMMA));
  }

  /**
   * A word.
   *
   * @param kind what it is for, in {@code [0, 16)}
   * @param round in {@code [0, 2^20)}
   * @param index which one of those for that, in {@code [0, 2^20)}
   */
  public long word(int kind, int round, int index) {
    long counter = ((long) round << INDEX_BITS + KIND_BITS) + ((long) kind << INDEX_BITS) + index;
    long mixed = RandomStreams.mix(before + counter * RandomStreams.GOLDEN_GAMMA);
    return RandomStreams.mix(mixed ^ behind);
  }
}
