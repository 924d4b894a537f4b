package org.parley.cli.option;

import picocli.CommandLine.Option;

/** What draws follow from. */
public final class SeedOption {

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of all draws; the same seed gives the same bytes. Default: 1.")
  private long seed = 1;

  /** Seed of every stream. */
  public long seed() {
    return seed;
  }
}
