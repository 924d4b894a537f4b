package org.parley.effort;

import org.parley.effort.Spent.Want;

/**
 * What is left of time and memory to a piece of work; once spent it stays spent.
 *
 * @implNote threads that share one may all ask; where one finds it spent, the others soon do
 */
public final class Allowance implements Cutoff {

  private final Cutoff end;
  private final long bytes;
  private volatile Want want = Want.TIME;
  private volatile boolean spent;

  /**
   * An allowance until an end is over.
   *
   * @param bytes memory that may be kept, in bytes, not negative
   */
  public Allowance(Cutoff end, long bytes) {
    this.end = end;
    this.bytes = bytes;
  }

  /** Whether the time is up, or work that keeps so many bytes keeps too many. */
  public boolean isSpent(long kept) {
    if (!spent && kept > bytes) {
      want = Want.MEMORY;
      spent = true;
    } else if (!spent && end.isOver()) {
      spent = true;
    }
    return spent;
  }

  /** Whether it is spent by work that keeps nothing. */
  public boolean isSpent() {
    return isSpent(0);
  }

  @Override
  public boolean isOver() {
    return isSpent();
  }

  /** What there was too little of, once it is spent. */
  public Want want() {
    return want;
  }

  /** What an attempt comes to once it is spent. */
  public <T> Spent<T> spent() {
    return new Spent<>(want, 0);
  }
}
