package org.parley.conflict;

import org.parley.scenario.Named;

/** Which limit ended a listing or a search. */
public enum SpentBudget implements Named {
  /** As many were found as were asked for, and there is at least one more. */
  COUNT("count"),
  /** The time was up. */
  TIME("time"),
  /** The clauses kept by a solver took up the memory allowed. */
  MEMORY("memory");

  private final String label;

  SpentBudget(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
