package org.parley.rules.session;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number in a rule: a decimal of any size, exactly, or none. Sums and products of none are none,
 * and no comparison with none holds, not even that two are unequal.
 *
 * @implNote Immutable. Constants come as text, so that a rule can be written without naming a
 *     class.
 */
public final class Decimal {

  /** The number that an issue without a unit has. */
  public static final Decimal NONE = new Decimal(Optional.empty());

  private final Optional<BigDecimal> number;

  private Decimal(Optional<BigDecimal> number) {
    this.number = number;
  }

  /** A number. */
  public static Decimal of(BigDecimal number) {
    return new Decimal(Optional.of(number));
  }

  /** A whole number. */
  public static Decimal of(long number) {
    return of(BigDecimal.valueOf(number));
  }

  /** The number that a text names, in decimal digits. */
  public static Decimal of(String number) {
    return of(new BigDecimal(number));
  }

  /** The number, or nothing. */
  public Optional<BigDecimal> number() {
    return number;
  }

  /** Whether it is a number at all. */
  public boolean isPresent() {
    return number.isPresent();
  }

  /** The sum. */
  public Decimal plus(Decimal other) {
    return isPresent() && other.isPresent() ? of(number.get().add(other.number.get())) : NONE;
  }

  /** The sum with a constant. */
  public Decimal plus(String constant) {
    return plus(of(constant));
  }

  /** The difference. */
  public Decimal minus(Decimal other) {
    return plus(other.negative());
  }

  /** The difference from a constant. */
  public Decimal minus(String constant) {
    return minus(of(constant));
  }

  /** The product. */
  public Decimal times(Decimal other) {
    return isPresent() && other.isPresent() ? of(number.get().multiply(other.number.get())) : NONE;
  }

  /** The product with a constant. */
  public Decimal times(String constant) {
    return times(of(constant));
  }

  /** The number with its sign changed. */
  public Decimal negative() {
    return isPresent() ? of(number.get().negate()) : NONE;
  }

  /** Whether both are numbers, and the same one. */
  public boolean isEqualTo(Decimal other) {
    return isComparable(other) && compare(other) == 0;
  }

  /** Whether it is this number. */
  public boolean isEqualTo(String constant) {
    return isEqualTo(of(constant));
  }

  /** Whether both are numbers, and not the same one. */
  public boolean isUnequalTo(Decimal other) {
    return isComparable(other) && compare(other) != 0;
  }

  /** Whether it is a number, and not this one. */
  public boolean isUnequalTo(String constant) {
    return isUnequalTo(of(constant));
  }

  /** Whether both are numbers, and this one is less. */
  public boolean isBelow(Decimal other) {
    return isComparable(other) && compare(other) < 0;
  }

  /** Whether it is a number less than this. */
  public boolean isBelow(String constant) {
    return isBelow(of(constant));
  }

  /** Whether both are numbers, and this one is no greater. */
  public boolean isAtMost(Decimal other) {
    return isComparable(other) && compare(other) <= 0;
  }

  /** Whether it is a number no greater than this. */
  public boolean isAtMost(String constant) {
    return isAtMost(of(constant));
  }

  /** Whether both are numbers, and this one is greater. */
  public boolean isAbove(Decimal other) {
    return isComparable(other) && compare(other) > 0;
  }

  /** Whether it is a number greater than this. */
  public boolean isAbove(String constant) {
    return isAbove(of(constant));
  }

  /** Whether both are numbers, and this one is no less. */
  public boolean isAtLeast(Decimal other) {
    return isComparable(other) && compare(other) >= 0;
  }

  /** Whether it is a number no less than this. */
  public boolean isAtLeast(String constant) {
    return isAtLeast(of(constant));
  }

  private boolean isComparable(Decimal other) {
    return isPresent() && other.isPresent();
  }

  private int compare(Decimal other) {
    return number.orElseThrow().compareTo(other.number.orElseThrow());
  }

  /** Whether both are the same number, however it is written, or both none. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Decimal decimal
        && (isPresent() && decimal.isPresent()
            ? compare(decimal) == 0
            : isPresent() == decimal.isPresent());
  }

  @Override
  public int hashCode() {
    return number.map(BigDecimal::stripTrailingZeros).hashCode();
  }

  @Override
  public String toString() {
    return number.map(BigDecimal::toPlainString).orElse("none");
  }
}
