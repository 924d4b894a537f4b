package org.parley.answer;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A minimal set of positions and coherence rules whose waiving makes an outcome acceptable.
 *
 * @param positions indexes of the positions to waive; may be empty
 * @param rules ids of the coherence rules to waive, in file order, at least one
 * @param witness option index of every issue of an outcome it makes acceptable
 * @param opens number of outcomes it makes acceptable; nothing where that is not known exactly
 */
public record RuleRelaxation(
    BitSet positions, List<String> rules, List<Integer> witness, Optional<BigInteger> opens) {

  public RuleRelaxation {
    positions = (BitSet) positions.clone();
    rules = List.copyOf(rules);
    witness = List.copyOf(witness);
  }

  @Override
  public BitSet positions() {
    return (BitSet) positions.clone();
  }
}
