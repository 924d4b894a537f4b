package org.parley.process.talk;

import java.math.BigInteger;
import org.parley.effort.Spent;

/** What can be in the way of talks. */
public sealed interface Prepared {

  /**
   * Nothing is.
   *
   * @param outcomes how many are coherent
   */
  record Ready(Setting setting, BigInteger outcomes) implements Prepared {}

  /** A rule is too wide to tabulate. */
  record Untabulated() implements Prepared {}

  /** No outcome is coherent. */
  record NothingCoherent() implements Prepared {}

  /**
   * There are more outcomes than a table holds, and one text may go from each to each.
   *
   * @param outcomes how many
   */
  record TooManyOutcomes(BigInteger outcomes) implements Prepared {}

  /** How many outcomes there are could not be found out. */
  record NotCounted(Spent<?> spent) implements Prepared {}

  /**
   * A party has more lines than can be drawn.
   *
   * @param party id of the party
   * @param lines how many
   */
  record TooManyLines(String party, int lines) implements Prepared {}
}
