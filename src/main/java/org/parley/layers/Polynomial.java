package org.parley.layers;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * A generating function: how many sets there are by their size.
 *
 * @implNote immutable
 */
final class Polynomial {

  static final Polynomial ONE = new Polynomial(new BigInteger[] {BigInteger.ONE});

  private final BigInteger[] bySize;

  private Polynomial(BigInteger[] bySize) {
    this.bySize = bySize;
  }

  /** Numbers of sets by size. */
  static Polynomial of(BigInteger[] bySize) {
    return new Polynomial(bySize.clone());
  }

  /** Numbers of sets by size. */
  static Polynomial of(long[] bySize) {
    return new Polynomial(
        Arrays.stream(bySize).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new));
  }

  /** Number of sets of a size. */
  BigInteger count(int size) {
    return size < bySize.length ? bySize[size] : BigInteger.ZERO;
  }

  /** Number of all sets. */
  BigInteger total() {
    return Arrays.stream(bySize).reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** The sets of both. */
  Polynomial plus(Polynomial other) {
    BigInteger[] sum = zeros(Math.max(bySize.length, other.bySize.length));
    for (int k = 0; k < sum.length; k++) {
      sum[k] = count(k).add(other.count(k));
    }
    return new Polynomial(sum);
  }

  /** The unions of one set of each, where none of these share a member. */
  Polynomial times(Polynomial other) {
    BigInteger[] product = zeros(bySize.length + other.bySize.length - 1);
    for (int k = 0; k < bySize.length; k++) {
      for (int l = 0; l < other.bySize.length; l++) {
        product[k + l] = product[k + l].add(bySize[k].multiply(other.bySize[l]));
      }
    }
    return new Polynomial(product);
  }

  /** The same sets with so many further members, or fewer where below 0. */
  Polynomial grown(int more) {
    BigInteger[] grown = zeros(Math.max(1, bySize.length + more));
    for (int k = 0; k < bySize.length; k++) {
      if (bySize[k].signum() != 0) {
        grown[k + more] = bySize[k];
      }
    }
    return new Polynomial(grown);
  }

  private static BigInteger[] zeros(int length) {
    BigInteger[] zeros = new BigInteger[length];
    Arrays.fill(zeros, BigInteger.ZERO);
    return zeros;
  }
}
