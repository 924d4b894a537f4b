package org.parley.cli.option;

import picocli.CommandLine.Option;

/** How a command simulates talks. */
public final class TalkOptions {

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

  @Option(
      names = "--level",
      paramLabel = "P",
      description = "Confidence level of the intervals. Default: ${DEFAULT-VALUE}.")
  @InRange(low = 0, high = 1, lowOpen = true, highOpen = true)
  private double level = 0.95;

  /** Seed of every stream. */
  public long seed() {
    return seed;
  }

  /** Number of threads, at least 1. */
  public int threads() {
    return threads;
  }

  /** Confidence level of intervals, in {@code (0, 1)}. */
  public double level() {
    return level;
  }
}
