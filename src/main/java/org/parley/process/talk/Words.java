package org.parley.process.talk;

import org.parley.stat.RandomStreams;

/**
 * The random words of a talk, each by its number, so that none depends on how many were drawn
 * before it.
 */
final class Words {

  /** Far from the numbers of chunks, whose streams draw worlds. */
  private static final long OFFSET = 1L << 62;

  /** More than a turn ever takes. */
  private static final int PER_TURN = 1 << 16;

  private long key;

  /** Goes over to the words of a talk. */
  void of(long seed, long talk) {
    key = RandomStreams.key(seed, OFFSET + talk);
  }

  /**
   * A number below a bound, each as likely as any other but for less than one in {@code 2^32}.
   *
   * @param draw which of the numbers of the turn, below 65536
   */
  int below(int bound, int round, int seats, int seat, int draw) {
    long word = word(round, seats, seat, draw) >>> Integer.SIZE;
    return (int) (word * bound >>> Integer.SIZE);
  }

  /** A number from 0 to below 1. */
  double share(int round, int seats, int seat, int draw) {
    return (word(round, seats, seat, draw) >>> 11) * 0x1p-53;
  }

  private long word(int round, int seats, int seat, int draw) {
    return RandomStreams.key(key, ((long) round * (seats + 1) + seat) * PER_TURN + draw);
  }
}
