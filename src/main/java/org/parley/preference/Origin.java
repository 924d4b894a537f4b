package org.parley.preference;

import org.parley.scenario.Named;

/** Where a number of a utility comes from. */
public enum Origin implements Named {
  /** A document says the number itself. */
  STATED("stated"),
  /** Worked out from what the party has stated: which options it asks for, what matters more. */
  DERIVED("derived"),
  /** No document supports it. */
  ASSUMED("assumed");

  private final String label;

  Origin(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
