package org.parley.worlds;

import java.util.function.UnaryOperator;

/**
 * The states of all positions, and with which weight they count, at each node of the rule of their
 * party: what a {@link DealDiagram} integrates. Immutable; changes share what they leave alone.
 */
final class TiedStates {

  private final WorldModel model;
  private final double[][][] rows;
  private final double[][] weights;

  /**
   * @param rows probability that no reading of the position binds and of each reading, by position
   *     and node; each sums to 1; one row where it does not depend on the node
   * @param weights weight by party and node
   */
  TiedStates(WorldModel model, double[][][] rows, double[][] weights) {
    this.model = model;
    this.rows = rows;
    this.weights = weights;
  }

  /** The states under the model's assumptions, but for other firmness by position. */
  static TiedStates of(WorldModel model, TiedRules rules, double[] firmness) {
    double[][][] rows = new double[model.positionCount()][][];
    for (int position = 0; position < rows.length; position++) {
      rows[position] = rows(model, rules, position, firmness[position]);
    }
    return of(model, rules, rows);
  }

  /** The states that these rows make, which {@link #rows(WorldModel, TiedRules, int, double)}. */
  static TiedStates of(WorldModel model, TiedRules rules, double[][][] rows) {
    double[][] weights = rules.byParty().stream().map(Quadrature::weights).toArray(double[][]::new);
    return new TiedStates(model, rows, weights);
  }

  /** The rows of one position, by node, with this firmness. */
  static double[][] rows(WorldModel model, TiedRules rules, int position, double firmness) {
    PositionAssumption assumption = model.positions().get(position);
    double[] binds = model.binds(position, firmness, rules.byParty().get(assumption.party()));
    double[][] rows = new double[binds.length][model.readingCount(position) + 1];
    for (int node = 0; node < binds.length; node++) {
      States.fill(rows[node], binds[node], assumption.readings());
    }
    return rows;
  }

  /** Probability that the position is in each of its states, at a node of its party's rule. */
  double[] row(int position, int node) {
    double[][] byNode = rows[position];
    return byNode[byNode.length == 1 ? 0 : node];
  }

  /** Weight of each node of a party's rule; not a copy. */
  double[] weights(int party) {
    return weights[party];
  }

  /** The sum of the weights of a party. */
  double mass(int party) {
    double mass = 0;
    for (double weight : weights[party]) {
      mass += weight;
    }
    return mass;
  }

  /** The product of the sums of the weights: the probability of all that was given. */
  double mass() {
    double mass = 1;
    for (int party = 0; party < weights.length; party++) {
      mass *= mass(party);
    }
    return mass;
  }

  /** With a position in these states for certain, which says nothing of the others. */
  TiedStates with(int position, double[] row) {
    double[][][] changed = rows.clone();
    changed[position] = new double[][] {row};
    return new TiedStates(model, changed, weights);
  }

  /** With no position of a party binding. */
  TiedStates released(int party) {
    TiedStates released = this;
    for (int position = 0; position < rows.length; position++) {
      if (model.positions().get(position).party() == party) {
        released = released.with(position, States.idle(model.readingCount(position)));
      }
    }
    return released;
  }

  /** Given that a position is in one of the states marked, which weighs each node by its odds. */
  TiedStates given(int position, boolean[] marked) {
    int party = model.positions().get(position).party();
    double[][][] changedRows = rows.clone();
    double[][] changedWeights = weights.clone();
    changedWeights[party] = weights[party].clone();
    UnaryOperator<double[]> conditional =
        row -> States.mass(row, marked) > 0 ? States.given(row, marked) : row;
    changedRows[position] = new double[rows[position].length][];
    for (int node = 0; node < rows[position].length; node++) {
      changedRows[position][node] = conditional.apply(rows[position][node]);
    }
    for (int node = 0; node < weights[party].length; node++) {
      changedWeights[party][node] *= States.mass(row(position, node), marked);
    }
    return new TiedStates(model, changedRows, changedWeights);
  }

  /** Given that the positions are in a box, a column a position. */
  TiedStates given(Box box) {
    TiedStates given = this;
    for (int position : box.restricted()) {
      given = given.given(position, box.mask(position));
    }
    return given;
  }
}
