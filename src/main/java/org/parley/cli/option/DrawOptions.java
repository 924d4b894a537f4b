package org.parley.cli.option;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a command draws, and what it says of the draws. */
public final class DrawOptions {

  @Mixin private SampleOptions sample;

  @Option(
      names = "--keep",
      paramLabel = "N",
      description = "Most outcomes to list. Default: ${DEFAULT-VALUE}.")
  @InRange(low = 0)
  private int kept = 20;

  /** Seed of every stream. */
  public long seed() {
    return sample.seed();
  }

  /** Number of threads, at least 1. */
  public int threads() {
    return sample.threads();
  }

  /** Confidence level of intervals, in {@code (0, 1)}. */
  public double level() {
    return sample.level();
  }

  /** Most outcomes to list, at least 0. */
  public int kept() {
    return kept;
  }
}
