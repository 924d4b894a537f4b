package org.parley.process.talk;

import java.util.ArrayList;
import java.util.List;

/**
 * What every outcome is to all seats, a row of machine words an outcome: first what it is worth to
 * each, then bits. Whoever looks at an offer finds all that is asked of it side by side.
 *
 * @implNote Not to be changed once it is filled; then it may be shared by threads.
 */
final class OutcomeRows {

  private final int width;
  private final List<Bits> crossed = new ArrayList<>();
  private final List<Bits> gives = new ArrayList<>();
  private final List<List<Bits>> departs = new ArrayList<>();
  private final long[] words;
  private int word;
  private int used;

  /**
   * How many bits a seat takes.
   *
   * @param lines its lines, at most 64
   * @param positions its positions, at most 64
   * @param stated the options that it has stated
   */
  record Need(int lines, int positions, int stated) {}

  /**
   * Some bits of a word of every row.
   *
   * @param mask as many low bits as there are
   */
  record Bits(int word, int shift, long mask) {

    long in(long[] words, int row) {
      return words[row + word] >>> shift & mask;
    }

    void put(long[] words, int row, long bits) {
      words[row + word] |= bits << shift;
    }
  }

  /** Rows of zeros. */
  OutcomeRows(int outcomes, List<Need> seats) {
    word = seats.size();
    for (Need need : seats) {
      crossed.add(allot(need.lines()));
      gives.add(allot(need.positions()));
    }
    for (Need need : seats) {
      List<Bits> own = new ArrayList<>();
      for (int from = 0; from < need.stated(); from += Long.SIZE) {
        own.add(allot(Math.min(Long.SIZE, need.stated() - from)));
      }
      departs.add(own);
    }
    width = used == 0 ? word : word + 1;
    words = new long[Math.multiplyExact(outcomes, width)];
  }

  /** The next bits, which do not reach over the end of a word. */
  private Bits allot(int count) {
    if (used + count > Long.SIZE) {
      word++;
      used = 0;
    }
    // A seat that takes none reads the first word, through an empty mask.
    Bits bits = count == 0 ? new Bits(0, 0, 0) : new Bits(word, used, -1L >>> Long.SIZE - count);
    used += count;
    return bits;
  }

  /** Says what an outcome is to a seat, once. */
  void put(int outcome, int seat, long worth, long crossedLines, long givenPositions) {
    int row = outcome * width;
    words[row + seat] = worth;
    crossed.get(seat).put(words, row, crossedLines);
    gives.get(seat).put(words, row, givenPositions);
  }

  /** Says that an outcome departs from an option that a seat has stated. */
  void putDeparture(int outcome, int seat, int stated) {
    Bits bits = departs.get(seat).get(stated / Long.SIZE);
    bits.put(words, outcome * width, 1L << stated);
  }

  /** All rows, one behind the other; not a copy. */
  long[] words() {
    return words;
  }

  /** Words of a row. */
  int width() {
    return width;
  }

  Bits crossed(int seat) {
    return crossed.get(seat);
  }

  Bits gives(int seat) {
    return gives.get(seat);
  }

  /** The options that a seat has stated, up to 64 at a time. */
  List<Bits> departs(int seat) {
    return List.copyOf(departs.get(seat));
  }
}
