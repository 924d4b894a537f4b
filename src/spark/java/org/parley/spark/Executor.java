package org.parley.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.answer.sweep.CaseAnswer;
import org.parley.answer.sweep.SweepCase;
import org.parley.answer.sweep.SweepPlan;
import org.parley.cli.Main;
import org.parley.cli.sweep.AskedSweep;
import org.parley.cli.sweep.SweepCommand;
import org.parley.sweep.Sweep;
import picocli.CommandLine;

/**
 * A sweep as one process of the cluster has it. The process reads the scenario once, whatever the
 * number of its tasks: what cases share is worked out once in each.
 */
final class Executor {

  private static final ConcurrentHashMap<String, Executor> KNOWN = new ConcurrentHashMap<>();

  private final SweepPlan plan;
  private final Sweep sweep;

  private Executor(AskedSweep asked) {
    this.plan = asked.plan();
    this.sweep = Sweep.of(asked.subjects(), plan, Executor::isGivenUp);
  }

  /** The sweep in a parcel, which is opened unless this process has done so before. */
  static Executor of(Parcel parcel) {
    return KNOWN.computeIfAbsent(parcel.digest(), digest -> new Executor(opened(parcel)));
  }

  /**
   * @throws IllegalStateException if this machine reads another sweep than the one that was sent
   */
  private static AskedSweep opened(Parcel parcel) {
    try {
      Path folder = Files.createTempDirectory("parley");
      try {
        AskedSweep asked = asked(parcel.unpacked(folder));
        if (!asked.digest().equals(parcel.digest())) {
          throw new IllegalStateException(
              "this executor has another build of Parley than the driver, or reads another sweep");
        }
        return asked;
      } finally {
        Folders.remove(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AskedSweep asked(List<String> arguments) {
    SweepCommand command = new SweepCommand();
    CommandLine line = Main.sweeping(command);
    line.parseArgs(arguments.toArray(String[]::new));
    return command.asked();
  }

  /** A task that is no longer wanted is ended by an interruption, and its answer by nobody read. */
  private static boolean isGivenUp() {
    return Thread.currentThread().isInterrupted();
  }

  /** The answer of a case, by its place in the plan. */
  CaseAnswer answer(int place) {
    SweepCase one = plan.cases().get(place);
    return sweep.answer(one);
  }
}
