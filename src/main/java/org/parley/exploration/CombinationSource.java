package org.parley.exploration;

/**
 * Draws the combinations of one cluster, a block at a time; each worker has its own.
 *
 * <p>Bit {@code lane} of word {@code word} of every column belongs to the same draw.
 */
interface CombinationSource {

  /** Begins a chunk, forgetting what was drawn ahead. */
  void start();

  /** Draws one block. */
  void draw(BlockRandom random);

  /** The column of an input: which draws of the block have it. The array is the same every time. */
  long[] column(int input);

  /** The combination drawn at a place of the block. */
  int combination(int word, int lane);
}
