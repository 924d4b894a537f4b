package org.parley.worlds;

/**
 * Worlds drawn and kept, a bit a world.
 *
 * @param byLine in which worlds each line binds, by words of 64 worlds
 * @param deals the worlds with a deal, likewise
 * @param rowCount number of worlds
 */
public record WorldDraws(long[][] byLine, long[] deals, int rowCount) {

  /**
   * Draws worlds.
   *
   * @param worlds how many; rounded up to whole chunks of 8192
   */
  public static WorldDraws draw(WorldModel model, WaysOut relaxations, long seed, int worlds) {
    int chunks = (worlds - 1) / WorldDraw.CHUNK + 1;
    long[][] byLine = new long[model.lineCount()][chunks * BernoulliWords.WORDS];
    long[] deals = new long[chunks * BernoulliWords.WORDS];
    WorldDraw draw = new WorldDraw(WorldOdds.of(model));
    DealCheck check = new DealCheck(relaxations);
    long[] scratch = new long[BernoulliWords.WORDS];
    long[] marked = new long[BernoulliWords.WORDS];
    for (int chunk = 0; chunk < chunks; chunk++) {
      long[][] lines = draw.draw(seed, chunk);
      int from = chunk * BernoulliWords.WORDS;
      for (int line = 0; line < byLine.length; line++) {
        System.arraycopy(lines[line], 0, byLine[line], from, BernoulliWords.WORDS);
      }
      check.mark(lines, scratch, marked);
      System.arraycopy(marked, 0, deals, from, BernoulliWords.WORDS);
    }
    return new WorldDraws(byLine, deals, chunks * WorldDraw.CHUNK);
  }
}
