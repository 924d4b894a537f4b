package org.parley.worlds;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The order in which a {@link DealDiagram} asks for positions: those that share relaxations close
 * together.
 *
 * <p>The force-directed heuristic of F. A. Aloul, I. L. Markov and K. A. Sakallah (2003), "FORCE: a
 * fast and easy-to-implement variable-ordering heuristic", GLSVLSI: each relaxation sits at the
 * mean place of its positions, each position moves to the mean place of its relaxations, and this
 * is repeated while the total span of the relaxations shrinks.
 */
final class PositionOrder {

  private PositionOrder() {}

  /**
   * All positions of the model, in the order of levels; where several parties are tied, the
   * positions of each stand together, at their mean place.
   */
  static int[] of(WorldModel model, WaysOut relaxations) {
    return together(ordered(model, relaxations), model.tiedParties());
  }

  private static int[] together(int[] order, int[] tiedParties) {
    if (IntStream.of(tiedParties).filter(party -> party >= 0).distinct().count() < 2) {
      return order;
    }
    int[] places = places(order);
    double[] centre = new double[order.length];
    for (int position = 0; position < order.length; position++) {
      int party = tiedParties[position];
      centre[position] =
          party < 0
              ? places[position]
              : IntStream.range(0, order.length)
                  .filter(other -> tiedParties[other] == party)
                  .mapToDouble(other -> places[other])
                  .average()
                  .orElse(0);
    }
    return IntStream.of(order)
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer position) -> centre[position])
                .thenComparingInt(position -> tiedParties[position]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static int[] ordered(WorldModel model, WaysOut relaxations) {
    List<int[]> edges = new ArrayList<>();
    for (BitSet set : relaxations.sets()) {
      edges.add(positions(model, set));
    }
    int[] order = IntStream.range(0, model.positionCount()).toArray();
    double span = span(edges, order);
    while (true) {
      int[] moved = move(edges, order);
      double movedSpan = span(edges, moved);
      if (movedSpan >= span) {
        return order;
      }
      order = moved;
      span = movedSpan;
    }
  }

  private static int[] positions(WorldModel model, BitSet lines) {
    int[] first = model.firstLines();
    return IntStream.range(0, model.positionCount())
        .filter(position -> !lines.get(first[position], first[position + 1]).isEmpty())
        .toArray();
  }

  private static int[] places(int[] order) {
    int[] places = new int[order.length];
    for (int place = 0; place < order.length; place++) {
      places[order[place]] = place;
    }
    return places;
  }

  private static double span(List<int[]> edges, int[] order) {
    int[] places = places(order);
    return edges.stream()
        .map(edge -> IntStream.of(edge).map(position -> places[position]).summaryStatistics())
        .filter(statistics -> statistics.getCount() > 0)
        .mapToDouble(statistics -> statistics.getMax() - statistics.getMin())
        .sum();
  }

  private static int[] move(List<int[]> edges, int[] order) {
    int[] places = places(order);
    double[] pull = new double[order.length];
    int[] pulls = new int[order.length];
    for (int[] edge : edges) {
      double centre = IntStream.of(edge).map(position -> places[position]).average().orElse(0);
      for (int position : edge) {
        pull[position] += centre;
        pulls[position]++;
      }
    }
    return IntStream.of(order)
        .boxed()
        .sorted(
            Comparator.comparingDouble(
                position ->
                    pulls[position] == 0 ? places[position] : pull[position] / pulls[position]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
