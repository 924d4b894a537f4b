package org.parley.worlds;

import java.util.Arrays;

/** Which worlds of a chunk have a deal, 64 at a time. */
final class DealCheck {

  private final int[][] sets;

  DealCheck(WaysOut relaxations) {
    this.sets =
        relaxations.sets().stream().map(set -> set.stream().toArray()).toArray(int[][]::new);
  }

  /**
   * Marks the worlds with a deal.
   *
   * @param lines worlds in which each line binds
   * @param scratch overwritten
   * @param deals receives the worlds with a deal
   */
  void mark(long[][] lines, long[] scratch, long[] deals) {
    Arrays.fill(deals, 0);
    for (int[] set : sets) {
      Arrays.fill(scratch, 0);
      for (int line : set) {
        or(scratch, lines[line]);
      }
      orNot(deals, scratch);
    }
  }

  private static void or(long[] words, long[] more) {
    for (int w = 0; w < words.length; w++) {
      words[w] |= more[w];
    }
  }

  private static void orNot(long[] words, long[] fewer) {
    for (int w = 0; w < words.length; w++) {
      words[w] |= ~fewer[w];
    }
  }
}
