package org.parley.cli.option;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.cli.terminal.Interruption;
import org.parley.effort.Cutoff;
import org.parley.effort.Timer;
import org.parley.question.Budgets;
import org.parley.question.ConflictPlan;
import org.parley.stat.ShortestDecimal;
import picocli.CommandLine.Option;

/** How far exact answers may go. */
public final class BudgetOptions {

  /** As long as it takes to start Drools on a busy machine. */
  private static final double LEAST_SECONDS_FOR_TABLES = 5;

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
          "Time for tables, exact answers and conflicts together, tables of new rules at least 5;"
              + " how much is done in it depends on the machine. Default: ${DEFAULT-VALUE}.")
  @InRange(low = 0, lowOpen = true)
  private double seconds = 30;

  /** These options by key of a manifest. */
  public Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("memory_megabytes", megabytes);
    settings.put("time_seconds", ShortestDecimal.of(seconds));
    return settings;
  }

  /** Memory for exact answers, in megabytes. */
  public int megabytes() {
    return megabytes;
  }

  /** The end of all work that a command does for its answer, counted from now. */
  public Cutoff end() {
    return Budgets.after(seconds);
  }

  /**
   * The plan of what goes on about conflicts until an end, or until the user has had enough.
   *
   * @param most most relaxations, and most cores, to look for
   * @param listed most of either to list
   * @param seed of what must be sampled
   */
  public ConflictPlan conflicts(int most, int listed, long seed, Cutoff end) {
    return new ConflictPlan(
            Budgets.conflicts(most, megabytes, seconds),
            listed,
            Budgets.exact(megabytes, seconds),
            seed,
            Timer.of(System::nanoTime))
        .until(Interruption::happened)
        .by(end);
  }

  /** The end of making tables, counted from now; without them there is nothing to show at all. */
  public Cutoff endOfTables() {
    return Budgets.after(Math.max(seconds, LEAST_SECONDS_FOR_TABLES));
  }

  /** Longest time for exact answers, in seconds. */
  public double seconds() {
    return seconds;
  }
}
