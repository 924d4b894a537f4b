package org.parley.discovery;

import java.util.List;
import java.util.stream.IntStream;
import org.parley.worlds.Box;
import org.parley.worlds.ExactWorlds;

/**
 * The probability of worlds and of a deal, exactly, for scenario discovery; columns and categories
 * are those of {@link WorldRows}.
 */
public final class WorldMeasure implements BoxMeasure {

  private final ExactWorlds worlds;
  private final int[] categoryCounts;

  /** The measure of a model and its diagram. */
  public WorldMeasure(ExactWorlds worlds) {
    this.worlds = worlds;
    this.categoryCounts =
        IntStream.range(0, worlds.model().positionCount())
            .map(position -> worlds.model().readingCount(position) + 1)
            .toArray();
  }

  @Override
  public int[] categoryCounts() {
    return categoryCounts.clone();
  }

  @Override
  public Tally tally(Box box, List<Box> leftOut) {
    return box.minus(leftOut).stream()
        .map(this::tally)
        .reduce(Tally.empty(categoryCounts), Tally::plus);
  }

  @Override
  public Tally total(Box box, List<Box> leftOut) {
    return box.minus(leftOut).stream()
        .map(part -> Tally.total(worlds.mass(part), worlds.deal(part)))
        .reduce(Tally.total(0, 0), Tally::plus);
  }

  private Tally tally(Box box) {
    double[][] massBy = new double[categoryCounts.length][];
    double[][] responseBy = new double[categoryCounts.length][];
    for (int column = 0; column < categoryCounts.length; column++) {
      massBy[column] = new double[categoryCounts[column]];
      responseBy[column] = new double[categoryCounts[column]];
      for (int category : box.allowed(column)) {
        Box part = only(box, column, category);
        massBy[column][category] = worlds.mass(part);
        responseBy[column][category] = worlds.deal(part);
      }
    }
    return new Tally(worlds.mass(box), worlds.deal(box), massBy, responseBy);
  }

  private static Box only(Box box, int column, int category) {
    Box only = box;
    for (int other : box.allowed(column)) {
      only = other == category ? only : only.without(column, other);
    }
    return only;
  }
}
