package org.parley.cli.terminal;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.parley.exploration.Checkpoint;

/** Shows on a terminal how far the draws are, how fast, and how long they still take. */
public final class Progress implements Checkpoint {

  private static final long FIRST_NANOS = 1_000_000_000L;
  private static final long EVERY_NANOS = 200_000_000L;

  private final PrintWriter err;
  private final long draws;
  private final boolean isShown;
  private final LongSupplier nanoTime;
  private final long start;
  private long next;

  public Progress(PrintWriter err, long draws, boolean isShown, LongSupplier nanoTime) {
    this.err = err;
    this.draws = draws;
    this.isShown = isShown;
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
    this.next = start + FIRST_NANOS;
  }

  /** Progress on standard error where the launcher has found a terminal there. */
  public static Progress of(PrintWriter err, long draws, boolean quiet) {
    boolean terminal = Boolean.getBoolean("parley.terminal");
    return new Progress(err, draws, terminal && !quiet, System::nanoTime);
  }

  @Override
  public boolean proceed(long drawn, long accepted) {
    long now = nanoTime.getAsLong();
    if (isShown && now >= next) {
      next = now + EVERY_NANOS;
      double rate = drawn / ((now - start) / 1e9);
      err.printf(
          Locale.ROOT,
          "\r%,d of %,d draws, %,.0f a second, %.0f s left   ",
          drawn,
          draws,
          rate,
          (draws - drawn) / rate);
      err.flush();
    }
    return true;
  }

  /** Clears the line. */
  public void finish() {
    if (isShown && next > start + FIRST_NANOS) {
      err.print("\r" + " ".repeat(72) + "\r");
      err.flush();
    }
  }
}
