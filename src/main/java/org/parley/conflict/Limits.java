package org.parley.conflict;

import java.time.Duration;
import org.parley.effort.Allowance;
import org.parley.effort.Timer;

/**
 * How much may be spent on explaining a conflict.
 *
 * @param relaxations greatest number of relaxations listed, at least 1
 * @param cores greatest number of cores listed, at least 1
 * @param time for each listing and each check on its own, not negative
 * @param clauseBytes memory that the clauses of one solver may take up, in bytes, not negative
 */
public record Limits(int relaxations, int cores, Duration time, long clauseBytes) {

  /**
   * @throws IllegalArgumentException if {@code relaxations < 1}, {@code cores < 1}, {@code time <
   *     0} or {@code clauseBytes < 0}
   */
  public Limits {
    if (relaxations < 1 || cores < 1) {
      throw new IllegalArgumentException(
          "relaxations [" + relaxations + "] or cores [" + cores + "] is below 1");
    }
    if (time.isNegative() || clauseBytes < 0) {
      throw new IllegalArgumentException(
          "time [" + time + "] or clause bytes [" + clauseBytes + "] is negative");
    }
  }

  /** 10,000 relaxations and as many cores, 10 seconds for each listing, 256 MiB of clauses. */
  public static Limits withDefaults() {
    return new Limits(10_000, 10_000, Duration.ofSeconds(10), 256L << 20);
  }

  /** What one listing or check that begins now may spend. */
  Allowance allowance(Timer timer) {
    return new Allowance(timer.lasting(time), clauseBytes);
  }

  /** The same with one of so many parts of the time. */
  Limits withPartOfTime(int parts) {
    return new Limits(relaxations, cores, time.dividedBy(parts), clauseBytes);
  }
}
