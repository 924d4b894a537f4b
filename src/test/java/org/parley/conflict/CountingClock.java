package org.parley.conflict;

import java.util.concurrent.atomic.AtomicLong;
import org.parley.effort.Timer;

/** A clock that moves one millisecond on each time it is read. */
final class CountingClock {

  private CountingClock() {}

  static Timer timer() {
    AtomicLong nanos = new AtomicLong();
    return Timer.of(() -> nanos.getAndAdd(1_000_000));
  }
}
