package org.parley.cli;

import org.parley.Budgets;
import picocli.CommandLine.Option;

/** How far exact answers may go. */
final class BudgetOptions {

  @Option(
      names = "--memory",
      paramLabel = "MB",
      description =
          "Memory for exact answers; beyond it they are \"not exact\". Default: ${DEFAULT-VALUE}.")
  @InRange(low = 1, high = Budgets.MOST_MEGABYTES)
  private int megabytes = 64;

  @Option(
      names = "--time",
      paramLabel = "SECONDS",
      description =
          "Time for exact answers, and for conflicts; how much is done in it depends on the machine."
              + " Default: ${DEFAULT-VALUE}.")
  @InRange(low = 0, lowOpen = true)
  private double seconds = 30;

  /** Memory for exact answers, in megabytes. */
  int megabytes() {
    return megabytes;
  }

  /** Longest time for exact answers, in seconds. */
  double seconds() {
    return seconds;
  }
}
