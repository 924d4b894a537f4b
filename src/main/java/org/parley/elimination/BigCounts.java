package org.parley.elimination;

import java.math.BigInteger;
import java.util.Arrays;

/** Counts of any size. */
final class BigCounts implements Counts {

  private final BigInteger[] counts;

  BigCounts(int length) {
    counts = new BigInteger[length];
    Arrays.fill(counts, BigInteger.ZERO);
  }

  @Override
  public void setOne(int at) {
    counts[at] = BigInteger.ONE;
  }

  @Override
  public void clear(int at, int length) {
    Arrays.fill(counts, at, at + length, BigInteger.ZERO);
  }

  @Override
  public void addScaled(int at, Counts from, int source, int length, int factor) {
    BigInteger[] other = ((BigCounts) from).counts;
    BigInteger times = BigInteger.valueOf(factor);
    for (int i = 0; i < length; i++) {
      BigInteger term = other[source + i];
      counts[at + i] = counts[at + i].add(factor == 1 ? term : term.multiply(times));
    }
  }

  @Override
  public void addProducts(int at, Counts left, int i, int length, Counts right, int j) {
    BigInteger[] other = ((BigCounts) left).counts;
    BigInteger factor = ((BigCounts) right).counts[j];
    for (int k = 0; k < length; k++) {
      if (other[i + k].signum() != 0) {
        counts[at + k] = counts[at + k].add(other[i + k].multiply(factor));
      }
    }
  }

  @Override
  public void divide(int at, Counts divisor, int i) {
    counts[at] = counts[at].divide(((BigCounts) divisor).counts[i]);
  }

  @Override
  public boolean isZero(int at) {
    return counts[at].signum() == 0;
  }

  @Override
  public BigInteger value(int at) {
    return counts[at];
  }
}
