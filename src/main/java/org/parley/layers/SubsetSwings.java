package org.parley.layers;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.effort.Allowance;
import org.parley.effort.Attempt;
import org.parley.effort.Known;

/**
 * Swings of layers that share voters, coalition by coalition: a voter votes alike in all of its
 * layers, so that generating functions, which multiply only over disjoint ones, do not serve.
 */
final class SubsetSwings {

  /** Most voters, of which there are so many coalitions that a bit each takes 2 MB. */
  static final int MOST_VOTERS = 24;

  /** Coalitions between two looks at the clock. */
  private static final int BETWEEN_LOOKS = 1 << 16;

  private SubsetSwings() {}

  /**
   * The swings of the game that is won where all of these layers pass.
   *
   * @param chambers whose voters together are at most {@link #MOST_VOTERS}
   */
  static Attempt<Swings> of(List<Chamber> chambers, Allowance allowance) {
    long all = chambers.stream().mapToLong(Chamber::voters).reduce(0, (a, b) -> a | b);
    int[] voters = indexes(all);
    BitSet winning = new BitSet(1 << voters.length);
    long[] bySize = new long[voters.length + 1];
    long refusing = all;
    for (int n = 0; n < 1 << voters.length; n++) {
      if (n > 0) {
        // From one coalition to the next the bits up to the lowest one set of n change.
        for (int bit = 0; bit <= Integer.numberOfTrailingZeros(n); bit++) {
          refusing ^= 1L << voters[bit];
        }
      }
      if (ConsentLadder.all(chambers, refusing)) {
        winning.set(n);
        bySize[Integer.bitCount(n)]++;
      }
      if (n % BETWEEN_LOOKS == 0 && allowance.isSpent()) {
        return allowance.spent();
      }
    }
    Map<Integer, Polynomial> swings = new HashMap<>();
    for (int bit = 0; bit < voters.length; bit++) {
      swings.put(voters[bit], swings(winning, 1 << bit, voters.length));
    }
    return new Known<>(new Swings(voters.length, Polynomial.of(bySize), swings));
  }

  private static int[] indexes(long set) {
    int[] indexes = new int[Long.bitCount(set)];
    int k = 0;
    for (long left = set; left != 0; left &= left - 1) {
      indexes[k++] = Long.numberOfTrailingZeros(left);
    }
    return indexes;
  }

  /** Winning coalitions with a member that lose without it, by their size without it. */
  private static Polynomial swings(BitSet winning, int member, int size) {
    long[] bySize = new long[size];
    for (int n = winning.nextSetBit(0); n >= 0; n = winning.nextSetBit(n + 1)) {
      if ((n & member) != 0 && !winning.get(n ^ member)) {
        bySize[Integer.bitCount(n) - 1]++;
      }
    }
    return Polynomial.of(bySize);
  }
}
