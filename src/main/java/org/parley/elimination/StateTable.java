package org.parley.elimination;

import java.util.Arrays;

/**
 * Distinct tuples of machine words, numbered in the order they appear, one level after the other.
 *
 * <p>Numbers go on rising from level to level, so an entry left from an earlier level is known by
 * its number and the slots need never be cleared.
 */
final class StateTable {

  private static final int INITIAL_CAPACITY = 256;

  private final int width;
  private long[] words;
  private long[] previousWords;
  private int[] slots = new int[INITIAL_CAPACITY];
  private int firstId;
  private int count;

  /**
   * @param width words in a tuple, at least 1
   * @param firstId number of the first tuple, at least 0
   */
  StateTable(int width, int firstId) {
    this.width = width;
    this.firstId = firstId;
    this.words = new long[INITIAL_CAPACITY / 2 * width];
    this.previousWords = new long[INITIAL_CAPACITY / 2 * width];
  }

  /** Number of the tuple at {@code source[at]} and on; a new one if it is not of this level yet. */
  int intern(long[] source, int at) {
    int mask = slots.length - 1;
    int slot = hash(source, at) & mask;
    // A slot holds the number plus one, so that a fresh array is all empty.
    while (slots[slot] > firstId) {
      int local = slots[slot] - 1 - firstId;
      if (isAt(local, source, at)) {
        return firstId + local;
      }
      slot = slot + 1 & mask;
    }
    return insert(source, at, slot);
  }

  private int insert(long[] source, int at, int slot) {
    int id = firstId + count;
    slots[slot] = id + 1;
    if ((count + 1) * width > words.length) {
      words = Arrays.copyOf(words, 2 * words.length);
    }
    for (int w = 0; w < width; w++) {
      words[count * width + w] = source[at + w];
    }
    count++;
    if (2 * count > slots.length) {
      rehash();
    }
    return id;
  }

  private void rehash() {
    slots = new int[2 * slots.length];
    int mask = slots.length - 1;
    for (int local = 0; local < count; local++) {
      int slot = hash(words, local * width) & mask;
      while (slots[slot] != 0) {
        slot = slot + 1 & mask;
      }
      slots[slot] = firstId + local + 1;
    }
  }

  private boolean isAt(int local, long[] source, int at) {
    for (int w = 0; w < width; w++) {
      if (words[local * width + w] != source[at + w]) {
        return false;
      }
    }
    return true;
  }

  private int hash(long[] source, int at) {
    long hash = 0;
    for (int w = 0; w < width; w++) {
      // Multiplier of Steele and Vigna 2021, "Computationally easy, spectrally good multipliers".
      hash = (hash ^ source[at + w]) * 0xd1342543de82ef95L;
      hash ^= hash >>> 32;
    }
    return (int) hash;
  }

  /** Closes the level: its tuples become the previous ones, and numbering goes on. */
  void advance() {
    long[] recycled = previousWords;
    previousWords = words;
    words = recycled;
    firstId += count;
    count = 0;
  }

  /** Number of the first tuple of this level. */
  int firstId() {
    return firstId;
  }

  /** Number of tuples of this level so far. */
  int count() {
    return count;
  }

  /** Words of the {@code local}-th tuple of this level, counted from 0, from index 0 on. */
  void copyTo(int local, long[] target) {
    System.arraycopy(words, local * width, target, 0, width);
  }

  /** Words of the {@code local}-th tuple of the previous level, from index 0 on. */
  void copyPreviousTo(int local, long[] target) {
    System.arraycopy(previousWords, local * width, target, 0, width);
  }
}
