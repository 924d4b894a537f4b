package org.parley.discovery;

import java.util.Arrays;
import java.util.BitSet;
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

  private final BitSet[][] rowsByCategory;
  private final BitSet deals;
  private final int rows;

  private WorldRows(BitSet[][] rowsByCategory, BitSet deals, int rows) {
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

  private static BitSet[][] byCategory(WorldModel model, long[][] byLine, int rows) {
    int[] first = model.firstLines();
    BitSet[][] byCategory = new BitSet[model.positionCount()][];
    for (int position = 0; position < byCategory.length; position++) {
      byCategory[position] = new BitSet[model.readingCount(position) + 1];
      BitSet idle = new BitSet(rows);
      idle.set(0, rows);
      for (int line = first[position]; line < first[position + 1]; line++) {
        BitSet binds = BitSet.valueOf(byLine[line]);
        byCategory[position][1 + line - first[position]] = binds;
        idle.andNot(binds);
      }
      byCategory[position][0] = idle;
    }
    return byCategory;
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
    return Arrays.stream(rowsByCategory).mapToInt(row -> row.length).toArray();
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
      for (int category = 0; category < rowsByCategory[column].length; category++) {
        if (!box.allows(column, category)) {
          inside.andNot(rowsByCategory[column][category]);
        }
      }
    }
    return inside;
  }

  private double[][] counts(BitSet chosen) {
    double[][] counts = new double[rowsByCategory.length][];
    for (int column = 0; column < counts.length; column++) {
      counts[column] = new double[rowsByCategory[column].length];
      for (int category = 0; category < counts[column].length; category++) {
        BitSet both = (BitSet) chosen.clone();
        both.and(rowsByCategory[column][category]);
        counts[column][category] = both.cardinality();
      }
    }
    return counts;
  }
}
