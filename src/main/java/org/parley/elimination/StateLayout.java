package org.parley.elimination;

import java.util.Arrays;

/**
 * Where the state of each table is kept in the words of a diagram state: a bit field from the level
 * after its first to its last, whose bits are free for other tables before and after.
 */
final class StateLayout {

  /** Bit 63 is left to mark crossed tables. */
  private static final int WORD_BITS = 63;

  private final int[] word;
  private final int[] shift;
  private final int[] bits;
  private final int wordCount;

  private StateLayout(int[] word, int[] shift, int[] bits, int wordCount) {
    this.word = word;
    this.shift = shift;
    this.bits = bits;
    this.wordCount = wordCount;
  }

  /** Fields for tables given in ascending order of their first level, none of them constant. */
  static StateLayout of(Residuals[] tables) {
    int[] word = new int[tables.length];
    int[] shift = new int[tables.length];
    int[] bits = new int[tables.length];
    long[] occupied = new long[1];
    int wordCount = 1;
    for (int t = 0; t < tables.length; t++) {
      bits[t] = 32 - Integer.numberOfLeadingZeros(tables[t].stateCount() - 1);
      Arrays.fill(occupied, 0);
      for (int earlier = 0; earlier < t; earlier++) {
        if (lastLevel(tables[earlier]) > tables[t].level(0)) {
          occupied[word[earlier]] |= lowBits(bits[earlier]) << shift[earlier];
        }
      }
      word[t] = firstWordWithRoom(occupied, wordCount, bits[t]);
      if (word[t] == wordCount) {
        occupied = Arrays.copyOf(occupied, ++wordCount);
      }
      shift[t] = firstGap(occupied[word[t]], bits[t]);
    }
    return new StateLayout(word, shift, bits, wordCount);
  }

  private static int lastLevel(Residuals table) {
    return table.level(table.levelCount() - 1);
  }

  private static long lowBits(int bits) {
    return (1L << bits) - 1;
  }

  private static int firstWordWithRoom(long[] occupied, int wordCount, int bits) {
    int w = 0;
    while (w < wordCount && firstGap(occupied[w], bits) < 0) {
      w++;
    }
    return w;
  }

  /** Shift of the first gap of so many bits, or -1. */
  private static int firstGap(long occupied, int bits) {
    for (int shift = 0; shift + bits <= WORD_BITS; shift++) {
      if ((occupied & lowBits(bits) << shift) == 0) {
        return shift;
      }
    }
    return -1;
  }

  int wordCount() {
    return wordCount;
  }

  int word(int table) {
    return word[table];
  }

  int shift(int table) {
    return shift[table];
  }

  /** Mask of the table's field, before shifting; 0 for a table that is resolved at one level. */
  long mask(int table) {
    return lowBits(bits[table]);
  }
}
