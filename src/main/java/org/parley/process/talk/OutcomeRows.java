package org.parley.process.talk;

import java.util.ArrayList;
import java.util.List;

/**
 * What every outcome is to all seats. A row of bits an outcome has all that is asked of offers,
 * side by side and no more bits than it takes, so that many rows stay near the processor.
 *
 * @implNote Not to be changed once it is filled; then it may be shared by threads.
 */
final class OutcomeRows {

  private final int width;
  private final List<Bits> crossed = new ArrayList<>();
  private final List<List<Bits>> marks = new ArrayList<>();
  private final List<Need> needs;
  private final long[] words;
  private final List<Bits> worths = new ArrayList<>();
  private int word;
  private int used;

  /**
   * How many bits a seat takes.
   *
   * @param lines its lines, at most 64
   * @param positions its positions, at most 64
   * @param stated the options that it has stated
   * @param least not more than any outcome is worth to it
   * @param greatest not less than any outcome is worth to it
   */
  record Need(int lines, int positions, int stated, long least, long greatest) {

    /** What it may give: its positions, then the options that it has stated. */
    int marks() {
      return positions + stated;
    }

    /**
     * Bits of what outcomes are worth above the least; a difference too great for a sign is right
     * without.
     */
    int worthBits() {
      return Long.SIZE - Long.numberOfLeadingZeros(greatest - least);
    }
  }

  /**
   * Some bits of a word of every row.
   *
   * @param mask as many low bits as there are
   */
  record Bits(int word, int shift, long mask) {

    /** All of them where they stand in the word. */
    long inPlace() {
      return mask << shift;
    }

    void put(long[] words, int row, long bits) {
      words[row + word] |= bits << shift;
    }
  }

  /** Rows of zeros. */
  OutcomeRows(int outcomes, List<Need> seats) {
    needs = List.copyOf(seats);
    for (Need need : seats) {
      crossed.add(allot(need.lines()));
    }
    for (Need need : seats) {
      List<Bits> own = new ArrayList<>();
      for (int from = 0; from < need.marks(); from += Long.SIZE) {
        own.add(allot(Math.min(Long.SIZE, need.marks() - from)));
      }
      marks.add(own);
    }
    for (Need need : seats) {
      worths.add(allot(need.worthBits()));
    }
    width = word + 1;
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

  /**
   * Says what an outcome is to a seat, once.
   *
   * @throws IllegalArgumentException if it is worth less or more than was said of all
   */
  void put(int outcome, int seat, long worth, long crossedLines, long givenPositions) {
    int row = outcome * width;
    Need need = needs.get(seat);
    if (worth < need.least() || worth > need.greatest()) {
      throw new IllegalArgumentException(
          "[" + worth + "] is beyond [" + need.least() + "] or [" + need.greatest() + "]");
    }
    worths.get(seat).put(words, row, worth - need.least());
    crossed.get(seat).put(words, row, crossedLines);
    if (givenPositions != 0) {
      marks.get(seat).get(0).put(words, row, givenPositions);
    }
  }

  /** Says that an outcome departs from an option that a seat has stated. */
  void putDeparture(int outcome, int seat, int stated) {
    int mark = needs.get(seat).positions() + stated;
    marks.get(seat).get(mark / Long.SIZE).put(words, outcome * width, 1L << mark);
  }

  /** All rows, one behind the other; not a copy. */
  long[] words() {
    return words;
  }

  /** Words of a row. */
  int width() {
    return width;
  }

  /** What outcomes are worth to a seat above {@link #least}. */
  Bits worth(int seat) {
    return worths.get(seat);
  }

  /** Not more than any outcome is worth to a seat. */
  long least(int seat) {
    return needs.get(seat).least();
  }

  Bits crossed(int seat) {
    return crossed.get(seat);
  }

  /** The positions of a seat and behind them the options that it has stated, 64 at a time. */
  List<Bits> marks(int seat) {
    return List.copyOf(marks.get(seat));
  }

  /** How many of these are positions. */
  int positions(int seat) {
    return needs.get(seat).positions();
  }
}
