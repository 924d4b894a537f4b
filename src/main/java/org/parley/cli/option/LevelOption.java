package org.parley.cli.option;

import picocli.CommandLine.Option;

/** How sure intervals are. */
public final class LevelOption {

  @Option(
      names = "--level",
      paramLabel = "P",
      description = "Confidence level of the intervals. Default: ${DEFAULT-VALUE}.")
  @InRange(low = 0, high = 1, lowOpen = true, highOpen = true)
  private double level = 0.95;

  /** Confidence level of intervals, in {@code (0, 1)}. */
  public double level() {
    return level;
  }
}
