package org.parley.cli.option;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a command draws, and how sure its intervals are. */
public final class SampleOptions {

  @Mixin private RandomOptions random;

  @Option(
      names = "--level",
      paramLabel = "P",
      description = "Confidence level of the intervals. Default: ${DEFAULT-VALUE}.")
  @InRange(low = 0, high = 1, lowOpen = true, highOpen = true)
  private double level = 0.95;

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
    return level;
  }
}
