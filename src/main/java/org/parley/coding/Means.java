package org.parley.coding;

import java.util.function.BooleanSupplier;
import org.parley.conflict.Limits;
import org.parley.effort.Cutoff;
import org.parley.effort.Timer;
import org.parley.elimination.Budget;

/**
 * What may be spent.
 *
 * @param limits of searches for conflicts
 * @param budget of every exact count
 * @param timer of the limits; its end is that of all the work
 * @param cancelled once true, the time is up
 */
public record Means(Limits limits, Budget budget, Timer timer, BooleanSupplier cancelled) {

  private static final int BYTES_PER_NODE = 200;

  /** Nodes of a diagram of worlds that the memory for clauses would hold. */
  int nodes() {
    return (int) Math.min(1 << 26, limits.clauseBytes() / BYTES_PER_NODE);
  }

  /** The end of work that begins now. */
  Cutoff cutoff() {
    return timer.until(cancelled::getAsBoolean).lasting(limits.time());
  }
}
