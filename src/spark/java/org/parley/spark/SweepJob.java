package org.parley.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.parley.cli.Main;
import org.parley.cli.sweep.SweepCommand;
import org.parley.cli.terminal.ExitCodes;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * {@code parley sweep} on a cluster: {@code spark-submit parley-spark.jar sweep PLAN -o DIR}. What
 * is read and what is written is read and written by the driver, with the code of the command.
 */
public final class SweepJob {

  private static final String COMMAND = "sweep";

  /** How often what has been found is kept where the answer will be, if that is elsewhere. */
  private static final String KEPT_SECONDS = "spark.parley.keepSeconds";

  private static final String NO_FOLDER =
      "parley: tables in Parquet [spark.parley.parquet] have no folder to go to\nMaybe -o DIR";

  private static final long USUAL_KEPT_SECONDS = 20;

  private SweepJob() {}

  /** Runs the job and, unless all went well, ends the process with its exit status. */
  public static void main(String[] given) {
    int status = run(given);
    if (status != 0) {
      System.exit(status);
    }
  }

  private static int run(String... given) {
    List<String> arguments = new ArrayList<>(Arrays.asList(given));
    if (arguments.isEmpty() || !arguments.get(0).equals(COMMAND)) {
      arguments.add(0, COMMAND);
    }
    SweepArguments sweep;
    try {
      sweep = SweepArguments.of(arguments);
    } catch (ParameterException | IllegalStateException fault) {
      return executed(arguments);
    }
    SparkConf settings = new SparkConf().setAppName("parley sweep");
    if (Cluster.isParquetAsked(settings) && sweep.folder().isEmpty()) {
      System.err.println(NO_FOLDER);
      return ExitCodes.USAGE;
    }
    try (JavaSparkContext spark = new JavaSparkContext(settings);
        Staging staging = new Staging(spark.hadoopConfiguration())) {
      return staged(spark, staging, sweep);
    } catch (IOException fault) {
      System.err.println("parley: " + fault.getMessage());
      return ExitCodes.INTERNAL;
    }
  }

  private static int staged(JavaSparkContext spark, Staging staging, SweepArguments given)
      throws IOException {
    SweepArguments sweep = staging.fetched(given);
    Cluster cluster = new Cluster(spark, sweep, staging);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    long every = spark.getConf().getLong(KEPT_SECONDS, USUAL_KEPT_SECONDS);
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    try {
      staging
          .output()
          .ifPresent(
              folder ->
                  clock.scheduleWithFixedDelay(
                      folder::keepJournal, every, every, TimeUnit.SECONDS));
      CommandLine line = Main.sweeping(new SweepCommand(cluster));
      line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
      return line.execute(sweep.texts().toArray(String[]::new));
    } finally {
      clock.shutdown();
      staging.publish();
      System.err.print(staging.told(err.toString()));
      System.out.print(staging.told(out.toString()));
      System.out.flush();
    }
  }

  private static int executed(List<String> arguments) {
    return Main.sweeping(new SweepCommand()).execute(arguments.toArray(String[]::new));
  }
}
