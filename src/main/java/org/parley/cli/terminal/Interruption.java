package org.parley.cli.terminal;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Blocks;

/**
 * Lets a command end in order when the user presses Ctrl-C: the flag is raised, and the virtual
 * machine waits for the command to print and keep what it has.
 */
public final class Interruption {

  /** Longest time a command gets to write its files, in seconds. */
  private static final long PATIENCE_SECONDS = 30;

  private static final AtomicBoolean RAISED = new AtomicBoolean();

  /** What is counted down where no command has begun to look for an answer. */
  private static final CountDownLatch NOTHING_BEGUN = new CountDownLatch(0);

  private static volatile CountDownLatch underWay = NOTHING_BEGUN;

  private Interruption() {}

  /** Whether the user has interrupted the program. */
  public static boolean happened() {
    return RAISED.get();
  }

  /** An answer to show; where it was cut short, that is said before it. */
  public static Blocks marked(Blocks blocks) {
    return happened()
        ? blocks.after(
            List.of(
                new Sentence(
                    0, "INTERRUPTED: this is what was found until then; there may be more.")))
        : blocks;
  }

  /** The exit status of a command that has answered. */
  public static int status() {
    return happened() ? ExitCodes.INTERRUPTED : ExitCodes.DONE;
  }

  /** Runs a command; an interruption delays the shutdown of the virtual machine, or is told. */
  public static int watched(IntSupplier command) {
    Thread hook = new Thread(Interruption::raiseAndWait, "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return command.getAsInt();
    } finally {
      remove(hook);
    }
  }

  /** Runs work that watches {@link #happened()} and returns soon after, its answer written. */
  public static <T> T guarded(Supplier<T> work) {
    CountDownLatch finished = new CountDownLatch(1);
    underWay = finished;
    try {
      return work.get();
    } finally {
      finished.countDown();
    }
  }

  private static void raiseAndWait() {
    RAISED.set(true);
    CountDownLatch work = underWay;
    if (work.equals(NOTHING_BEGUN)) {
      System.err.println("parley: interrupted; nothing was written");
      return;
    }
    try {
      boolean inTime = work.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!inTime) {
        System.err.println("parley: gave up waiting for the files to be written");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void remove(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The machine is shutting down already, and the hook is what it waits for.
      RAISED.set(true);
    }
  }
}
