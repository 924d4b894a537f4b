package org.parley.elimination;

import java.math.BigInteger;
import java.util.Arrays;

/** Counts below {@code 2^63}. */
final class LongCounts implements Counts {

  private final long[] counts;

  LongCounts(int length) {
    counts = new long[length];
  }

  long get(int at) {
    return counts[at];
  }

  @Override
  public void setOne(int at) {
    counts[at] = 1;
  }

  @Override
  public void clear(int at, int length) {
    Arrays.fill(counts, at, at + length, 0);
  }

  @Override
  public void addScaled(int at, Counts from, int source, int length, int factor) {
    long[] other = ((LongCounts) from).counts;
    for (int i = 0; i < length; i++) {
      counts[at + i] += factor * other[source + i];
    }
  }

  @Override
  public void addProducts(int at, Counts left, int i, int length, Counts right, int j) {
    long[] other = ((LongCounts) left).counts;
    long factor = ((LongCounts) right).counts[j];
    for (int k = 0; k < length; k++) {
      counts[at + k] += other[i + k] * factor;
    }
  }

  @Override
  public void divide(int at, Counts divisor, int i) {
    counts[at] /= ((LongCounts) divisor).counts[i];
  }

  @Override
  public boolean isZero(int at) {
    return counts[at] == 0;
  }

  @Override
  public BigInteger value(int at) {
    return BigInteger.valueOf(counts[at]);
  }
}
