package org.parley.exploration;

/**
 * One of several parts of a run that add up to the whole: the chunks whose number leaves the
 * remainder {@code index} on division by {@code count}.
 *
 * @param index which part, in {@code [0, count)}
 * @param count number of parts, at least 1
 */
public record Shard(int index, int count) {

  /** The only part of an undivided run. */
  public static final Shard WHOLE = new Shard(0, 1);

  /**
   * @throws IllegalArgumentException unless {@code 0 <= index < count}
   */
  public Shard {
    if (index < 0 || index >= count) {
      throw new IllegalArgumentException("shard [" + index + "] is outside [0, " + count + ")");
    }
  }
}
