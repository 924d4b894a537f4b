package org.parley.cli.option;

import picocli.CommandLine.Mixin;

/** How a command draws, and how sure its intervals are. */
public final class SampleOptions {

  @Mixin private RandomOptions random;
  @Mixin private LevelOption level;

  /** Seed of every stream. */
  public long seed() {
    return random.seed();
  }

  /** Number of threads, at least 1. */
  public int threads() {
    return random.threads();
  }

  /** Confidence level of intervals, in {@code (0, 1)}. */
  public double level() {
    return level.level();
  }
}
