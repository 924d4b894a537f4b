package org.parley.rules.facts;

/** A position as it stands in the talks; there is one for each position. */
public final class Line {

  private final String position;
  private final String party;
  private final String reading;
  private final boolean binds;

  /**
   * @param position id of the position
   * @param party id of the party
   * @param reading name of the reading in force, or what stands for none where it does not bind
   * @param binds whether it binds
   */
  public Line(String position, String party, String reading, boolean binds) {
    this.position = position;
    this.party = party;
    this.reading = reading;
    this.binds = binds;
  }

  /** Id of the position. */
  public String getPosition() {
    return position;
  }

  /** Id of the party. */
  public String getParty() {
    return party;
  }

  /** Name of the reading in force; {@code none} where it does not bind. */
  public String getReading() {
    return reading;
  }

  /** Whether it binds. */
  public boolean isBinds() {
    return binds;
  }

  /** The same as a text, as Parley compares it. */
  public String getBinding() {
    return String.valueOf(binds);
  }

  @Override
  public String toString() {
    return position + (binds ? " binds" : " does not bind");
  }
}
