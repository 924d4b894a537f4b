package org.parley.process.talk;

/** Is told of everything that happens in a talk. */
interface Minutes {

  /** Nobody writes. */
  Minutes NONE =
      new Minutes() {
        @Override
        public void turn(Turn turn) {}

        @Override
        public void event(int round, int rule) {}
      };

  /** A party has had its turn. */
  void turn(Turn turn);

  /** The event of a process rule has happened. */
  void event(int round, int rule);

  /** Whether anybody writes, so that turns need be told. */
  default boolean areKept() {
    return this != NONE;
  }
}
