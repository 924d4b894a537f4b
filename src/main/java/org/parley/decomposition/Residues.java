package org.parley.decomposition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers of any size by what is left of them when divided by some moduli: one is {@code 2^64},
 * where machine words wrap by themselves, the others {@code 2^61 - 1}, which needs no division, and
 * primes below {@code 2^31} (the Chinese remainder theorem, by Garner's algorithm: Knuth 1997, "The
 * art of computer programming", volume 2, section 4.3.2).
 */
final class Residues {

  /** The modulus {@code 2^64}. */
  static final long WORD = 0;

  private static final int LONGEST = 61;

  /** The prime {@code 2^61 - 1}. */
  private static final long LARGEST = (1L << LONGEST) - 1;

  private static final int HALF = 31;
  private static final long LOW = (1L << HALF) - 1;

  private static final BigInteger WORD_SIZE = BigInteger.ONE.shiftLeft(Long.SIZE);

  private Residues() {}

  /** Moduli that tell all numbers from 0 to a greatest one apart, {@link #WORD} first. */
  static long[] withWord(BigInteger greatest) {
    return enough(greatest, WORD_SIZE, true);
  }

  /** Primes that tell all numbers from 0 to a greatest one apart. */
  static long[] primes(BigInteger greatest) {
    return enough(greatest, BigInteger.ONE, false);
  }

  private static long[] enough(BigInteger greatest, BigInteger from, boolean hasWord) {
    List<Long> moduli = new ArrayList<>();
    if (hasWord) {
      moduli.add(WORD);
    }
    BigInteger product = from;
    long prime = LARGEST;
    while (product.compareTo(greatest) <= 0) {
      if (!moduli.isEmpty() && moduli.get(moduli.size() - 1) != WORD) {
        prime = primeBelow(Math.min(prime, 1L << 31));
      }
      moduli.add(prime);
      product = product.multiply(BigInteger.valueOf(prime));
    }
    return moduli.stream().mapToLong(Long::longValue).toArray();
  }

  private static long primeBelow(long number) {
    long candidate = number - 1;
    while (!isPrime(candidate)) {
      candidate--;
    }
    return candidate;
  }

  private static boolean isPrime(long number) {
    for (long divisor = 2; divisor * divisor <= number; divisor++) {
      if (number % divisor == 0) {
        return false;
      }
    }
    return true;
  }

  /** The number from 0 on with these residues, the only one below the product of the moduli. */
  static BigInteger number(long[] moduli, long[] residues) {
    BigInteger number = BigInteger.ZERO;
    BigInteger product = BigInteger.ONE;
    for (int m = 0; m < moduli.length; m++) {
      BigInteger modulus = moduli[m] == WORD ? WORD_SIZE : BigInteger.valueOf(moduli[m]);
      BigInteger more =
          BigInteger.valueOf(residues[m])
              .subtract(number)
              .multiply(product.modInverse(modulus))
              .mod(modulus);
      number = number.add(product.multiply(more));
      product = product.multiply(modulus);
    }
    return number;
  }

  static long sum(long left, long right, long modulus) {
    long sum = left + right;
    return modulus != WORD && sum >= modulus ? sum - modulus : sum;
  }

  static long product(long left, long right, long modulus) {
    if (modulus == LARGEST) {
      return productOfLargest(left, right);
    }
    long product = left * right;
    return modulus == WORD ? product : product % modulus;
  }

  /**
   * By halves of 30 and 31 bits, since what is above the lowest 61 bits counts as much as if it
   * were there; the page's script has no long product.
   */
  private static long productOfLargest(long left, long right) {
    long leftHigh = left >>> HALF;
    long rightHigh = right >>> HALF;
    long leftLow = left & LOW;
    long rightLow = right & LOW;
    long middle = leftHigh * rightLow + leftLow * rightHigh;
    long shifted = (middle >>> (LONGEST - HALF)) + ((middle << HALF) & LARGEST);
    long sum = 2 * leftHigh * rightHigh + shifted + leftLow * rightLow;
    long folded = (sum & LARGEST) + (sum >>> LONGEST);
    return folded >= LARGEST ? folded - LARGEST : folded;
  }
}
