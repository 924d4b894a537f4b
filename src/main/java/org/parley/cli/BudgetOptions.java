package org.parley.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How far exact answers may go. */
final class BudgetOptions {

  private static final int MOST_MEGABYTES = 1 << 14;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--memory",
      paramLabel = "MB",
      description =
          "Memory for exact answers; beyond it they are \"not exact\". Default: ${DEFAULT-VALUE}.")
  private int megabytes = 64;

  @Option(
      names = "--time",
      paramLabel = "SECONDS",
      description = "Time for exact answers, and for conflicts. Default: ${DEFAULT-VALUE}.")
  private double seconds = 30;

  /** Memory for exact answers, in megabytes. */
  int megabytes() {
    if (megabytes < 1 || megabytes > MOST_MEGABYTES) {
      String range = "[1, " + MOST_MEGABYTES + "]";
      throw new ParameterException(
          spec.commandLine(), "--memory [" + megabytes + "] is outside " + range);
    }
    return megabytes;
  }

  /** Longest time for exact answers, in seconds. */
  double seconds() {
    if (!(seconds > 0)) {
      throw new ParameterException(spec.commandLine(), "--time must be above 0");
    }
    return seconds;
  }
}
