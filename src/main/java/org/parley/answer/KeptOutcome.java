package org.parley.answer;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.parley.bargaining.Concession;

/**
 * An outcome worth showing: acceptable, or crossing few enforced positions.
 *
 * @param outcome option index of every issue
 * @param crossed enforced positions it crosses
 * @param alike number of coherent outcomes crossing exactly these enforced positions, where known
 * @param concessions who moves where
 * @param apart how far it is from what is efficient and fair, where that was looked for and is
 *     known
 */
public record KeptOutcome(
    List<Integer> outcome,
    BitSet crossed,
    Optional<BigInteger> alike,
    List<Concession> concessions,
    Optional<Apart> apart) {

  public KeptOutcome {
    outcome = List.copyOf(outcome);
    concessions = List.copyOf(concessions);
  }

  /** An outcome of which distances were not looked for. */
  public KeptOutcome(
      List<Integer> outcome,
      BitSet crossed,
      Optional<BigInteger> alike,
      List<Concession> concessions) {
    this(outcome, crossed, alike, concessions, Optional.empty());
  }

  /** The same with its distances. */
  public KeptOutcome apart(Apart distances) {
    return new KeptOutcome(outcome, crossed, alike, concessions, Optional.of(distances));
  }

  /**
   * Least Euclidean distances of what an outcome is worth to the parties, each utility from 0 to 1.
   *
   * @param toFrontier to what no outcome is better than for one party and not worse for any
   * @param toNash to a Nash outcome; nothing where there is none
   */
  public record Apart(double toFrontier, Optional<Double> toNash) {}
}
