package org.parley.discovery;

import java.util.Arrays;
import java.util.List;
import org.parley.worlds.Box;
import org.parley.worlds.WaysOut;
import org.parley.worlds.WorldDraws;
import org.parley.worlds.WorldModel;

/**
 * Worlds drawn, one a row, for scenario discovery: a column a position, with category 0 where it
 * does not bind and {@code 1 + r} where it binds in reading {@code r}. The response is 1 in worlds
 * with a deal.
 */
public final class WorldRows implements BoxMeasure {

  /** By column and category the rows in it, 64 a word; likewise those with a deal. */
  private final long[][][] rowsByCategory;

  private final long[] deals;
  private final int rows;

  private WorldRows(long[][][] rowsByCategory, long[] deals, int rows) {
    this.rowsByCategory = rowsByCategory;
    this.deals = deals;
    this.rows = rows;
  }

  /**
   * Draws worlds.
   *
   * @param worlds how many; rounded up to whole chunks of 8192
   */
  public static WorldRows draw(WorldModel model, WaysOut relaxations, long seed, int worlds) {
    WorldDraws draws = WorldDraws.draw(model, relaxations, seed, worlds);
    int rows = draws.rowCount();
    return new WorldRows(byCategory(model, draws.byLine(), rows), draws.deals(), rows);
  }

  private static long[][][] byCategory(WorldModel model, long[][] byLine, int rows) {
    int[] first = model.firstLines();
    long[][][] byCategory = new long[model.positionCount()][][];
    for (int position = 0; position < byCategory.length; position++) {
      byCategory[position] = new long[model.readingCount(position) + 1][];
      long[] idle = all(rows);
      for (int line = first[position]; line < first[position + 1]; line++) {
        byCategory[position][1 + line - first[position]] = byLine[line];
        remove(idle, byLine[line]);
      }
      byCategory[position][0] = idle;
    }
    return byCategory;
  }

  private static long[] all(int rows) {
    long[] all = new long[rows / Long.SIZE];
    Arrays.fill(all, -1L);
    return all;
  }

  private static void remove(long[] some, long[] gone) {
    for (int word = 0; word < some.length; word++) {
      some[word] &= ~gone[word];
    }
  }

  /** Number of worlds. */
  public int rowCount() {
    return rows;
  }

  /** Number of worlds with a deal. */
  public int dealCount() {
    return countBoth(deals, deals);
  }

  private static int countBoth(long[] some, long[] others) {
    int count = 0;
    for (int word = 0; word < some.length; word++) {
      count += Long.bitCount(some[word] & others[word]);
    }
    return count;
  }

  @Override
  public int[] categoryCounts() {
    return Arrays.stream(rowsByCategory).mapToInt(row -> row.length).toArray();
  }

  @Override
  public Tally tally(Box box, List<Box> leftOut) {
    long[] inside = inside(box, leftOut);
    long[] good = inside.clone();
    for (int word = 0; word < good.length; word++) {
      good[word] &= deals[word];
    }
    return new Tally(
        countBoth(inside, inside), countBoth(good, good), counts(inside), counts(good));
  }

  @Override
  public Tally total(Box box, List<Box> leftOut) {
    long[] inside = inside(box, leftOut);
    return Tally.total(countBoth(inside, inside), countBoth(inside, deals));
  }

  private long[] inside(Box box, List<Box> leftOut) {
    long[] inside = inside(box);
    leftOut.forEach(other -> remove(inside, inside(other)));
    return inside;
  }

  private long[] inside(Box box) {
    long[] inside = all(rows);
    for (int column : box.restricted()) {
      for (int category = 0; category < rowsByCategory[column].length; category++) {
        if (!box.allows(column, category)) {
          remove(inside, rowsByCategory[column][category]);
        }
      }
    }
    return inside;
  }

  private double[][] counts(long[] chosen) {
    double[][] counts = new double[rowsByCategory.length][];
    int all = countBoth(chosen, chosen);
    for (int column = 0; column < counts.length; column++) {
      counts[column] = new double[rowsByCategory[column].length];
      // Each row is in one category, so that what the others leave is in the first.
      counts[column][0] = all;
      for (int category = 1; category < counts[column].length; category++) {
        counts[column][category] = countBoth(chosen, rowsByCategory[column][category]);
        counts[column][0] -= counts[column][category];
      }
    }
    return counts;
  }
}
