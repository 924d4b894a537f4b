package org.parley.rules.facts;

/** A position of the scenario; the same for every outcome. */
public final class Position {

  private final String id;
  private final String party;
  private final String kind;
  private final String status;

  /**
   * @param id identifier
   * @param party id of the party
   * @param kind {@code red-line}, {@code demand}, {@code preference} or {@code inferred}
   * @param status {@code stated}, {@code carried}, {@code lapsed} or {@code hindsight}
   */
  public Position(String id, String party, String kind, String status) {
    this.id = id;
    this.party = party;
    this.kind = kind;
    this.status = status;
  }

  /** Identifier. */
  public String getId() {
    return id;
  }

  /** Id of the party. */
  public String getParty() {
    return party;
  }

  /** What sort of statement it is. */
  public String getKind() {
    return kind;
  }

  /** Whether this snapshot's documents state it. */
  public String getStatus() {
    return status;
  }

  @Override
  public String toString() {
    return id;
  }
}
