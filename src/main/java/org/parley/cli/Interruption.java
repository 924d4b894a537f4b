package org.parley.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Lets a command end in order when the user presses Ctrl-C: the flag is raised, and the virtual
 * machine waits for the command to keep what it has.
 */
final class Interruption {

  /** Longest time a command gets to write its files, in seconds. */
  private static final long PATIENCE_SECONDS = 30;

  private static final AtomicBoolean RAISED = new AtomicBoolean();

  private Interruption() {}

  /** Whether the user has interrupted the program. */
  static boolean happened() {
    return RAISED.get();
  }

  /**
   * Runs work that watches {@link #happened()}, delaying the shutdown of the virtual machine until
   * it has returned.
   */
  static <T> T guarded(Supplier<T> work) {
    CountDownLatch finished = new CountDownLatch(1);
    Thread hook = new Thread(() -> raiseAndWait(finished), "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return work.get();
    } finally {
      finished.countDown();
      remove(hook);
    }
  }

  private static void raiseAndWait(CountDownLatch finished) {
    RAISED.set(true);
    try {
      boolean inTime = finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!inTime) {
        System.err.println("parley: gave up waiting for the files to be written");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void remove(Thread hook) {
    if (!RAISED.get()) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
