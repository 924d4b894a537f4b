package org.parley.exploration;

import java.util.Optional;

/**
 * What to draw.
 *
 * @param draws number of coherent outcomes of the whole run, at least 0; a shard draws its part
 * @param seed seed of every stream
 * @param nearest most nearest outcomes to keep, at least 0
 * @param shard which part of the run
 * @param goal when to stop before all draws are made; nothing to make them all
 */
public record DrawRequest(
    long draws, long seed, int nearest, Shard shard, Optional<PrecisionGoal> goal) {

  /**
   * @throws IllegalArgumentException if {@code draws < 0} or {@code nearest < 0}, or if a shard has
   *     a goal
   */
  public DrawRequest {
    if (draws < 0 || nearest < 0) {
      throw new IllegalArgumentException(
          "draws [" + draws + "] or nearest [" + nearest + "] is below 0");
    }
    if (goal.isPresent() && !shard.isWhole()) {
      throw new IllegalArgumentException("shard [" + shard + "] cannot have a goal");
    }
  }

  /** The whole run, keeping no nearest outcomes. */
  public static DrawRequest of(long draws, long seed) {
    return new DrawRequest(draws, seed, 0, Shard.WHOLE, Optional.empty());
  }

  /** The same run, keeping up to this many nearest outcomes. */
  public DrawRequest keeping(int nearest) {
    return new DrawRequest(draws, seed, nearest, shard, goal);
  }
}
