package org.parley.tabulation;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;

/**
 * Work that nobody can stop, such as compiling thousands of rules, and that is left to itself once
 * its time is over: it goes on in a thread that does not keep the program alive.
 */
final class Abandonable {

  private static final long MILLISECONDS_PER_LOOK = 20;

  private Abandonable() {}

  /**
   * What the work comes to.
   *
   * @throws CutShort if the cutoff is over first
   */
  static <T> T within(Cutoff cutoff, Supplier<T> work) {
    CutShort.check(cutoff);
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread thread = new Thread(task, "abandonable");
    thread.setDaemon(true);
    thread.start();
    while (true) {
      try {
        return task.get(MILLISECONDS_PER_LOOK, TimeUnit.MILLISECONDS);
      } catch (TimeoutException stillAtWork) {
        CutShort.check(cutoff);
      } catch (ExecutionException failure) {
        throw cause(failure);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(interrupted);
      }
    }
  }

  private static RuntimeException cause(ExecutionException failure) {
    if (failure.getCause() instanceof Error error) {
      throw error;
    }
    return failure.getCause() instanceof RuntimeException cause
        ? cause
        : new IllegalStateException(failure);
  }
}
