package org.parley.cli.option;

import picocli.CommandLine.Option;

/** What draws follow from, and who makes them. */
public final class RandomOptions {

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of all draws; the same seed gives the same bytes. Default: 1.")
  private long seed = 1;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads; results do not depend on them. Default: one a processor.")
  @InRange(low = 1)
  private int threads = Runtime.getRuntime().availableProcessors();

  /** Seed of every stream. */
  public long seed() {
    return seed;
  }

  /** Number of threads, at least 1. */
  public int threads() {
    return threads;
  }
}
