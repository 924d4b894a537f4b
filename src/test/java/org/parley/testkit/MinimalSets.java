package org.parley.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.parley.elimination.Crossings;

/** The minimal sets of positions that outcomes cross, by another way than the conflict search. */
public final class MinimalSets {

  private MinimalSets() {}

  /** Of all sets that outcomes cross, smaller ones first, those of which no other is a part. */
  public static List<BitSet> of(Crossings crossings, BitSet enforced) {
    long[] ones = new long[crossings.crossed().size()];
    Arrays.fill(ones, 1);
    List<BitSet> minimal = new ArrayList<>();
    crossings
        .nearestSets(enforced, ones)
        .forEachRemaining(
            nearest -> {
              BitSet set = nearest.crossed();
              if (minimal.stream().noneMatch(part -> isPart(part, set))) {
                minimal.add(set);
              }
            });
    return minimal;
  }

  private static boolean isPart(BitSet part, BitSet set) {
    return part.stream().allMatch(set::get);
  }
}
