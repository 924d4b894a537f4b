package org.parley.exploration;

/** Draws one of a few numbers for every draw of a block, as one mask for each number. */
interface Digits {

  /** Begins anew, forgetting what was drawn ahead. */
  void start();

  /** Writes the masks: of every draw, exactly one mask has the bit. */
  void draw(BlockRandom random, long[][] masks);
}
