package org.parley.bargaining;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Vectors of utilities in falling order, each with how many ways lead to it and the key of the
 * first of these.
 */
final class Labels {

  /** A count of ways and what arrays take besides. */
  private static final int BYTES_BESIDE = 40;

  private final int numbers;
  private final int keyWords;
  private long[] vectors;
  private long[] keys;
  private BigInteger[] counts;
  private int size;

  /**
   * No vectors yet.
   *
   * @param numbers numbers of a vector
   * @param keyWords words of a key
   */
  Labels(int numbers, int keyWords) {
    this.numbers = numbers;
    this.keyWords = keyWords;
    vectors = new long[numbers];
    keys = new long[keyWords];
    counts = new BigInteger[1];
  }

  int size() {
    return size;
  }

  /** All vectors, one after another; those beyond {@link #size} mean nothing. */
  long[] vectors() {
    return vectors;
  }

  /** All keys, one after another. */
  long[] keys() {
    return keys;
  }

  BigInteger count(int label) {
    return counts[label];
  }

  long[] vector(int label) {
    return Arrays.copyOfRange(vectors, label * numbers, (label + 1) * numbers);
  }

  long[] key(int label) {
    return Arrays.copyOfRange(keys, label * keyWords, (label + 1) * keyWords);
  }

  void add(long[] vector, long[] key, BigInteger count) {
    if (size == counts.length) {
      vectors = Arrays.copyOf(vectors, 2 * size * numbers);
      keys = Arrays.copyOf(keys, 2 * size * keyWords);
      counts = Arrays.copyOf(counts, 2 * size);
    }
    System.arraycopy(vector, 0, vectors, size * numbers, numbers);
    System.arraycopy(key, 0, keys, size * keyWords, keyWords);
    counts[size++] = count;
  }

  /** Takes more ways to the vector added last, of which the first has this key. */
  void join(long[] key, BigInteger count) {
    int at = (size - 1) * keyWords;
    counts[size - 1] = counts[size - 1].add(count);
    if (Arrays.compare(key, 0, keyWords, keys, at, at + keyWords) < 0) {
      System.arraycopy(key, 0, keys, at, keyWords);
    }
  }

  /** Whether the vector added last is this one. */
  boolean endsWith(long[] vector) {
    int at = (size - 1) * numbers;
    return size > 0 && Arrays.equals(vector, 0, numbers, vectors, at, at + numbers);
  }

  /** Memory that it takes. */
  long bytes() {
    return (long) counts.length * (Long.BYTES * (numbers + keyWords) + BYTES_BESIDE);
  }
}
