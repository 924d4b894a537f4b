package org.parley.effort;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Time as it is passed in, and an end to everything that is measured by it; cancelling is such an
 * end.
 *
 * @param nanos nanoseconds from any origin, such as {@code System::nanoTime}; may wrap round
 * @param end once over, every time measured by this timer is, begun or yet to begin
 */
public record Timer(LongSupplier nanos, Cutoff end) {

  /** By which no time passes. */
  public static final Timer STOPPED = of(() -> 0);

  /** 292 years, more than which a clock of nanoseconds cannot tell. */
  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

  /** A timer that goes on for ever. */
  public static Timer of(LongSupplier nanos) {
    return new Timer(nanos, Cutoff.NEVER);
  }

  /** The same timer, to which another cutoff brings the end as well. */
  public Timer until(Cutoff cutoff) {
    return new Timer(nanos, () -> end.isOver() || cutoff.isOver());
  }

  /** The end of work that begins now and may take so long. */
  public Cutoff lasting(Duration time) {
    long start = nanos.getAsLong();
    long most = time.compareTo(LONGEST) < 0 ? time.toNanos() : Long.MAX_VALUE;
    // By difference, since a clock such as System.nanoTime may wrap round.
    return () -> end.isOver() || nanos.getAsLong() - start > most;
  }
}
