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

  private final int lanes;
  private final long[] state0;
  private final long[] state1;
  private final long[] state2;
  private final long[] state3;

  /**
   * @param lanes number of generators, at least 1; not usable before {@link #seed}
   * @throws IllegalArgumentException if {@code lanes < 1}
   */
  public WideXoshiro(int lanes) {
    if (lanes < 1) {
      throw new IllegalArgumentException("lanes [" + lanes + "] are below 1");
    }
    this.lanes = lanes;
    this.state0 = new long[lanes];
    this.state1 = new long[lanes];
    this.state2 = new long[lanes];
    this.state3 = new long[lanes];
  }

  /** Number of words that {@link #next} writes. */
  public int lanes() {
    return lanes;
  }

  /** Starts the stream of a key, such as {@link RandomStreams#key} gives. */
  public void seed(long key) {
    long gamma = RandomStreams.gamma(key);
    fill(state0, key, gamma);
    fill(state1, key + lanes * gamma, gamma);
    fill(state2, key + 2 * lanes * gamma, gamma);
    fill(state3, key + 3 * lanes * gamma, gamma);
  }

  private static void fill(long[] state, long key, long gamma) {
    for (int lane = 0; lane < state.length; lane++) {
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
   * Writes one random word a lane.
   *
   * @throws ArrayIndexOutOfBoundsException if {@code words.length < lanes()}
   */
  public void next(long[] words) {
    long[] s0 = state0;
    long[] s1 = state1;
    long[] s2 = state2;
    long[] s3 = state3;
    for (int lane = 0; lane < s0.length; lane++) {
      long a = s0[lane];
      long b = s1[lane];
      long sum = a + s3[lane];
      words[lane] = ((sum << 23) | (sum >>> 41)) + a;
      long c = s2[lane] ^ a;
      long d = s3[lane] ^ b;
      s1[lane] = b ^ c;
      s0[lane] = a ^ d;
      s2[lane] = c ^ (b << 17);
      s3[lane] = (d << 45) | (d >>> 19);
    }
  }
}
