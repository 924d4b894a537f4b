package org.parley;

import org.parley.exploration.Shard;
import org.parley.scenario.Enforcement;

/**
 * What {@link Parley#run} shall do.
 *
 * @param enforcement which positions bind
 * @param engine what judges the draws
 * @param seed seed of every stream
 * @param draws draws to make, at least 0: coherent outcomes with {@link Engine#TABLES}, outcomes
 *     before coherence is looked at with {@link Engine#DROOLS}
 * @param shard which part of the draws to make
 * @param threads number of threads, at least 1; results do not depend on it
 * @param level confidence level of intervals, in {@code (0, 1)}
 * @param kept most outcomes to keep, at least 0
 * @param exactEdges greatest size of a decision diagram, in edges of about 60 bytes
 * @param exactSeconds longest time for the exact answers, in seconds
 */
public record RunPlan(
    Enforcement enforcement,
    Engine engine,
    long seed,
    long draws,
    Shard shard,
    int threads,
    double level,
    int kept,
    int exactEdges,
    double exactSeconds) {

  /** What judges the draws. */
  public enum Engine {
    /** The judge's answers, tabulated once. */
    TABLES,
    /** The judge itself, asked about every draw. */
    DROOLS
  }
}
