package org.parley.answer;

import java.util.Optional;
import org.parley.exploration.Shard;
import org.parley.scenario.Named;
import org.parley.stat.Precision;

/**
 * How a run is made, as far as its results depend on it.
 *
 * @param engine what judges the draws
 * @param seed seed of every stream
 * @param draws draws to make, at least 0: coherent outcomes with {@link Engine#TABLES}, outcomes
 *     before coherence is looked at with {@link Engine#DROOLS}; the most of them with a precision
 * @param precision how narrow the interval of the acceptable share shall be; nothing for all draws
 * @param shard which part of the draws to make
 * @param level confidence level of intervals, in {@code (0, 1)}
 * @param kept most outcomes to keep, at least 0
 * @param memoryMegabytes memory for exact answers, at least 1
 * @param seconds time for exact answers, above 0
 * @param tableLimit most combinations of one rule's issues that are tabulated, at least 1
 */
public record RunSettings(
    Engine engine,
    long seed,
    long draws,
    Optional<Precision> precision,
    Shard shard,
    double level,
    int kept,
    int memoryMegabytes,
    double seconds,
    int tableLimit) {

  /** What judges the draws. */
  public enum Engine implements Named {
    /** The judge's answers, tabulated once. */
    TABLES("tables"),
    /** The judge itself, asked about every draw. */
    DROOLS("drools");

    private final String label;

    Engine(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /** The same for another part of the draws. */
  public RunSettings only(Shard part) {
    return new RunSettings(
        engine, seed, draws, precision, part, level, kept, memoryMegabytes, seconds, tableLimit);
  }

  /** Whether only a part of the draws is made. */
  public boolean isPart() {
    return !shard.isWhole();
  }
}
