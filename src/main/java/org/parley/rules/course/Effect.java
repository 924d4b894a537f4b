package org.parley.rules.course;

import java.util.Optional;

/** What an event changes. Positions, parties, levels and measures by place in the scenario. */
public sealed interface Effect {

  /**
   * A line that binds is read otherwise from here on, or no longer binds.
   *
   * @param reading the reading, or nothing where it no longer binds
   */
  record Softens(int position, Optional<Integer> reading) implements Effect {}

  /**
   * A line binds.
   *
   * @param reading the reading, or nothing for the one it had as the talks began, if it had any
   */
  record Hardens(int position, Optional<Integer> reading) implements Effect {}

  /**
   * A level goes up or down, as far as it can.
   *
   * @param by how far; below 0 for down
   */
  record Moves(int level, int by) implements Effect {}

  /** A measure comes into force, unless it is. */
  record Starts(int measure) implements Effect {}

  /** A measure is no longer in force. */
  record Breaks(int measure) implements Effect {}

  /**
   * A party asks for more, or for less, in all that follows.
   *
   * @param billionths how much more, in billionths of the utility scale; below 0 for less
   */
  record Shifts(int party, long billionths) implements Effect {}

  /** What a party wants most is known to the others. */
  record Leaks(int party) implements Effect {}

  /**
   * No offers are made in this round and those that follow.
   *
   * @param rounds how many rounds altogether, at least 1
   */
  record Pauses(int rounds) implements Effect {}

  /** A party walks out, which ends the talks. */
  record Leaves(int party) implements Effect {}

  /** The talks are over. */
  record Ends(String reason) implements Effect {}
}
