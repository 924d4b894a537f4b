package org.parley.worlds;

import org.parley.stat.RandomStreams;
import org.parley.worlds.WorldOdds.Odds;

/**
 * Draws worlds, {@value #CHUNK} at a time: for each line the worlds in which it binds, one bit
 * each.
 *
 * @implNote Not thread-safe; each thread has its own.
 */
public final class WorldDraw {

  /** Worlds in a chunk, which has a random stream of its own. */
  public static final int CHUNK = BernoulliWords.WORDS * Long.SIZE;

  private final WorldOdds odds;
  private final RandomWords random = new RandomWords();
  private final BernoulliWords bernoulli = new BernoulliWords();
  private final long[] binding = new long[BernoulliWords.WORDS];
  private final long[][] common;
  private final long[][] lines;

  WorldDraw(WorldOdds odds) {
    this.odds = odds;
    this.lines = new long[odds.lineCount()][BernoulliWords.WORDS];
    this.common = new long[odds.partyCount()][0];
    for (Odds position : odds.positions()) {
      if (position.tied().isPresent()) {
        common[position.party()] = new long[CHUNK];
      }
    }
  }

  /** Draws worlds of a model. */
  public static WorldDraw of(WorldModel model) {
    return new WorldDraw(WorldOdds.of(model));
  }

  /**
   * The worlds of a chunk, by line: world {@code n} is bit {@code n % 64} of word {@code n / 64}.
   * The array is filled anew by the next call.
   */
  public long[][] draw(long seed, long chunk) {
    random.seed(RandomStreams.key(seed, chunk));
    drawCommon();
    for (Odds position : odds.positions()) {
      if (position.tied().isPresent()) {
        drawTied(position.tied().get(), common[position.party()]);
      } else {
        bernoulli.fill(position.firmness(), random, binding);
      }
      split(position);
    }
    return lines;
  }

  private void drawCommon() {
    for (long[] factor : common) {
      for (int from = 0; from < factor.length; from += RandomWords.COUNT) {
        System.arraycopy(random.next(), 0, factor, from, RandomWords.COUNT);
      }
    }
  }

  private void drawTied(TiedThresholds tied, long[] factor) {
    for (int from = 0; from < CHUNK; from += RandomWords.COUNT) {
      long[] uniform = random.next();
      for (int lane = 0; lane < RandomWords.COUNT; lane += Long.SIZE) {
        binding[(from + lane) / Long.SIZE] = tied.bits(factor, from + lane, uniform, lane);
      }
    }
  }

  /** Gives each world in which the position binds to one of its readings. */
  private void split(Odds position) {
    for (int reading = 0; reading < position.next().length; reading++) {
      long[] line = lines[position.firstLine() + reading];
      bernoulli.fill(position.next()[reading], random, line);
      for (int word = 0; word < line.length; word++) {
        line[word] &= binding[word];
        binding[word] &= ~line[word];
      }
    }
  }
}
