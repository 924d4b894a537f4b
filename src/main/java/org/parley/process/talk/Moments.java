package org.parley.process.talk;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;

/**
 * A sum and a sum of squares of whole numbers that stand for millionths, so that they do not depend
 * on the order in which they are added.
 *
 * @implNote Not thread-safe.
 */
public final class Moments {

  private static final double UNIT = 1e6;

  /** Fewer tell nothing of a mean's interval. */
  private static final long FEWEST = 100;

  private long count;
  private BigInteger sum = BigInteger.ZERO;
  private BigInteger squares = BigInteger.ZERO;
  private long pending;
  private long pendingLow;
  private long pendingHigh;
  private int unfolded;

  /** A mean with its interval, which it has where there are enough. */
  public record Mean(double value, double low, double high, long count) {

    /** The mean of some numbers, at least two, with Student's interval however few they are. */
    public static Mean of(double[] numbers, double level) {
      double mean = StatUtils.mean(numbers);
      double t = student(numbers.length, level);
      double reach = t * Math.sqrt(StatUtils.variance(numbers, mean) / numbers.length);
      return new Mean(mean, mean - reach, mean + reach, numbers.length);
    }
  }

  private static double student(long count, double level) {
    return new TDistribution(count - 1.0).inverseCumulativeProbability((1 + level) / 2);
  }

  /** Counts a number so many times. */
  public void add(double number, long times) {
    if (unfolded++ == 1 << 10) {
      fold();
    }
    long units = Math.round(number * UNIT);
    count += times;
    pending += units * times;
    long square = units * units;
    long low = square * times;
    pendingHigh += Math.multiplyHigh(square, times);
    pendingLow += low;
    pendingHigh += Long.compareUnsigned(pendingLow, low) < 0 ? 1 : 0;
  }

  private void fold() {
    sum = sum.add(BigInteger.valueOf(pending));
    BigInteger low = new BigInteger(Long.toUnsignedString(pendingLow));
    squares = squares.add(BigInteger.valueOf(pendingHigh).shiftLeft(Long.SIZE)).add(low);
    pending = 0;
    pendingLow = 0;
    pendingHigh = 0;
    unfolded = 0;
  }

  void add(Moments other) {
    fold();
    other.fold();
    count += other.count;
    sum = sum.add(other.sum);
    squares = squares.add(other.squares);
  }

  /** What was counted, as plain numbers. */
  TalkCounts.Sums sums() {
    fold();
    return new TalkCounts.Sums(count, sum, squares);
  }

  /** Counts what another has counted. */
  void add(TalkCounts.Sums sums) {
    count += sums.count();
    sum = sum.add(sums.sum());
    squares = squares.add(sums.squares());
  }

  /** How many were counted. */
  public long count() {
    return count;
  }

  /** Their mean, with Student's interval where at least {@value #FEWEST} were counted. */
  public Mean mean(double level) {
    fold();
    if (count == 0) {
      return new Mean(Double.NaN, Double.NaN, Double.NaN, 0);
    }
    double mean = new BigDecimal(sum).doubleValue() / count / UNIT;
    if (count < FEWEST) {
      return new Mean(mean, Double.NaN, Double.NaN, count);
    }
    BigInteger n = BigInteger.valueOf(count);
    BigInteger spread = squares.multiply(n).subtract(sum.multiply(sum));
    double variance =
        new BigDecimal(spread)
                .divide(
                    new BigDecimal(n.multiply(BigInteger.valueOf(count - 1))),
                    MathContext.DECIMAL64)
                .doubleValue()
            / (UNIT * UNIT);
    double t = student(count, level);
    double reach = t * Math.sqrt(Math.max(0, variance) / count);
    return new Mean(mean, mean - reach, mean + reach, count);
  }
}
