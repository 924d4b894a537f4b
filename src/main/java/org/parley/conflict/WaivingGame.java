package org.parley.conflict;

import java.util.BitSet;
import java.util.OptionalInt;

/** Whether waiving positions leaves an acceptable outcome; players are numbered from 0. */
interface WaivingGame {

  /** Index of the position of each player; all other positions are never pivotal; a copy. */
  int[] positions();

  /**
   * The player whose waiving first leaves an acceptable outcome when all are waived in this order;
   * empty where the budget is spent first, or none does.
   */
  OptionalInt pivot(int[] order);

  /**
   * Marks the players whose own waiving decides when these others are waived; false where the
   * budget is spent first.
   */
  boolean markPivotal(BitSet waived, BitSet pivotal);
}
