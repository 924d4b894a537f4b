package org.parley.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Expectations over the common factors of the parties: a product of quadratures, one for each party
 * whose positions are tied.
 */
final class FactorGrid {

  private final WorldModel model;
  private final List<Quadrature> rules;
  private final double[][][] ownRows;

  private FactorGrid(WorldModel model, List<Quadrature> rules) {
    this.model = model;
    this.rules = rules;
    this.ownRows = rowsByNode(model.firmness());
  }

  /** A grid with at most this many points, at least one node a party, and equal orders. */
  static FactorGrid of(WorldModel model, int points) {
    return ofOrder(model, Quadrature.order(tiedCount(model), points));
  }

  static FactorGrid ofOrder(WorldModel model, int order) {
    List<Quadrature> rules = new ArrayList<>();
    Quadrature tied = Quadrature.ofOrder(order);
    for (int party = 0; party < model.partyCount(); party++) {
      rules.add(model.isTied(party) ? tied : Quadrature.none());
    }
    return new FactorGrid(model, rules);
  }

  /** The grid with half the order, to see how far the two disagree. */
  FactorGrid coarser() {
    int order = rules.stream().mapToInt(Quadrature::order).max().orElse(1);
    return ofOrder(model, Math.max(1, order / 2));
  }

  private static int tiedCount(WorldModel model) {
    int count = 0;
    for (int party = 0; party < model.partyCount(); party++) {
      count += model.isTied(party) ? 1 : 0;
    }
    return count;
  }

  /** Whether no party's positions are tied, so that expectations are free of quadrature error. */
  boolean isTrivial() {
    return rules.stream().allMatch(rule -> rule.order() == 1) && tiedCount(model) == 0;
  }

  /**
   * The expectation of a function of the states, as {@link DealDiagram#probability} takes them,
   * under the model's firmness.
   */
  double expectation(ToDoubleFunction<double[][]> function) {
    return sum(0, ownRows, new double[model.positionCount()][], function);
  }

  /**
   * The same under other firmness.
   *
   * @param firmness firmness of each position
   */
  double expectation(double[] firmness, ToDoubleFunction<double[][]> function) {
    return sum(0, rowsByNode(firmness), new double[model.positionCount()][], function);
  }

  /** The rows of each position's states, one a node of its party's rule. */
  private double[][][] rowsByNode(double[] firmness) {
    double[][][] rows = new double[model.positionCount()][][];
    for (int position = 0; position < rows.length; position++) {
      PositionAssumption assumption = model.positions().get(position);
      int party = assumption.party();
      double correlation = model.isTied(party) ? model.correlations().get(party) : 0;
      double[] nodes = rules.get(party).nodes();
      double[] binds =
          correlation == 0
              ? new double[] {firmness[position]}
              : new PartyFactor(correlation).given(firmness[position], nodes);
      rows[position] = new double[binds.length][model.readingCount(position) + 1];
      for (int node = 0; node < binds.length; node++) {
        States.fill(rows[position][node], binds[node], assumption.readings());
      }
    }
    return rows;
  }

  private double sum(
      int party, double[][][] rows, double[][] states, ToDoubleFunction<double[][]> function) {
    if (party == rules.size()) {
      return function.applyAsDouble(states);
    }
    Quadrature rule = rules.get(party);
    double sum = 0;
    for (int node = 0; node < rule.order(); node++) {
      for (int position = 0; position < states.length; position++) {
        if (model.positions().get(position).party() == party) {
          states[position] = rows[position][node];
        }
      }
      sum += rule.weights()[node] * sum(party + 1, rows, states, function);
    }
    return sum;
  }
}
