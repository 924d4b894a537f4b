package org.parley.conflict;

/** Which limit ended a listing or a search. */
public enum SpentBudget {
  /** As many were found as were asked for, and there is at least one more. */
  COUNT,
  /** The time was up. */
  TIME,
  /** The clauses kept by a solver took up the memory allowed. */
  MEMORY
}
