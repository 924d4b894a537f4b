package org.parley.decomposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ResiduesTest {

  private static final long LARGEST = (1L << 61) - 1;
  private static final BigInteger WORD_SIZE = BigInteger.ONE.shiftLeft(64);

  @ParameterizedTest
  @ValueSource(ints = {1, 31, 63, 64, 65, 95, 96, 200})
  void numbersAreFoundFromTheirResidues(int bits) {
    BigInteger greatest = BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
    for (long[] moduli : new long[][] {Residues.withWord(greatest), Residues.primes(greatest)}) {
      assertFound(greatest, moduli);
      assertFound(BigInteger.ZERO, moduli);
      for (int seed = 0; seed < 20; seed++) {
        assertFound(new BigInteger(bits, new Random(seed)), moduli);
      }
    }
  }

  private static void assertFound(BigInteger number, long[] moduli) {
    long[] residues =
        Arrays.stream(moduli)
            .map(m -> (m == Residues.WORD ? number : number.mod(BigInteger.valueOf(m))).longValue())
            .toArray();
    assertThat(Residues.number(moduli, residues)).isEqualTo(number);
  }

  @Test
  void moduliAreAsFewAsTellNumbersApart() {
    assertThat(Residues.withWord(WORD_SIZE.subtract(BigInteger.ONE)))
        .containsExactly(Residues.WORD);
    // 2^61 - 1 is prime (Pervushin 1883), and 2^31 - 1 (Euler 1772).
    assertThat(Residues.withWord(WORD_SIZE)).containsExactly(Residues.WORD, LARGEST);
    assertThat(Residues.primes(BigInteger.valueOf(LARGEST)))
        .containsExactly(LARGEST, (1L << 31) - 1);
    for (long prime : Residues.primes(BigInteger.ONE.shiftLeft(300))) {
      assertThat(BigInteger.valueOf(prime).isProbablePrime(50)).isTrue();
    }
  }

  @Test
  void productsOfTheLargestPrimeAreThoseOfBigNumbers() {
    BigInteger prime = BigInteger.valueOf(LARGEST);
    Random random = new Random(1);
    long[] samples = random.longs(40, 0, LARGEST).toArray();
    System.arraycopy(new long[] {0, 1, 2, LARGEST - 1, LARGEST / 2}, 0, samples, 0, 5);
    for (long left : samples) {
      for (long right : samples) {
        BigInteger product =
            BigInteger.valueOf(left).multiply(BigInteger.valueOf(right)).mod(prime);
        assertThat(Residues.product(left, right, LARGEST)).isEqualTo(product.longValueExact());
      }
    }
  }

  /** (x + 2)^3 at 0 to 3, modulo 2^31 - 1 and modulo 7, where 8 is 1 and 12 is 5. */
  @Test
  void polynomialsAreFoundFromTheirValues() {
    assertThat(Interpolation.coefficients(new long[] {8, 27, 64, 125}, (1L << 31) - 1))
        .containsExactly(8, 12, 6, 1);
    assertThat(Interpolation.coefficients(new long[] {8 % 7, 27 % 7, 64 % 7, 125 % 7}, 7))
        .containsExactly(1, 5, 6, 1);
  }
}
