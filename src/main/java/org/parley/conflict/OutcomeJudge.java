package org.parley.conflict;

import java.util.BitSet;
import java.util.Optional;

/** Whoever has the last word on what an outcome crosses. */
@FunctionalInterface
public interface OutcomeJudge {

  /**
   * Indexes of all positions that an outcome crosses; empty where the outcome is not coherent.
   *
   * @param outcome the option index of every issue
   */
  Optional<BitSet> crossed(int[] outcome);
}
