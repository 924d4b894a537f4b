package org.parley.cli.option;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What draws follow from, and who makes them. */
public final class RandomOptions {

  @Mixin private SeedOption seed;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads; results do not depend on them. Default: one a processor.")
  @InRange(low = 1)
  private int threads = Runtime.getRuntime().availableProcessors();

  /** Seed of every stream. */
  public long seed() {
    return seed.seed();
  }

  /** Number of threads, at least 1. */
  public int threads() {
    return threads;
  }
}
