package org.parley.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.effort.Allowance;
import org.parley.effort.Cutoff;

class HittingSetsTest {

  private static final int MEMBERS = 12;

  /** To meet all sets of three, at most two members may be left out, whichever they are. */
  @Test
  void manySetsAreAllMet() {
    List<BitSet> threes = subsets(3);
    assertThat(threes).hasSize(220);
    assertThat(HittingSets.of(threes, 1000, allowance()).orElseThrow())
        .containsExactlyInAnyOrderElementsOf(subsets(MEMBERS - 2));
  }

  @Test
  void moreThanTheLimitAreNotListed() {
    assertThat(HittingSets.of(subsets(3), 66, allowance())).isPresent();
    assertThat(HittingSets.of(subsets(3), 65, allowance())).isEqualTo(Optional.empty());
  }

  private static Allowance allowance() {
    return new Allowance(Cutoff.NEVER, 0);
  }

  private static List<BitSet> subsets(int size) {
    List<BitSet> subsets = new ArrayList<>();
    IntStream.range(0, 1 << MEMBERS)
        .filter(bits -> Integer.bitCount(bits) == size)
        .forEach(bits -> subsets.add(BitSet.valueOf(new long[] {bits})));
    return subsets;
  }
}
