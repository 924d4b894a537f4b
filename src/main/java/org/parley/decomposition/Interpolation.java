package org.parley.decomposition;

import java.math.BigInteger;

/** The coefficients of a polynomial over the residues of a prime, from its values (Newton). */
final class Interpolation {

  private Interpolation() {}

  /**
   * The coefficients, the constant first.
   *
   * @param values at 0, 1, 2 and so on, fewer than the prime
   * @param prime greater than the degree
   */
  static long[] coefficients(long[] values, long prime) {
    long[] differences = differences(values, prime);
    long[] coefficients = new long[values.length];
    for (int k = values.length - 1; k >= 0; k--) {
      // Horner: what there is so far times (x - k), plus the next difference.
      for (int power = values.length - 1; power >= 0; power--) {
        long lower = power == 0 ? 0 : coefficients[power - 1];
        long less = Residues.product(coefficients[power], k, prime);
        coefficients[power] = (lower + prime - less) % prime;
      }
      coefficients[0] = (coefficients[0] + differences[k]) % prime;
    }
    return coefficients;
  }

  /** Divided differences at 0, at 0 and 1, and so on. */
  private static long[] differences(long[] values, long prime) {
    long[] differences = values.clone();
    for (int order = 1; order < values.length; order++) {
      long inverse =
          BigInteger.valueOf(order).modInverse(BigInteger.valueOf(prime)).longValueExact();
      for (int k = values.length - 1; k >= order; k--) {
        long difference = (differences[k] + prime - differences[k - 1]) % prime;
        differences[k] = Residues.product(difference, inverse, prime);
      }
    }
    return differences;
  }
}
