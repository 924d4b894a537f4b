package org.parley.stat;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * One independent random stream for every pair of a seed and an index, the same on every machine.
 *
 * <p>Keys are taken from the finaliser of SplitMix64 (G. Steele, D. Lea and C. Flood, 2014, "Fast
 * splittable pseudorandom number generators", OOPSLA), which is a bijection: streams of one seed
 * never share a key.
 */
public final class RandomStreams {

  /** 2^64 divided by the golden ratio, the increment of SplitMix64. */
  static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  private static final String ALGORITHM = "L64X128MixRandom";

  private RandomStreams() {}

  /** Key of a stream: output number {@code index} of SplitMix64 started at a scrambled seed. */
  public static long key(long seed, long index) {
    return mix(mix(seed + GOLDEN_GAMMA) + (index + 1) * GOLDEN_GAMMA);
  }

  /** A stream for draws made one number at a time: the JDK's {@code L64X128MixRandom}. */
  public static RandomGenerator stream(long seed, long index) {
    return RandomGeneratorFactory.of(ALGORITHM).create(key(seed, index));
  }

  /** The finaliser of SplitMix64: variant 13 of D. Stafford's mixers of 64 bits. */
  static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }

  /** An increment of a key's own: odd, and with enough changes between neighbouring bits. */
  static long gamma(long key) {
    long gamma = mix(key ^ 0xff51afd7ed558ccdL) | 1;
    return Long.bitCount(gamma ^ (gamma >>> 1)) < 24 ? gamma ^ 0xaaaaaaaaaaaaaaaaL : gamma;
  }
}
