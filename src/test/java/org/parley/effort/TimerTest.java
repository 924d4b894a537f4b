package org.parley.effort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TimerTest {

  /** The last origin lets the clock wrap round on the way. */
  @ParameterizedTest
  @ValueSource(longs = {0, -5, Long.MAX_VALUE - 3})
  void timeIsOverOnceMoreThanItHasPassed(long origin) {
    AtomicLong nanos = new AtomicLong(origin);
    Cutoff cutoff = Timer.of(nanos::get).lasting(Duration.ofNanos(10));
    assertThat(cutoff.isOver()).isFalse();
    nanos.addAndGet(10);
    assertThat(cutoff.isOver()).isFalse();
    nanos.incrementAndGet();
    assertThat(cutoff.isOver()).isTrue();
  }

  @Test
  void timeBeyondAllClocksIsNeverOver() {
    AtomicLong nanos = new AtomicLong();
    Cutoff cutoff = Timer.of(nanos::get).lasting(Duration.ofSeconds(Long.MAX_VALUE));
    nanos.set(Long.MAX_VALUE);
    assertThat(cutoff.isOver()).isFalse();
  }

  @Test
  void endIsTheEndOfTimesBegunAndYetToBegin() {
    AtomicBoolean cancelled = new AtomicBoolean();
    Timer timer = Timer.STOPPED.until(() -> false).until(cancelled::get).until(() -> false);
    Cutoff before = timer.lasting(Duration.ofDays(1));
    assertThat(before.isOver()).isFalse();
    cancelled.set(true);
    assertThat(before.isOver()).isTrue();
    assertThat(timer.lasting(Duration.ofDays(1)).isOver()).isTrue();
    assertThat(timer.end().isOver()).isTrue();
  }
}
