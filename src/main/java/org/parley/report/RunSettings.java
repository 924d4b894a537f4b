package org.parley.report;

/**
 * How a run was made, as far as its results depend on it.
 *
 * @param engine {@code tables} or {@code drools}
 * @param seed seed of every stream
 * @param draws draws asked for: coherent outcomes, or with the engine {@code drools} outcomes
 *     before coherence is looked at
 * @param level confidence level of the intervals, in {@code (0, 1)}
 */
public record RunSettings(String engine, long seed, long draws, double level) {}
