package org.parley.stat;

/**
 * Many xoshiro256++ generators side by side, stepped together: random words by the array.
 *
 * <p>D. Blackman and S. Vigna (2021), "Scrambled linear pseudorandom number generators", ACM
 * Transactions on Mathematical Software 47(4), figure 5 and table 1. Each lane is the published
 * generator with a period of 2^256 - 1; laid out with one array a state word, so that the loop over
 * the lanes is compiled to vector instructions, a step costs under a nanosecond a word.
 *
 * <p>Lanes are seeded with SplitMix64, as its authors advise, under an increment of the key's own:
 * two keys share no run of seeding words, as two starting points on one cycle might.
 *
 * @implNote Not thread-safe.
 */
public final class WideXoshiro {

  /**
   * Number of generators. A constant, because the JIT unrolls and vectorises the long loop body
   * only where it knows the trip count.
   */
  public static final int LANES = 128;

  private final long[] state0 = new long[LANES];
  private final long[] state1 = new long[LANES];
  private final long[] state2 = new long[LANES];
  private final long[] state3 = new long[LANES];

  /** A generator that is of no use before {@link #seed}. */
  public WideXoshiro() {}

  /** Starts the stream of a key, such as {@link RandomStreams#key} gives. */
  public void seed(long key) {
    long gamma = RandomStreams.gamma(key);
    fill(state0, key, gamma);
    fill(state1, key + LANES * gamma, gamma);
    fill(state2, key + 2L * LANES * gamma, gamma);
    fill(state3, key + 3L * LANES * gamma, gamma);
  }

  private static void fill(long[] state, long key, long gamma) {
    for (int lane = 0; lane < LANES; lane++) {
      state[lane] = RandomStreams.mix(key + (lane + 1) * gamma);
    }
  }

  /** Sets one lane, not all words 0. */
  void state(int lane, long word0, long word1, long word2, long word3) {
    state0[lane] = word0;
    state1[lane] = word1;
    state2[lane] = word2;
    state3[lane] = word3;
  }

  /**
   * Writes two random words a lane, those of the first step and those of the second.
   *
   * <p>Two steps at once halve the traffic of the state; more would keep the loop from vectorising.
   *
   * @throws ArrayIndexOutOfBoundsException if an array is shorter than {@link #LANES}
   */
  public void next(long[] first, long[] second) {
    long[] words0 = state0;
    long[] words1 = state1;
    long[] words2 = state2;
    long[] words3 = state3;
    for (int lane = 0; lane < LANES; lane++) {
      long s0 = words0[lane];
      long s1 = words1[lane];
      long s2 = words2[lane];
      long s3 = words3[lane];
      first[lane] = Long.rotateLeft(s0 + s3, 23) + s0;
      s2 ^= s0;
      s3 ^= s1;
      long t1 = s1 ^ s2;
      s0 ^= s3;
      s2 ^= s1 << 17;
      s3 = Long.rotateLeft(s3, 45);
      second[lane] = Long.rotateLeft(s0 + s3, 23) + s0;
      s2 ^= s0;
      s3 ^= t1;
      words1[lane] = t1 ^ s2;
      words0[lane] = s0 ^ s3;
      words2[lane] = s2 ^ (t1 << 17);
      words3[lane] = Long.rotateLeft(s3, 45);
    }
  }
}
