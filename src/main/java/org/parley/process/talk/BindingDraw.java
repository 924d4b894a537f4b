package org.parley.process.talk;

import java.util.Arrays;
import java.util.List;
import org.parley.worlds.WorldDraw;
import org.parley.worlds.WorldModel;

/**
 * Draws which lines bind in a talk, as worlds are drawn: talk {@code n} has world {@code n} of the
 * seed.
 *
 * @implNote Not thread-safe.
 */
final class BindingDraw {

  private final WorldDraw worlds;
  private final List<int[]> lines;
  private final int[] first;
  private final long[] binding;
  private final int[] readings;
  private long[][] drawn = new long[0][0];
  private long chunk = -1;
  private int world;

  /**
   * Draws of a model.
   *
   * @param lines by seat, the lines of the model that the bits of its lines stand for
   */
  BindingDraw(WorldModel model, List<int[]> lines) {
    this.worlds = WorldDraw.of(model);
    this.lines = lines;
    this.first = model.firstLines();
    this.binding = new long[lines.size()];
    this.readings = new int[model.positionCount()];
  }

  /** By seat, which of its lines bind in a talk; filled anew by the next call. */
  long[] of(long seed, long talk) {
    if (talk / WorldDraw.CHUNK != chunk) {
      chunk = talk / WorldDraw.CHUNK;
      drawn = worlds.draw(seed, chunk);
    }
    world = (int) (talk % WorldDraw.CHUNK);
    for (int seat = 0; seat < binding.length; seat++) {
      int[] own = lines.get(seat);
      long bits = 0;
      for (int bit = 0; bit < own.length; bit++) {
        bits |= binds(own[bit]) << bit;
      }
      binding[seat] = bits;
    }
    return binding;
  }

  private long binds(int line) {
    return drawn[line][world / Long.SIZE] >>> world & 1;
  }

  /** By position the reading in which it binds in the talk last drawn, or -1; filled anew. */
  int[] readings() {
    Arrays.fill(readings, -1);
    for (int position = 0; position < readings.length; position++) {
      for (int line = first[position]; line < first[position + 1]; line++) {
        readings[position] = binds(line) == 1 ? line - first[position] : readings[position];
      }
    }
    return readings;
  }
}
