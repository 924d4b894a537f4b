package org.parley.cli.terminal;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.parley.exploration.Checkpoint;

/** Shows on a terminal how far the work is, how fast, and how long it still takes. */
public final class Progress implements Checkpoint {

  private static final long FIRST_NANOS = 1_000_000_000L;
  private static final long EVERY_NANOS = 200_000_000L;

  private final PrintWriter err;
  private final long draws;
  private final String noun;
  private final boolean isShown;
  private final LongSupplier nanoTime;
  private final long start;
  private long next;

  public Progress(PrintWriter err, long draws, boolean isShown, LongSupplier nanoTime) {
    this(err, draws, "draws", isShown, nanoTime);
  }

  private Progress(
      PrintWriter err, long draws, String noun, boolean isShown, LongSupplier nanoTime) {
    this.err = err;
    this.draws = draws;
    this.noun = noun;
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

  /** Progress of a sweep, likewise. */
  public static Progress ofCases(PrintWriter err, long cases) {
    return new Progress(
        err, cases, "cases", Boolean.getBoolean("parley.terminal"), System::nanoTime);
  }

  @Override
  public boolean proceed(long drawn, long accepted) {
    long now = nanoTime.getAsLong();
    if (isShown && now >= next) {
      next = now + EVERY_NANOS;
      double rate = drawn / ((now - start) / 1e9);
      err.printf(
          Locale.ROOT,
          "\r%,d of %,d %s, %,.0f a second, %.0f s left   ",
          drawn,
          draws,
          noun,
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
