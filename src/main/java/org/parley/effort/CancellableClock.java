package org.parley.effort;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** A clock by which every time limit, begun or yet to begin, is over once work is cancelled. */
public final class CancellableClock implements InstantSource {

  private final InstantSource clock;
  private final BooleanSupplier cancelled;
  private final Duration leap;
  private final AtomicLong leaps = new AtomicLong();

  /**
   * A clock that runs as another until it is cancelled, and then leaps at every reading.
   *
   * @param longest longest time that is measured by this clock
   */
  public CancellableClock(InstantSource clock, BooleanSupplier cancelled, Duration longest) {
    this.clock = clock;
    this.cancelled = cancelled;
    this.leap = longest.plusSeconds(1);
  }

  @Override
  public Instant instant() {
    Instant now = clock.instant();
    return cancelled.getAsBoolean() ? now.plus(leap.multipliedBy(leaps.incrementAndGet())) : now;
  }
}
