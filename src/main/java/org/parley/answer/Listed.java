package org.parley.answer;

/** What is listed of a conflict. */
public enum Listed {
  RELAXATION,
  CORE,
  /** A relaxation that may waive coherence rules too. */
  RULE_RELAXATION
}
