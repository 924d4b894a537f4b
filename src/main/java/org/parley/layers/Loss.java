package org.parley.layers;

/**
 * What a party has less than today, as a whole number of its own unit.
 *
 * @param amount how much, at least 0
 * @param denominator what stands for a utility of 1, at least 1
 */
public record Loss(long amount, long denominator) implements Comparable<Loss> {

  /** That nobody has less. */
  public static final Loss NONE = new Loss(0, 1);

  /** As the difference of utilities that it stands for. */
  public double value() {
    return (double) amount / denominator;
  }

  /** By cross-multiplication, in 128 bits. */
  @Override
  public int compareTo(Loss other) {
    int byHigh =
        Long.compare(
            Math.multiplyHigh(amount, other.denominator),
            Math.multiplyHigh(other.amount, denominator));
    return byHigh != 0
        ? byHigh
        : Long.compareUnsigned(amount * other.denominator, other.amount * denominator);
  }

  static Loss greater(Loss one, Loss other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
