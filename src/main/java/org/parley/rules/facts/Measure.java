package org.parley.rules.facts;

import org.parley.rules.session.Decimal;

/** A measure in force; there is none while it is not. */
public final class Measure {

  private final String name;
  private final int rounds;

  /**
   * @param name its name
   * @param rounds rounds since the one in which it was started
   */
  public Measure(String name, int rounds) {
    this.name = name;
    this.rounds = rounds;
  }

  /** Its name. */
  public String getName() {
    return name;
  }

  /** Rounds since the one in which it was started. */
  public int getRounds() {
    return rounds;
  }

  /** The same, as Parley compares it. */
  public Decimal getExactRounds() {
    return Decimal.of(rounds);
  }

  @Override
  public String toString() {
    return name + " in force";
  }
}
