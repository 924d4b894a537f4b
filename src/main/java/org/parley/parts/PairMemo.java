package org.parley.parts;

import java.util.Arrays;

/** What unordered pairs of numbers above 0 come to, in an open table of a power of two places. */
final class PairMemo {

  private long[] keys = new long[256];
  private int[] values = new int[256];
  private int count;

  /** What a pair comes to, or -1 where it is not known. */
  int get(int one, int other) {
    int place = place(key(one, other));
    return keys[place] == 0 ? -1 : values[place];
  }

  void put(int one, int other, int value) {
    if (2 * count >= keys.length) {
      spread();
    }
    long key = key(one, other);
    int place = place(key);
    count += keys[place] == 0 ? 1 : 0;
    keys[place] = key;
    values[place] = value;
  }

  private static long key(int one, int other) {
    return (long) Math.min(one, other) << 32 | Math.max(one, other);
  }

  private int place(long key) {
    long hash = key * 0x9e3779b97f4a7c15L;
    int place = (int) (hash >>> 32) & keys.length - 1;
    while (keys[place] != 0 && keys[place] != key) {
      place = place + 1 & keys.length - 1;
    }
    return place;
  }

  private void spread() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[2 * oldKeys.length];
    values = Arrays.copyOf(values, keys.length);
    for (int old = 0; old < oldKeys.length; old++) {
      if (oldKeys[old] != 0) {
        int place = place(oldKeys[old]);
        keys[place] = oldKeys[old];
        values[place] = oldValues[old];
      }
    }
  }
}
