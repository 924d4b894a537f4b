package org.parley.process.talk;

/** Is told of everything that happens in a talk. */
interface Minutes {

  /** Nobody writes. */
  Minutes NONE = turn -> {};

  /** A party has had its turn. */
  void turn(Turn turn);

  /** Whether anybody writes, so that turns need be told. */
  default boolean areKept() {
    return this != NONE;
  }
}
