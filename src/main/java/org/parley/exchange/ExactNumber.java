package org.parley.exchange;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Numbers in files as the fractions that they stand for. A fraction that is no finite decimal is
 * written with forty digits, and known again by them: no two fractions with denominators up to
 * 10^13 are so close.
 */
final class ExactNumber {

  private static final Pattern DECIMAL =
      Pattern.compile(
          "[-+]?([0-9]{1,400}(\\.[0-9]{0,400})?|\\.[0-9]{1,400})([eE][-+]?[0-9]{1,2})?");
  private static final MathContext FORTY = new MathContext(40);
  private static final int SO_LONG_ON_PURPOSE = 36;
  private static final BigInteger GREATEST = BigInteger.TEN.pow(13);

  private ExactNumber() {}

  /** The decimal that a text writes; nothing where it is none, or infinite. */
  static Optional<BigDecimal> parse(String text) {
    return DECIMAL.matcher(text.strip()).matches()
        ? Optional.of(new BigDecimal(text.strip()))
        : Optional.empty();
  }

  /** The fraction that a decimal stands for. */
  static BigFraction of(BigDecimal decimal) {
    BigDecimal stripped = decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
    BigDecimal plain = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    BigFraction exact = new BigFraction(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
    return plain.precision() < SO_LONG_ON_PURPOSE ? exact : recognised(exact, stripped);
  }

  /** The convergent of the continued fraction that would be written as this decimal. */
  private static BigFraction recognised(BigFraction exact, BigDecimal written) {
    BigInteger numerator = exact.getNumerator();
    BigInteger denominator = exact.getDenominator();
    BigInteger[] last = {BigInteger.ZERO, BigInteger.ONE};
    BigInteger[] now = {BigInteger.ONE, BigInteger.ZERO};
    while (denominator.signum() != 0) {
      BigInteger whole = floor(numerator, denominator);
      BigInteger[] next = {
        whole.multiply(now[0]).add(last[0]), whole.multiply(now[1]).add(last[1])
      };
      if (next[1].compareTo(GREATEST) > 0) {
        return exact;
      }
      BigFraction convergent = new BigFraction(next[0], next[1]);
      if (decimal(convergent).compareTo(written) == 0) {
        return convergent;
      }
      BigInteger rest = numerator.subtract(whole.multiply(denominator));
      numerator = denominator;
      denominator = rest;
      last = now;
      now = next;
    }
    return exact;
  }

  private static BigInteger floor(BigInteger numerator, BigInteger denominator) {
    BigInteger[] parts = numerator.divideAndRemainder(denominator);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  /** The decimal of a fraction, exact where it is finite and short enough, else of forty digits. */
  static BigDecimal decimal(BigFraction fraction) {
    BigDecimal numerator = new BigDecimal(fraction.getNumerator());
    BigDecimal decimal = numerator.divide(new BigDecimal(fraction.getDenominator()), FORTY);
    return decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
  }

  /** Whether a fraction is a decimal of so many digits at most. */
  static boolean isDecimal(BigFraction fraction, int digits) {
    BigDecimal decimal = decimal(fraction);
    return decimal.precision() <= digits && ofPlain(decimal).equals(fraction);
  }

  static BigFraction ofPlain(BigDecimal decimal) {
    BigDecimal plain = decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    return new BigFraction(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
  }

  /** Least common multiple of denominators. */
  static BigInteger common(List<BigFraction> fractions) {
    BigInteger common = BigInteger.ONE;
    for (BigFraction fraction : fractions) {
      BigInteger other = fraction.getDenominator();
      common = common.divide(common.gcd(other)).multiply(other);
    }
    return common;
  }

  /** The number of at most fifteen digits, as scenarios write them, that comes closest. */
  static BigFraction written(BigFraction fraction) {
    return isDecimal(fraction, 15)
        ? fraction
        : of(BigDecimal.valueOf(fraction.doubleValue()).round(new MathContext(15)));
  }

  /** How a file writes it. */
  static String text(BigFraction fraction) {
    return decimal(fraction).toPlainString();
  }
}
