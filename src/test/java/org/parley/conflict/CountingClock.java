package org.parley.conflict;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that moves one millisecond on each time it is read. */
final class CountingClock implements InstantSource {

  private long millis;

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(millis++);
  }
}
