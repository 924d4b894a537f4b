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
 */
public record KeptOutcome(
    List<Integer> outcome,
    BitSet crossed,
    Optional<BigInteger> alike,
    List<Concession> concessions) {

  public KeptOutcome {
    outcome = List.copyOf(outcome);
    concessions = List.copyOf(concessions);
  }
}
