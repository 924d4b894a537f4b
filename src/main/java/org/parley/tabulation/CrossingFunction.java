package org.parley.tabulation;

/** Which outcomes cross a position (or are incoherent), as the judge has said. */
public sealed interface CrossingFunction permits CrossingTable, CrossingFormula {

  /** Number of issues in scope. */
  int scopeSize();

  /** Index of the {@code k}-th issue in scope; indexes ascend with {@code k}. */
  int issue(int k);

  /** Indexes of the issues in scope, ascending; a copy. */
  int[] scope();

  /** Number of options of the {@code k}-th issue in scope. */
  int optionCount(int k);

  /** Whether an outcome, the option index of every issue, crosses. */
  boolean crossesOutcome(int[] outcome);

  /** The function of the same scope in which exactly the other outcomes cross. */
  CrossingFunction complement();

  /** Whether no outcome crosses. */
  boolean isNeverCrossed();

  /** Whether every outcome crosses. */
  boolean isAlwaysCrossed();
}
