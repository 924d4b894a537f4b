package org.parley.exploration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Keeps the nearest distinct outcomes offered to it, up to a number.
 *
 * <p>What is kept depends on the set of outcomes offered alone: not on their order, nor on how they
 * were spread over keepers merged later.
 *
 * @implNote Not thread-safe.
 */
public final class NearestKeeper {

  private final int capacity;
  private final TreeSet<DrawnOutcome> kept = new TreeSet<>();

  /**
   * @param capacity most outcomes to keep, at least 0
   * @throws IllegalArgumentException if {@code capacity < 0}
   */
  public NearestKeeper(int capacity) {
    if (capacity < 0) {
      throw new IllegalArgumentException("capacity [" + capacity + "] is below 0");
    }
    this.capacity = capacity;
  }

  /** Keeps an outcome if it is among the nearest so far and not kept already. */
  public void offer(DrawnOutcome outcome) {
    if (kept.add(outcome) && kept.size() > capacity) {
      kept.pollLast();
    }
  }

  /** Offers everything another keeper keeps. */
  public void add(NearestKeeper other) {
    other.kept.forEach(this::offer);
  }

  /** The outcomes kept, nearest first. */
  public List<DrawnOutcome> nearest() {
    return new ArrayList<>(kept);
  }

  /** The farthest outcome kept, which a new one has to beat; nothing while there is room. */
  Optional<DrawnOutcome> bound() {
    return kept.isEmpty() || kept.size() < capacity ? Optional.empty() : Optional.of(kept.last());
  }

  /** Whether nothing can be kept. */
  boolean isClosed() {
    return capacity == 0;
  }

  /** A keeper with the same capacity and outcomes. */
  NearestKeeper copy() {
    NearestKeeper copy = new NearestKeeper(capacity);
    copy.kept.addAll(kept);
    return copy;
  }
}
