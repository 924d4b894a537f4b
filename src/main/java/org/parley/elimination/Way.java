package org.parley.elimination;

import java.util.Arrays;

/** A way from a node to the terminal, as one entry of a {@link Ranking}. */
final class Way implements Comparable<Way> {

  private final long[] key;
  private final int edge;
  private final int option;
  private final int rank;

  /**
   * @param key key of the whole way
   * @param edge its first edge
   * @param option the option on that edge
   * @param rank the rest of the way, as a rank at the edge's target
   */
  Way(long[] key, int edge, int option, int rank) {
    this.key = key;
    this.edge = edge;
    this.option = option;
    this.rank = rank;
  }

  long[] key() {
    return key;
  }

  int edge() {
    return edge;
  }

  int option() {
    return option;
  }

  int rank() {
    return rank;
  }

  @Override
  public int compareTo(Way other) {
    return Arrays.compare(key, other.key);
  }

  // Two ways of one node never have the same key, so identity is equality.
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(key);
  }
}
