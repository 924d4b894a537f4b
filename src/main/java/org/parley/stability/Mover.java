package org.parley.stability;

/**
 * Who can move: one party, or several of them together.
 *
 * @param members the parties as bits, by their places
 * @param moves where they lead
 */
public record Mover(int members, Moves moves) {

  /** Whether only parties of a set take part. */
  boolean isWithin(int coalition) {
    return (members & ~coalition) == 0;
  }
}
