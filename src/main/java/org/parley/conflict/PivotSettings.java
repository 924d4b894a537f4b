package org.parley.conflict;

/**
 * How pivotal positions are counted.
 *
 * @param nodeLimit greatest number of nodes of a decision diagram for exact shares, in {@code [2,
 *     2^24]}; the diagram takes 40 bytes for each
 * @param draws number of random orders and sets drawn for sampled shares, at least 1
 * @param level confidence level of their intervals, in {@code (0, 1)}
 * @param seed of the random stream
 */
public record PivotSettings(int nodeLimit, int draws, double level, long seed) {

  private static final int MOST_NODES = 1 << 24;

  /**
   * @throws IllegalArgumentException if {@code nodeLimit < 2}, {@code nodeLimit > 2^24}, {@code
   *     draws < 1} or {@code level} is outside {@code (0, 1)}
   */
  public PivotSettings {
    if (nodeLimit < 2 || nodeLimit > MOST_NODES || draws < 1) {
      throw new IllegalArgumentException(
          "node limit [" + nodeLimit + "] is outside [2, 2^24] or draws [" + draws + "] below 1");
    }
    if (!(0 < level && level < 1)) {
      throw new IllegalArgumentException("level [" + level + "] is outside (0, 1)");
    }
  }

  /** A quarter of a million nodes, 10,000 draws, level 0.95. */
  public static PivotSettings withDefaults(long seed) {
    return new PivotSettings(1 << 18, 10_000, 0.95, seed);
  }
}
