package org.parley.process.talk;

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
  private final long[] binding;
  private long[][] drawn = new long[0][0];
  private long chunk = -1;

  /**
   * Draws of a model.
   *
   * @param lines by seat, the lines of the model that the bits of its lines stand for
   */
  BindingDraw(WorldModel model, List<int[]> lines) {
    this.worlds = WorldDraw.of(model);
    this.lines = lines;
    this.binding = new long[lines.size()];
  }

  /** By seat, which of its lines bind in a talk; filled anew by the next call. */
  long[] of(long seed, long talk) {
    if (talk / WorldDraw.CHUNK != chunk) {
      chunk = talk / WorldDraw.CHUNK;
      drawn = worlds.draw(seed, chunk);
    }
    int world = (int) (talk % WorldDraw.CHUNK);
    int word = world / Long.SIZE;
    for (int seat = 0; seat < binding.length; seat++) {
      int[] own = lines.get(seat);
      long bits = 0;
      for (int bit = 0; bit < own.length; bit++) {
        bits |= (drawn[own[bit]][word] >>> world & 1) << bit;
      }
      binding[seat] = bits;
    }
    return binding;
  }
}
