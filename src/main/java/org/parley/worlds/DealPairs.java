package org.parley.worlds;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.parley.scenario.Range;

/**
 * The expected product of the chances of a deal under two assumptions, each firmness uniform on its
 * range and either the same in both or another in each: what the variance of that chance, and the
 * part that each firmness has in it, are made of.
 *
 * <p>Given the firmness the product is the chance that two independent worlds both have a deal: a
 * {@link DealDiagram} over pairs of states, where the pair of a position has the probabilities that
 * its firmness gives it on average, at each pair of values of the party's common factor. So nothing
 * is drawn, and one pass answers.
 */
final class DealPairs {

  private final WorldModel model;
  private final DealDiagram diagram;
  private final double[][][] shared;
  private final double[][][] apart;
  private final double[][] weights;

  private DealPairs(WorldModel model, DealDiagram diagram, TiedRules rules) {
    this.model = model;
    this.diagram = diagram;
    this.shared = new double[model.positionCount()][][];
    this.apart = new double[model.positionCount()][][];
    for (int position = 0; position < shared.length; position++) {
      PositionAssumption assumption = model.positions().get(position);
      double[][] binds = binds(position, rules.byParty().get(assumption.party()));
      double[] means = binds[0];
      double[] products = binds[1];
      shared[position] = rows(means, products, assumption.readings());
      apart[position] = rows(means, pairs(means), assumption.readings());
    }
    this.weights =
        rules.byParty().stream().map(rule -> pairs(rule.weights())).toArray(double[][]::new);
  }

  /**
   * Nothing where a pass takes more steps than allowed.
   *
   * @param deal of the model
   */
  static Optional<DealPairs> of(
      WorldModel model, DealDiagram deal, TiedRules rules, long mostSteps) {
    long steps = 0;
    TreeSet<Long> open = new TreeSet<>(List.of(pair(deal.root(), deal.root())));
    TreeMap<Long, long[]> children = new TreeMap<>();
    // What follows a pair is lower than it, so that no pair is met again.
    while (!open.isEmpty() && steps <= mostSteps) {
      long pair = open.pollLast();
      long[] following = following(deal, pair);
      LongStream.of(following).forEach(open::add);
      children.put(pair, following);
      int party = model.positions().get(deal.position(upper(pair))).party();
      long values = rules.byParty().get(party).order();
      steps += values * values * following.length;
    }
    return steps > mostSteps
        ? Optional.empty()
        : Optional.of(new DealPairs(model, diagram(model, deal, children), rules));
  }

  /** Two nodes as a number, the greater the higher the upper of them is in the diagram. */
  private static long pair(int first, int second) {
    if (first == DealDiagram.NO_DEAL || second == DealDiagram.NO_DEAL) {
      return DealDiagram.NO_DEAL;
    }
    long upper = Math.max(first, second);
    return upper << Integer.SIZE | (long) Math.min(first, second) << 1 | (first < second ? 1 : 0);
  }

  private static int upper(long pair) {
    return (int) (pair >>> Integer.SIZE);
  }

  /** The pairs that follow, by the state in the first world and in the second; none at the end. */
  private static long[] following(DealDiagram deal, long pair) {
    int upper = upper(pair);
    int lower = (int) pair >>> 1;
    int first = (pair & 1) == 0 ? upper : lower;
    int second = (pair & 1) == 0 ? lower : upper;
    int states = deal.children(upper).length;
    long[] following = new long[states * states];
    for (int k = 0; k < following.length; k++) {
      following[k] =
          pair(step(deal, first, upper, k / states), step(deal, second, upper, k % states));
    }
    return following;
  }

  /** Where a node leads to in a state of the position that the upper node asks for. */
  private static int step(DealDiagram deal, int node, int upper, int state) {
    boolean asks = node > DealDiagram.DEAL && deal.position(node) == deal.position(upper);
    return asks ? deal.children(node)[state] : node;
  }

  private static DealDiagram diagram(
      WorldModel model, DealDiagram deal, TreeMap<Long, long[]> following) {
    long bothDeals = pair(DealDiagram.DEAL, DealDiagram.DEAL);
    Map<Long, Integer> numbers = new HashMap<>();
    numbers.put((long) DealDiagram.NO_DEAL, DealDiagram.NO_DEAL);
    numbers.put(bothDeals, DealDiagram.DEAL);
    int[] positions = new int[following.size() + 2];
    int[][] children = new int[positions.length][0];
    following.forEach(
        (pair, after) -> {
          if (!numbers.containsKey(pair)) {
            int number = numbers.size();
            numbers.put(pair, number);
            positions[number] = deal.position(upper(pair));
            children[number] = LongStream.of(after).mapToInt(numbers::get).toArray();
          }
        });
    int count = numbers.size();
    return new DealDiagram(
        Arrays.copyOf(positions, count),
        Arrays.copyOf(children, count),
        numbers.get(following.lastKey()),
        model.tiedParties());
  }

  /**
   * The mean of the probability that a position binds, and of products of it, by (pairs of) values.
   */
  private double[][] binds(int position, Quadrature factor) {
    Range range = model.positions().get(position).firmness();
    Quadrature firmness =
        range.isWide()
            ? Quadrature.between(range.low(), range.high())
            : new Quadrature(new double[] {range.value()}, new double[] {1});
    double[] means =
        new double[model.isTied(model.positions().get(position).party()) ? factor.order() : 1];
    double[] products = new double[means.length * means.length];
    for (int k = 0; k < firmness.order(); k++) {
      double weight = firmness.weights()[k];
      double[] binds = model.binds(position, firmness.nodes()[k], factor);
      double[] pairs = pairs(binds);
      for (int value = 0; value < means.length; value++) {
        means[value] += weight * binds[value];
      }
      for (int pair = 0; pair < products.length; pair++) {
        products[pair] += weight * pairs[pair];
      }
    }
    return new double[][] {means, products};
  }

  /** The product of each two numbers. */
  private static double[] pairs(double[] numbers) {
    double[] pairs = new double[numbers.length * numbers.length];
    for (int k = 0; k < pairs.length; k++) {
      pairs[k] = numbers[k / numbers.length] * numbers[k % numbers.length];
    }
    return pairs;
  }

  /** The probability of each pair of states of a position, by pairs of values of the factor. */
  private static double[][] rows(double[] means, double[] products, List<Double> readings) {
    int states = readings.size() + 1;
    double[][] rows = new double[products.length][states * states];
    for (int pair = 0; pair < rows.length; pair++) {
      double first = means[pair / means.length];
      double second = means[pair % means.length];
      double both = products[pair];
      double[] row = rows[pair];
      row[0] = 1 - first - second + both;
      for (int s = 1; s < states; s++) {
        row[s] = readings.get(s - 1) * (second - both);
        row[s * states] = readings.get(s - 1) * (first - both);
        for (int t = 1; t < states; t++) {
          row[s * states + t] = readings.get(s - 1) * readings.get(t - 1) * both;
        }
      }
    }
    return rows;
  }

  /**
   * The expected product.
   *
   * @param same positions whose firmness is the same in both
   */
  double product(BitSet same) {
    double[][][] rows = new double[shared.length][][];
    for (int position = 0; position < rows.length; position++) {
      rows[position] = same.get(position) ? shared[position] : apart[position];
    }
    return diagram.probability(new TiedStates(model, rows, weights));
  }
}
