package org.parley.rules.facts;

/** A party of the scenario; the same for every outcome. */
public final class Party {

  private final String id;

  /**
   * @param id identifier
   */
  public Party(String id) {
    this.id = id;
  }

  /** Identifier. */
  public String getId() {
    return id;
  }

  @Override
  public String toString() {
    return id;
  }
}
