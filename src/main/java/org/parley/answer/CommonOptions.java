package org.parley.answer;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;

/**
 * What the outcomes of a kind have in common: the acceptable ones or, where there are none, those
 * that cross the nearest set of enforced positions.
 *
 * @param crossed the enforced positions that each of them crosses, and no other; a copy
 * @param count how many they are, at least 1
 * @param left by issue, indexes of the options that some of them have, ascending; at least one
 */
public record CommonOptions(BitSet crossed, BigInteger count, List<List<Integer>> left) {

  public CommonOptions {
    crossed = (BitSet) crossed.clone();
    left = left.stream().map(List::copyOf).toList();
  }

  @Override
  public BitSet crossed() {
    return (BitSet) crossed.clone();
  }
}
