package org.parley.rules.facts;

import org.parley.rules.session.Decimal;

/** How far a party has come down with its last offer; there is one for each party. */
public final class Stance {

  private final String party;
  private final int yielded;

  /**
   * @param party id of the party
   * @param yielded percent of the way from the most it asked to the least it takes, rounded down
   */
  public Stance(String party, int yielded) {
    this.party = party;
    this.yielded = yielded;
  }

  /** Id of the party. */
  public String getParty() {
    return party;
  }

  /** Percent of the way from the most it asked to the least it takes; 0 before its first offer. */
  public int getYielded() {
    return yielded;
  }

  /** The same, as Parley compares it. */
  public Decimal getExactYielded() {
    return Decimal.of(yielded);
  }

  @Override
  public String toString() {
    return party + " has yielded " + yielded;
  }
}
