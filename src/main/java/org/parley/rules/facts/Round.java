package org.parley.rules.facts;

import org.parley.rules.session.Decimal;

/** The round of the talks that begins; there is one. */
public final class Round {

  private final int number;
  private final int left;

  /**
   * @param number rounds before it
   * @param left rounds after it
   */
  public Round(int number, int left) {
    this.number = number;
    this.left = left;
  }

  /** Rounds before it: the first is 0. */
  public int getNumber() {
    return number;
  }

  /** The same, as Parley compares it. */
  public Decimal getExactNumber() {
    return Decimal.of(number);
  }

  /** Rounds after it: of the last they are 0. */
  public int getLeft() {
    return left;
  }

  /** The same, as Parley compares it. */
  public Decimal getExactLeft() {
    return Decimal.of(left);
  }

  @Override
  public String toString() {
    return "round " + number;
  }
}
