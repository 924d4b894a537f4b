package org.parley.exploration;

import org.parley.stat.Precision;
import org.parley.stat.Proportion;

/**
 * When enough has been drawn before all draws are made: when the interval of the accepted share is
 * narrow. It is looked at only where a {@link Course} has a look, and never in a shard, which knows
 * nothing of the others.
 *
 * @param precision how narrow the interval shall be
 * @param level level of the interval, in {@code (0, 1)}
 */
public record PrecisionGoal(Precision precision, double level) {

  /** Whether accepted outcomes among those drawn give a narrow interval; never without draws. */
  public boolean isMet(Proportion acceptance) {
    return acceptance.trials() > 0
        && precision.isMet(acceptance.share(), acceptance.interval(level));
  }
}
