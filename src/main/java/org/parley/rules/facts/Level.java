package org.parley.rules.facts;

import org.parley.rules.session.Decimal;

/** How high something stands that events raise and lower; there is one for each level. */
public final class Level {

  private final String name;
  private final int value;

  /**
   * @param name its name
   * @param value how high it stands
   */
  public Level(String name, int value) {
    this.name = name;
    this.value = value;
  }

  /** Its name. */
  public String getName() {
    return name;
  }

  /** How high it stands. */
  public int getValue() {
    return value;
  }

  /** The same, as Parley compares it. */
  public Decimal getExactValue() {
    return Decimal.of(value);
  }

  @Override
  public String toString() {
    return name + " at " + value;
  }
}
