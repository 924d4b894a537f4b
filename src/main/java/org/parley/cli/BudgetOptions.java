package org.parley.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.question.Budgets;
import org.parley.stat.ShortestDecimal;
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
          "Time for exact answers, and for conflicts; how much is done in it depends on the"
              + " machine. Default: ${DEFAULT-VALUE}.")
  @InRange(low = 0, lowOpen = true)
  private double seconds = 30;

  /** These options by key of a manifest. */
  Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("memory_megabytes", megabytes);
    settings.put("time_seconds", ShortestDecimal.of(seconds));
    return settings;
  }

  /** Memory for exact answers, in megabytes. */
  int megabytes() {
    return megabytes;
  }

  /** Longest time for exact answers, in seconds. */
  double seconds() {
    return seconds;
  }
}
