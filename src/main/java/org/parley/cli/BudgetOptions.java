package org.parley.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How far exact answers may go. */
final class BudgetOptions {

  /** Upper bound on the bytes an edge of a decision diagram takes while it is being built. */
  private static final int BYTES_PER_EDGE = 60;

  private static final int MOST_MEGABYTES = 1 << 14;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--memory",
      paramLabel = "MB",
      description =
          "Memory for exact answers; beyond it they are \"not exact\". Default: a quarter of what"
              + " Java may use.")
  private int megabytes = (int) (Runtime.getRuntime().maxMemory() >>> 22);

  @Option(
      names = "--time",
      paramLabel = "SECONDS",
      description = "Time for exact answers. Default: ${DEFAULT-VALUE}.")
  private double seconds = 30;

  /** Most edges of a decision diagram. */
  int edges() {
    if (megabytes < 1 || megabytes > MOST_MEGABYTES) {
      String range = "[1, " + MOST_MEGABYTES + "]";
      throw new ParameterException(
          spec.commandLine(), "--memory [" + megabytes + "] is outside " + range);
    }
    return (int) Math.min(1 << 28, ((long) megabytes << 20) / BYTES_PER_EDGE);
  }

  /** Longest time for exact answers, in seconds. */
  double seconds() {
    if (!(seconds > 0)) {
      throw new ParameterException(spec.commandLine(), "--time must be above 0");
    }
    return seconds;
  }
}
