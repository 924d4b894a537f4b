package org.parley.exploration;

/** What a node of a {@link Circuit} computes from up to three others. */
enum Gate {
  /** Drawn, not computed. */
  INPUT,
  ZERO,
  ONE,
  NOT,
  AND,
  OR,
  /** {@code a & ~b}. */
  AND_NOT,
  /** {@code a | (b & c)}. */
  OR_AND,
  /** Low bit of {@code a + b + c}. */
  SUM,
  /** High bit of {@code a + b + c}. */
  CARRY
}
