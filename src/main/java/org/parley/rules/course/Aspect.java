package org.parley.rules.course;

/**
 * One thing in the state of talks that a rule can read, as a whole number.
 *
 * @param kind what it is
 * @param index place of the position, party, issue, level, measure or event; 0 for the round
 */
public record Aspect(Kind kind, int index) {

  /** What can be read, and what its numbers mean. */
  public enum Kind {
    /** Rounds before this one. */
    ROUND,
    /** The reading in force, by place; {@link #ABSENT} where the line does not bind. */
    LINE,
    /** Percent that a party has yielded. */
    STANCE,
    /** The option on the table, by place; {@link #ABSENT} where there is no offer. */
    STANDING,
    /** How high a level stands. */
    LEVEL,
    /** Rounds for which a measure has been in force; {@link #ABSENT} where it is not. */
    MEASURE,
    /** Rounds since an event happened last; {@link #ABSENT} where it has not. */
    EVENT
  }

  /** What stands for what is not there. */
  public static final int ABSENT = -1;
}
