package org.parley.process.talk;

/**
 * What a party did when it was its turn.
 *
 * @param round number of the round, from 0
 * @param seat who
 * @param action what
 * @param outcome what it offered, accepted, proposed or voted on; -1 where it passed
 * @param standing the offer before it, or the text that a new one is to replace; -1 for none
 * @param binding its lines that bound then
 * @param wanted what it asked for, as a whole number of its own
 * @param isOwn whether the standing offer is its own, so that it has nothing to answer
 */
public record Turn(
    int round,
    int seat,
    Action action,
    int outcome,
    int standing,
    long binding,
    long wanted,
    boolean isOwn) {

  /** What can be done. */
  public enum Action {
    /** Makes an offer in place of the standing one. */
    OFFERS,
    /** Accepts the standing offer. */
    ACCEPTS,
    /** Has nothing to offer. */
    PASSES,
    /** Votes for a new text. */
    YES,
    /** Votes against it. */
    NO,
    /** Proposes the same as before. */
    STAYS,
    /** Proposes something worth less to it. */
    CONCEDES
  }
}
