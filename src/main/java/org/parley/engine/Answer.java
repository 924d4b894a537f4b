package org.parley.engine;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.parley.effort.Attempt;
import org.parley.worlds.Probability.Exact;

/**
 * What is the case in a state of the switches; nothing where the budget does not reach.
 *
 * @param coherent number of coherent outcomes
 * @param acceptable number of acceptable ones
 * @param options of those, by issue and option
 * @param conflict why there is none
 * @param deal the chance of a deal
 */
record Answer(
    Attempt<BigInteger> coherent,
    Attempt<BigInteger> acceptable,
    Attempt<List<List<BigInteger>>> options,
    Optional<Conflict> conflict,
    Optional<Exact> deal) {

  /**
   * Why nothing is acceptable.
   *
   * @param kind what sort of conflict it is
   * @param cores positions that cannot be had together; where nothing is coherent the coherence
   *     rules that exclude everything, those not waived counted
   * @param areAllCores whether these are all
   * @param relaxations positions whose waiving makes an outcome acceptable
   * @param areAllRelaxations whether these are all
   */
  record Conflict(
      Kind kind,
      List<BitSet> cores,
      boolean areAllCores,
      List<BitSet> relaxations,
      boolean areAllRelaxations) {

    Conflict {
      cores = List.copyOf(cores);
      relaxations = List.copyOf(relaxations);
    }
  }

  /** What sort of conflict there is. */
  enum Kind {
    /** Some outcome is acceptable. */
    NONE,
    /** Coherent outcomes exist, and each crosses a position that binds. */
    POSITIONS,
    /** No outcome is coherent. */
    COHERENCE
  }
}
