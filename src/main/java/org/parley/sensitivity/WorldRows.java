package org.parley.sensitivity;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Worlds drawn, one a row, for scenario discovery: a column a position, with category 0 where it
 * does not bind and {@code 1 + r} where it binds in reading {@code r}. The response is 1 in worlds
 * with a deal.
 */
public final class WorldRows implements BoxMeasure {

  private final int[] categoryCounts;
  private final byte[][] categories;
  private final BitSet deals;
  private final int rows;

  private WorldRows(int[] categoryCounts, byte[][] categories, BitSet deals, int rows) {
    this.categoryCounts = categoryCounts;
    this.categories = categories;
    this.deals = deals;
    this.rows = rows;
  }

  /**
   * Draws worlds.
   *
   * @param worlds how many; rounded up to whole chunks of 8192
   * @throws IllegalArgumentException if a position has more than 126 readings
   */
  public static WorldRows draw(WorldModel model, Relaxations relaxations, long seed, int worlds) {
    int[] counts =
        IntStream.range(0, model.positionCount()).map(p -> model.readingCount(p) + 1).toArray();
    if (IntStream.of(counts).anyMatch(count -> count > Byte.MAX_VALUE)) {
      throw new IllegalArgumentException("a position has more than 126 readings");
    }
    int chunks = (worlds - 1) / WorldDraw.CHUNK + 1;
    byte[][] categories = new byte[counts.length][chunks * WorldDraw.CHUNK];
    BitSet deals = new BitSet();
    WorldDraw draw = new WorldDraw(WorldOdds.of(model));
    DealCheck check = new DealCheck(relaxations);
    long[] scratch = new long[BernoulliWords.WORDS];
    long[] marked = new long[BernoulliWords.WORDS];
    for (int chunk = 0; chunk < chunks; chunk++) {
      long[][] lines = draw.draw(seed, chunk);
      int from = chunk * WorldDraw.CHUNK;
      check.mark(lines, scratch, marked);
      BitSet.valueOf(marked).stream().forEach(world -> deals.set(from + world));
      record(model, lines, from, categories);
    }
    return new WorldRows(counts, categories, deals, chunks * WorldDraw.CHUNK);
  }

  private static void record(WorldModel model, long[][] lines, int from, byte[][] categories) {
    int[] first = model.firstLines();
    for (int position = 0; position < categories.length; position++) {
      byte[] column = categories[position];
      for (int line = first[position]; line < first[position + 1]; line++) {
        byte category = (byte) (1 + line - first[position]);
        BitSet.valueOf(lines[line]).stream().forEach(world -> column[from + world] = category);
      }
    }
  }

  /** Number of worlds. */
  public int rowCount() {
    return rows;
  }

  /** Number of worlds with a deal. */
  public int dealCount() {
    return deals.cardinality();
  }

  @Override
  public int[] categoryCounts() {
    return categoryCounts.clone();
  }

  @Override
  public Tally tally(Box box, List<Box> leftOut) {
    BitSet inside = inside(box);
    leftOut.forEach(other -> inside.andNot(inside(other)));
    BitSet good = (BitSet) inside.clone();
    good.and(deals);
    return new Tally(inside.cardinality(), good.cardinality(), counts(inside), counts(good));
  }

  private BitSet inside(Box box) {
    BitSet inside = new BitSet(rows);
    inside.set(0, rows);
    for (int column : box.restricted()) {
      byte[] values = categories[column];
      for (int row = inside.nextSetBit(0); row >= 0; row = inside.nextSetBit(row + 1)) {
        if (!box.allows(column, values[row])) {
          inside.clear(row);
        }
      }
    }
    return inside;
  }

  private double[][] counts(BitSet chosen) {
    double[][] counts = new double[categories.length][];
    for (int column = 0; column < counts.length; column++) {
      counts[column] = new double[categoryCounts[column]];
      for (int row = chosen.nextSetBit(0); row >= 0; row = chosen.nextSetBit(row + 1)) {
        counts[column][categories[column][row]]++;
      }
    }
    return counts;
  }
}
