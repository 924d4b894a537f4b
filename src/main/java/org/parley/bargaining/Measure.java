package org.parley.bargaining;

import java.util.Optional;

/**
 * What a solution looks for the most of.
 *
 * @implSpec where no utility is less, neither is the score; so the score of what can be reached at
 *     most bounds what is reached
 */
interface Measure {

  /**
   * How good a vector is; nothing where it cannot be a solution, and then no vector can that is
   * nowhere greater.
   *
   * @param utilities by party, as whole numbers
   */
  Optional<Score> of(long[] utilities);
}
