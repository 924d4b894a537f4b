package org.parley.cli.option;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

  private static final double DEFAULT_SECONDS = 30;

  /** The part of the time after which draws leave the rest to what follows. */
  private static final double DRAWS = 0.75;

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
              + " how much is done in it depends on the machine. Where it is given, draws and talks"
              + " end with it too. Default: 30.")
  @InRange(low = 0, lowOpen = true)
  private Optional<Double> given = Optional.empty();

  /** These options by key of a manifest. */
  public Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("memory_megabytes", megabytes);
    settings.put("time_seconds", ShortestDecimal.of(seconds()));
    return settings;
  }

  /** Memory for exact answers, in megabytes. */
  public int megabytes() {
    return megabytes;
  }

  /** The end of all work that a command does for its answer, counted from now. */
  public Cutoff end() {
    return Budgets.after(seconds());
  }

  /**
   * The end of draws that more is worked out after, counted from now: three quarters of the time
   * that was given. As many as were asked for are made, however long it takes, where none was.
   */
  public Cutoff endOfDraws() {
    return given.<Cutoff>map(time -> Budgets.after(DRAWS * time)).orElse(Cutoff.NEVER);
  }

  /** The end of draws that nothing waits for, likewise. */
  public Cutoff lateEndOfDraws() {
    return given.<Cutoff>map(Budgets::after).orElse(Cutoff.NEVER);
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
            Budgets.conflicts(most, megabytes, seconds()),
            listed,
            Budgets.exact(megabytes, seconds()),
            seed,
            Timer.of(System::nanoTime))
        .until(Interruption::happened)
        .by(end);
  }

  /** The end of making tables, counted from now; without them there is nothing to show at all. */
  public Cutoff endOfTables() {
    return endOfTables(seconds());
  }

  /** The same where so many seconds are allowed. */
  public static Cutoff endOfTables(double seconds) {
    return Budgets.after(Math.max(seconds, LEAST_SECONDS_FOR_TABLES));
  }

  /** Longest time for exact answers, in seconds. */
  public double seconds() {
    return given.orElse(DEFAULT_SECONDS);
  }
}
