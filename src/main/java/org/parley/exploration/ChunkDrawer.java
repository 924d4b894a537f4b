package org.parley.exploration;

/** Draws whole chunks, one at a time; each thread of a run has its own. */
interface ChunkDrawer extends AutoCloseable {

  /**
   * Draws a chunk; what is drawn depends on seed and chunk alone.
   *
   * @param seed seed of the run
   * @param chunk number of the chunk in the whole run
   * @param draws draws to make
   * @param tally an empty tally, to count in
   * @param nearest a keeper that outcomes are offered to
   */
  void draw(long seed, long chunk, int draws, OutcomeTally tally, NearestKeeper nearest);

  @Override
  default void close() {}
}
