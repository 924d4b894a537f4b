package org.parley.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.parley.cli.Main;
import org.parley.cli.sweep.SweepCommand;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * {@code parley sweep} on a cluster: {@code spark-submit parley-spark.jar sweep PLAN -o DIR}. What
 * is read and what is written is read and written by the driver, with the code of the command.
 */
public final class SweepJob {

  private static final String COMMAND = "sweep";

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
      return executed(new SweepCommand(), arguments);
    }
    try (JavaSparkContext spark =
        new JavaSparkContext(new SparkConf().setAppName("parley sweep"))) {
      return executed(new SweepCommand(new Cluster(spark, sweep)), sweep.texts());
    }
  }

  private static int executed(SweepCommand command, List<String> arguments) {
    CommandLine line = Main.sweeping(command);
    return line.execute(arguments.toArray(String[]::new));
  }
}
