package org.parley.worlds;

import java.util.BitSet;
import java.util.List;

/**
 * The probability that a coherent outcome crosses no line of certain positions that binds, by a
 * quadrature over the common factor of each tied party.
 */
final class AcceptanceRule {

  private final WorldModel model;
  private final CrossedReadings crossed;
  private final BitSet positions;
  private final List<Quadrature> rules;
  private final double[][] binds;

  /**
   * A rule.
   *
   * @param positions the positions that count
   * @param rules the quadrature of each party
   */
  AcceptanceRule(WorldModel model, BitSet positions, List<Quadrature> rules) {
    this.model = model;
    this.crossed = new CrossedReadings(model);
    this.positions = positions;
    this.rules = rules;
    this.binds = new double[model.positionCount()][];
    for (int position = 0; position < binds.length; position++) {
      PositionAssumption assumption = model.positions().get(position);
      binds[position] =
          model.binds(position, assumption.firmness().value(), rules.get(assumption.party()));
    }
  }

  /**
   * The probability, in {@code [0, 1]}.
   *
   * @param outcome option index of every issue
   */
  double probability(int[] outcome) {
    double product = 1;
    for (int party = 0; party < model.partyCount() && product > 0; party++) {
      product *= byParty(party, outcome);
    }
    return product;
  }

  private double byParty(int party, int[] outcome) {
    double[] byNode = rules.get(party).weights().clone();
    for (int p = positions.nextSetBit(0); p >= 0; p = positions.nextSetBit(p + 1)) {
      if (model.positions().get(p).party() == party) {
        double share = crossed.share(p, outcome);
        for (int node = 0; share > 0 && node < byNode.length; node++) {
          byNode[node] *= 1 - share * binds[p][node];
        }
      }
    }
    double sum = 0;
    for (double value : byNode) {
      sum += value;
    }
    return sum;
  }
}
