package org.parley.conflict;

/** What a check of a relaxation or a core ends with. */
public sealed interface Confirmation {

  /** It holds. */
  record Confirmed() implements Confirmation {}

  /**
   * It does not hold: the program has a fault, or the tables do not say what the judge says.
   *
   * @param ground what was found instead
   */
  record Refuted(Ground ground) implements Confirmation {}

  /** What speaks against it. */
  enum Ground {
    /** The judge finds an outcome incoherent that should not be. */
    INCOHERENT,
    /** The judge finds an outcome to cross other positions than it should. */
    CROSSES_OTHERWISE,
    /** A core cannot be had even without one of its members. */
    NOT_MINIMAL,
    /** A coherent outcome crosses no member of a core. */
    NOT_A_CONFLICT
  }
}
