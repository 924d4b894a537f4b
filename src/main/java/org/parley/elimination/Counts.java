package org.parley.elimination;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * A row of exact counts, the carrier of every counting pass: machine words where no count can
 * exceed them, else integers of any size.
 *
 * <p>Operands of one operation are of the same kind.
 */
sealed interface Counts {

  /** A machine word holds every count of this many bits. */
  int WORD_BITS = 63;

  /**
   * So many zeros.
   *
   * @param bits bits that hold any count that will be reached
   */
  static Counts zeros(int bits, int length) {
    return bits <= WORD_BITS ? new LongCounts(length) : new WideCounts(bits, length);
  }

  /** The same counts with room for as many more, which are 0. */
  Counts doubled();

  /** Makes one count 1. */
  void setOne(int at);

  /** Makes {@code length} counts 0. */
  void clear(int at, int length);

  /** Adds {@code factor} times {@code from[source..]} to {@code length} counts of this row. */
  void addScaled(int at, Counts from, int source, int length, int factor);

  /** Adds the products of {@code left[i..]} with {@code right[j]} to {@code length} counts. */
  void addProducts(int at, Counts left, int i, int length, Counts right, int j);

  /** Divides one count by another that divides it exactly. */
  void divide(int at, Counts divisor, int i);

  boolean isZero(int at);

  BigInteger value(int at);

  /** Counts below {@code 2^63}. */
  final class LongCounts implements Counts {

    private final long[] counts;

    LongCounts(int length) {
      this(new long[length]);
    }

    private LongCounts(long[] counts) {
      this.counts = counts;
    }

    @Override
    public Counts doubled() {
      return new LongCounts(Arrays.copyOf(counts, Math.multiplyExact(2, counts.length)));
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

  /**
   * Counts of a fixed number of digits to base {@code 2^32}, least first, in one array, so that a
   * pass allocates nothing (schoolbook addition and multiplication: Knuth 1997, TAOCP 2, 4.3.1).
   */
  final class WideCounts implements Counts {

    private static final long DIGIT = 0xffffffffL;

    private final int width;
    private final int[] digits;

    /**
     * @param bits bits that hold any count
     * @param length number of counts
     */
    WideCounts(int bits, int length) {
      width = (bits + 31) / 32;
      digits = new int[Math.multiplyExact(width, length)];
    }

    private WideCounts(int width, int[] digits) {
      this.width = width;
      this.digits = digits;
    }

    @Override
    public Counts doubled() {
      int[] more = Arrays.copyOf(digits, Math.multiplyExact(2, digits.length));
      return new WideCounts(width, more);
    }

    @Override
    public void setOne(int at) {
      clear(at, 1);
      digits[at * width] = 1;
    }

    @Override
    public void clear(int at, int length) {
      Arrays.fill(digits, at * width, (at + length) * width, 0);
    }

    @Override
    public void addScaled(int at, Counts from, int source, int length, int factor) {
      int[] other = ((WideCounts) from).digits;
      for (int i = 0; i < length; i++) {
        int to = (at + i) * width;
        int read = (source + i) * width;
        long carry = 0;
        for (int d = 0; d < width; d++) {
          carry += (digits[to + d] & DIGIT) + (other[read + d] & DIGIT) * factor;
          digits[to + d] = (int) carry;
          carry >>>= 32;
        }
      }
    }

    @Override
    public void addProducts(int at, Counts left, int i, int length, Counts right, int j) {
      WideCounts multiplicand = (WideCounts) left;
      int[] factor = ((WideCounts) right).digits;
      int digitsOfFactor = ((WideCounts) right).significantDigits(j);
      for (int k = 0; k < length; k++) {
        int digitsOfOther = multiplicand.significantDigits(i + k);
        for (int d = 0; d < digitsOfOther; d++) {
          long digit = multiplicand.digits[(i + k) * width + d] & DIGIT;
          addMultiple((at + k) * width + d, width - d, digit, factor, j * width, digitsOfFactor);
        }
      }
    }

    /** Adds a one-digit multiple of a number to the {@code room} digits from {@code to} on. */
    private void addMultiple(int to, int room, long digit, int[] number, int from, int length) {
      long carry = 0;
      for (int d = 0; d < length && d < room; d++) {
        carry += digit * (number[from + d] & DIGIT) + (digits[to + d] & DIGIT);
        digits[to + d] = (int) carry;
        carry >>>= 32;
      }
      for (int d = length; d < room && carry != 0; d++) {
        carry += digits[to + d] & DIGIT;
        digits[to + d] = (int) carry;
        carry >>>= 32;
      }
    }

    private int significantDigits(int at) {
      int count = width;
      while (count > 0 && digits[at * width + count - 1] == 0) {
        count--;
      }
      return count;
    }

    @Override
    public void divide(int at, Counts divisor, int i) {
      set(at, value(at).divide(divisor.value(i)));
    }

    private void set(int at, BigInteger value) {
      for (int d = 0; d < width; d++) {
        digits[at * width + d] = value.shiftRight(32 * d).intValue();
      }
    }

    @Override
    public boolean isZero(int at) {
      return significantDigits(at) == 0;
    }

    @Override
    public BigInteger value(int at) {
      byte[] bytes = new byte[4 * width];
      for (int d = 0; d < width; d++) {
        int digit = digits[at * width + d];
        for (int b = 0; b < 4; b++) {
          bytes[bytes.length - 1 - 4 * d - b] = (byte) (digit >>> (8 * b));
        }
      }
      return new BigInteger(1, bytes);
    }
  }
}
