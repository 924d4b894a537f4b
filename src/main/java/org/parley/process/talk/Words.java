package org.parley.process.talk;

import org.parley.stat.CounterWords;

/** The random words of a talk beside those of events, each by its number. */
final class Words {

  /** The kinds of {@link CounterWords}; 0 is for events. */
  enum Kind {
    EVENT,
    OFFER,
    TEXT,
    VOTE
  }

  private CounterWords counter = CounterWords.of(0, 0);

  /** Goes over to the words of a talk. */
  void of(long seed, long talk) {
    counter = CounterWords.of(seed, talk);
  }

  /** All words of the talk. */
  CounterWords counter() {
    return counter;
  }

  /** A number below a bound, each as likely as any other but for less than one in {@code 2^32}. */
  int below(int bound, Kind kind, int round, int index) {
    long word = counter.word(kind.ordinal(), round, index) >>> Integer.SIZE;
    return (int) (word * bound >>> Integer.SIZE);
  }

  /** A number from 0 to below 1. */
  double share(Kind kind, int round, int index) {
    return (counter.word(kind.ordinal(), round, index) >>> 11) * 0x1p-53;
  }
}
